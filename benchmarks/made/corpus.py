"""The made corpus: reports of happenings, and the articles that carry them."""

from collections import deque
from collections.abc import Iterator, Mapping
from datetime import timedelta
from random import Random

import msgspec

from benchmarks.made.happenings import EACH, FRONT, Happening, famous, happenings
from benchmarks.made.lines import Line, Writer, edited, reworded
from benchmarks.made.reports import Recalled, Reporting, report, written
from benchmarks.made.typeset import Typeset, typeset
from benchmarks.made.world import World
from marsad.linking import Told
from marsad.records import Days, Version, article_id

KINDS = ("copy", "cut", "edit", "partial", "re-wording", "revision")
_COMMON = (0.28, 0.14, 0.22, 0.1, 0.2, 0.06)
_STORM = (0.3, 0.2, 0.49, 0.0, 0.01, 0.0)
_MOST = 40  # carriers of a common report
STOCK = 5  # paragraphs in stock about each famous happening


class Made(msgspec.Struct, frozen=True):
    """One article with its truth: the report it carries, the happening of each of its event marks, how it
    came about (`kind`), and the hard case it belongs to, if any.
    """

    told: Told
    report: str
    kind: str
    case: str
    incidents: Mapping[str, str]


class _Press:
    """Prints articles one after another; a text that is carried again is set once."""

    def __init__(self, world: World, writer: Writer, old: list[Happening]) -> None:
        self.world, self.writer = world, writer
        self.recalled = Recalled(old, [written(old, writer) for _ in range(STOCK * len(old))])
        self.around: deque[Happening] = deque(maxlen=30)
        self._printed = 0

    def carried(self, one: Reporting, carriers: int, shares: tuple[float, ...]) -> Iterator[Made]:
        """The report's first article and those that took it from there, or from one another."""
        wordings = [one.lines]
        sets: dict[tuple[Line, ...], Typeset] = {}
        article = self._next()
        yield self._print(one, one.lines, "first", article, sets)
        for _ in range(carriers):
            kind = self.writer.dice.choices(KINDS, shares)[0]
            lines = self._taken(kind, self.writer.dice.choice(wordings))
            if kind == "re-wording":
                wordings.append(lines)
            name = article if kind == "revision" else self._next()
            yield self._print(one, lines, kind, name, sets)

    def _taken(self, kind: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        writer = self.writer
        match kind:
            case "cut":
                return lines[: max(2, int(len(lines) * writer.dice.uniform(0.4, 0.8)))]
            case "edit" | "revision":
                return edited(lines, writer)
            case "re-wording":
                return reworded(lines, writer)
            case "partial":
                own = [writer.plain(None) for _ in range(writer.dice.randint(2, 5))]
                if self.around:
                    own += [writer.deed(writer.account(writer.dice.choice(self.around), 0), 0.9)]
                return (*lines, *own)
        return lines

    def _next(self) -> str:
        self._printed += 1
        return f"made/{self._printed}"

    def _print(
        self,
        one: Reporting,
        lines: tuple[Line, ...],
        kind: str,
        name: str,
        sets: dict[tuple[Line, ...], Typeset],
    ) -> Made:
        made = sets.setdefault(lines, typeset(lines)) if kind in {"first", "copy"} else typeset(lines)
        day = one.day + timedelta(days=self.writer.dice.choice((0, 0, 0, 1)))
        outlet, agency = self.world.outlet(self.writer.dice), one.agency
        version = Version(
            id=made.coding.version,
            article=article_id(name, 1),
            page=name,
            reader="made",
            text=made.text,
            lines=tuple(range(1, len(lines) + 1)),
            title_lines=(),
            published=Days.day(day),
            outlet=outlet.id,
            credits=(agency.id,) if agency else (),
        )
        told = Told(version, made.coding, outlet.id, (agency.id,) if agency else (), made.stems, made.stemmed)
        return Made(told, one.id, kind, one.case, made.truth)


def corpus(size: int, seed: int = 1) -> Iterator[Made]:
    """About `size` articles, the same ones for the same seed. A tenth of them is one storm; a hundredth of
    `size` are the strikes of the busy front.
    """
    world = World(seed)
    writer = Writer(world, Random(f"corpus {seed}"))
    press = _Press(world, writer, famous(world, seed))
    storm = size // EACH // 2
    for at, happening in enumerate(happenings(world, size, seed)):
        if at == storm:
            stormy = msgspec.structs.replace(happening, case="storm")
            yield from press.carried(_reporting(press, stormy, 0), size // 10, _STORM)
        for number in range(_count(writer, happening)):
            yield from press.carried(
                _reporting(press, happening, number), _carriers(writer, happening), _COMMON
            )
        press.around.append(happening)


def storm(carriers: int, seed: int = 1) -> Iterator[Made]:
    """One report and all that carry it, and nothing else."""
    world = World(seed)
    press = _Press(world, Writer(world, Random(f"storm {seed}")), famous(world, seed))
    happening = next(happenings(world, EACH, seed))
    yield from press.carried(_reporting(press, happening, 0), carriers, _STORM)


def _count(writer: Writer, happening: Happening) -> int:
    """How many newsrooms report it by themselves."""
    return writer.dice.choice((1, 2) if happening.case == FRONT else (1, 1, 1, 2, 3))


def _carriers(writer: Writer, happening: Happening) -> int:
    """How many articles take a report up: mostly none or one, now and then many."""
    if happening.case == FRONT:
        return writer.dice.choice((0, 0, 1))
    return min(_MOST, int(writer.dice.paretovariate(1.15)) - 1)


def _reporting(press: _Press, happening: Happening, number: int) -> Reporting:
    account = press.writer.account(happening, number)
    key = f"{happening.id}/{happening.case}{number}"
    return report(press.writer, key, account, number, list(press.around), press.recalled)
