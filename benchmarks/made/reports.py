"""Pieces of reporting: what one newsroom writes of one happening, with background and other news."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from benchmarks.made.happenings import ASPECTS, Happening
from benchmarks.made.lines import Account, Line, Writer
from benchmarks.made.world import Entity, Words


class Recalled(msgspec.Struct, frozen=True):
    """Old happenings that everybody comes back to, and paragraphs about them that newsrooms keep in stock."""

    happenings: Sequence[Happening]
    stock: Sequence[Line]

    def paragraph(self, writer: Writer) -> Line:
        """A paragraph in stock as it stands, or one that is written anew."""
        if writer.chance(0.5):
            return writer.dice.choice(self.stock)
        return written(self.happenings, writer)


def written(happenings: Sequence[Happening], writer: Writer) -> Line:
    """A new paragraph about an old happening."""
    return writer.background(writer.account(writer.dice.choice(happenings), 0))


class Reporting(msgspec.Struct, frozen=True):
    """One piece of reporting: its paragraphs, the day, the agency that it is credited to."""

    id: str
    lines: tuple[Line, ...]
    day: date
    agency: Entity | None
    case: str


def report(
    writer: Writer,
    key: str,
    account: Account,
    later: int,
    around: Sequence[Happening],
    recalled: Recalled,
) -> Reporting:
    """A newsroom's own report. `around` are other happenings of late."""
    happening, dice = account.happening, writer.dice
    body = [
        *(writer.deed(account, dice.choice((0.0, 0.5, 0.8))) for _ in range(dice.randint(0, 2))),
        *(_spoken(writer, account) for _ in range(dice.randint(0, 2))),
        *_denied(writer, account),
        *(writer.plain(happening, aspect) for aspect in range(1, dice.randint(3, ASPECTS))),
    ]
    if writer.chance(0.5):  # most newsrooms tell in the same order: what, who says so, what else
        dice.shuffle(body)
    body += _others(writer, around, recalled)
    return Reporting(
        id=key,
        lines=(writer.deed(account, 1.0), *body),
        day=happening.day + timedelta(days=min(later, 2)),
        agency=dice.choice(writer.world.agencies) if writer.chance(0.5) else None,
        case=happening.case,
    )


def _spoken(writer: Writer, account: Account) -> Line:
    """Somebody's words about it, with the deed in them or without."""
    telling = writer.chance(0.5)
    line = writer.deed(account, 0.8) if telling else writer.plain(account.happening)
    return writer.said(line, _speaker(writer, account.happening.party))


def _speaker(writer: Writer, party: int) -> Entity | Words:
    """A party's speaker, a monitor, or somebody without a name («a local source»)."""
    of_party = writer.world.parties[party].speakers
    among: tuple[Entity | Words, ...] = (
        writer.dice.choice(of_party),
        writer.dice.choice(writer.world.monitors),
        writer.filler(2),
    )
    return writer.dice.choice(among)


def _denied(writer: Writer, account: Account) -> list[Line]:
    if not writer.chance(0.12):
        return []
    denial = writer.deed(account, 0.6, status="denied")
    speaker = writer.dice.choice(writer.world.parties[account.happening.party].speakers)
    return [writer.said(denial, speaker, "deny")]


def _others(writer: Writer, around: Sequence[Happening], recalled: Recalled) -> list[Line]:
    """News of another happening, and what everybody recalls."""
    found = []
    if around and writer.chance(0.25):
        found.append(writer.deed(writer.account(writer.dice.choice(around), 0), 0.9))
    if writer.chance(0.35):
        found.append(recalled.paragraph(writer))
    return found
