"""Sentences, chains and reasons of the record as lines of text."""

from collections.abc import Iterable

from marsad.cli import out
from marsad.cli.marks_text import marked
from marsad.exporting.explained import Quoted
from marsad.exporting.reasons import Why
from marsad.records import Chain


def tell_chain(chain: Chain) -> str:
    """Outlet ← agency ← speaker, and what kind of root it ends in."""
    hops = " ← ".join(f"{out.quote(hop.name)}{f' [{hop.id}]' if hop.id else ''}" for hop in chain.hops)
    side = f", side {chain.root.side}" if chain.root.side else ""
    root = "known root" if chain.root.known else "unknown root"
    return f"{hops or '–'}  ({root} {out.quote(chain.root.name)}{side})"


def tell_why(why: Why) -> None:
    """The reason of a standing, in both languages."""
    out.say(f"    {out.strong(out.quote(why.en))}")
    out.say(f"    {out.quote(why.ar)}")


def tell_lines(label: str, quotes: Iterable[Quoted]) -> None:
    """Sentences, each line of a page once, with the words that tell set off."""
    lines = {(quoted.page, quoted.mark.line): quoted for quoted in reversed(tuple(quotes))}
    for quoted in sorted(lines.values(), key=lambda quoted: (quoted.page, quoted.mark.line)):
        text = marked(quoted.version.text, quoted.line, (quoted.mark.cue,))
        out.say(f"    {label}  {quoted.page}:{quoted.mark.line}  {quoted.mark.id}  {out.quote(text)}")
