"""Marks as lines of text for a person at a terminal."""

from collections.abc import Iterable, Iterator

from marsad.cli import out
from marsad.records import Coding, Event, Figure, Mark, Mention, Reading, Span, Statement, Tie, Version

Slots = Iterator[tuple[str, str]]


def tell_page(reading: Reading, codings: Iterable[Coding]) -> None:
    """A page: its articles, each with its marks in text order."""
    by_version = {coding.version: coding for coding in codings}
    out.say(out.strong(reading.name))
    for position, version in enumerate(reading.versions, 1):
        tell_head(version, position)
        coding = by_version.get(version.id)
        for mark in coding.marks if coding is not None else ():
            out.say("    " + summary(mark, version.text))


def tell_head(version: Version, position: int) -> None:
    """An article's title, date, outlet and credits."""
    about = [str(version.published or "undated"), *([version.outlet] if version.outlet else [])]
    about += [f"credits {', '.join(version.credits)}"] if version.credits else []
    out.say(f"  a{position}  {out.quote(version.title)}  {out.faint(' · '.join(map(out.quote, about)))}")


def summary(mark: Mark, text: str) -> str:
    """A mark on one line: id, line, kind and code, cue, filled slots."""
    filled = " · ".join(f"{name} {words}" for name, words in slots(mark))
    return (
        f"{out.faint(mark.id[:8])} {mark.line:>4}  {headline(mark)}: {out.quote(mark.cue.of(text))}  {filled}"
    )


def headline(mark: Mark) -> str:
    """A mark's kind and code: `event air-strike (denied)`."""
    if isinstance(mark, Statement):
        return f"statement {mark.stance}"
    if isinstance(mark, Tie):
        return f"tie {mark.kind}"
    return f"event {mark.type}" + (f" ({mark.status})" if mark.status != "actual" else "")


def slots(mark: Mark) -> Slots:
    """The filled slots of a mark by the codebook's names, as the page has them."""
    if isinstance(mark, Statement):
        yield from _named(
            {"speaker": mark.speaker, "role": mark.role, "via": mark.via, "denies": mark.denies}
        )
    elif isinstance(mark, Tie):
        yield from _named({"from": mark.source, "to": mark.target})
        if mark.means:
            yield "means", mark.means
        yield from _named({"according_to": mark.according_to})
    else:
        yield from _event_slots(mark)


def _event_slots(mark: Event) -> Slots:
    yield from _named({"actor": mark.actor, "target": mark.target, "place": mark.place})
    yield from _named({"from": mark.origin, "to": mark.destination})
    if mark.date is not None:
        yield "date", str(mark.date)
    for figure in mark.figures:
        yield "figure", _figure(figure)
    yield from _named({"according_to": mark.according_to})


def _named(filled: dict[str, tuple[Mention, ...] | Mention | None]) -> Slots:
    for name, mentions in filled.items():
        every = mentions if isinstance(mentions, tuple) else (mentions,) if mentions is not None else ()
        for mention in every:
            yield name, out.quote(mention.text) + (f" [{mention.id}]" if mention.id else "")


def _figure(figure: Figure) -> str:
    owner = f" of {out.quote(figure.of.text)}" if figure.of is not None else ""
    return f"{out.quote(figure.text)} = {figure.range.plain()} {out.quote(figure.unit)}{owner}"


def marked(text: str, within: Span, found: Iterable[Span]) -> str:
    """The words of `text` within a span, with those of `found` that lie there set off by ⟦ ⟧."""
    pieces, at = list[str](), within.start
    for span in found:
        if within.covers(span) and span.start >= at:
            pieces += [text[at : span.start], "⟦", span.of(text), "⟧"]
            at = span.end
    return "".join([*pieces, text[at : within.end]])
