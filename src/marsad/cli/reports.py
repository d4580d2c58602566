"""`marsad reports`: what several pages carry of one piece of reporting, and what each made of it."""

from typing import Annotated, Any

import msgspec
import typer

from marsad.cli import out
from marsad.cli.app import Commands, app
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.exporting.reports import Carrier, ToldReport, plain_report, reports, whole_report
from marsad.flow import Differing, differing
from marsad.records import LinkKind, Span, Version

NOTHING = 1


class Reports(Commands):
    """`marsad reports [ID]` is `marsad reports list [ID]`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `list` before what begins with no command."""
        if not args or args[0] not in {*self.commands, *ctx.help_option_names}:
            args = ["list", *args]
        return super().parse_args(ctx, args)


reports_app = typer.Typer(
    cls=Reports,
    help="List reports that several pages carry, show one (`marsad reports ID`), or compare two carriers.",
)
app.add_typer(reports_app, name="reports")


@reports_app.command("list")
def list_(
    id_: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A report's id, or an article's or page's.")
    ] = None,
    kind: Annotated[
        LinkKind | None, typer.Option("--kind", help="Only reports that have a link of this kind.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="How many at most.")] = 20,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """List the reports that several pages carry, those of most carriers first, or show one.

    With an ID: its carriers and since when, who had it first, and of what kind each link is, and why.
    Exit status 1 where there is none.
    """
    with open_published(archive) as opened:
        found = (whole_report(opened, id_),) if id_ is not None else reports(opened, kind=kind)
    if as_json:
        plain = [plain_report(one) for one in found[:limit]]
        out.say_json(plain[0] if id_ is not None else plain)
    for one in () if as_json else found[:limit]:
        _tell(one)
    if len(found) > limit:
        out.note(f"{len(found) - limit} more: raise --limit")
    if not found:
        out.note("there is no such report")
        raise typer.Exit(NOTHING)


@reports_app.command("diff")
def diff_(
    one: Annotated[
        str, typer.Argument(metavar="ONE", help="An article, as `page.txt#a1` or its id; or a version's id.")
    ],
    other: Annotated[
        str | None, typer.Argument(metavar="[OTHER]", help="Another; without it, ONE's newest version.")
    ] = None,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Show paragraph by paragraph what one carrier, or a later version, kept, changed, dropped and added.

    With ONE alone, its first version is compared with its newest.
    """
    with open_published(archive) as opened:
        found = differing(opened, one, other)
    if as_json:
        out.say_json(_plain(found))
        return
    for change in found.difference.changes:
        out.say(out.strong(change.kind))
        _tell_rows("-", found.one, change.here)
        if change.kind != "kept":
            _tell_rows("+", found.other, change.there)
        if change.lost:
            out.say(f"    lost    {out.quote(' '.join(change.lost))}")
        if change.gained:
            out.say(f"    gained  {out.quote(' '.join(change.gained))}")


def _tell(told: ToldReport) -> None:
    out.say(f"{out.strong(told.report.id)}  {len(told.carriers)} carriers")
    first = ", ".join(one.ref for one in told.first)
    out.say(f"    first   {first or 'unknown: no carrier has a day'}")
    for one in told.carriers:
        out.say(f"    {_carrier(one)}")
    for link in told.links:
        out.say(f"    {link.kind}  {link.one} = {link.other}")
        for reason in link.reasons:
            out.say(f"        {out.quote(reason)}")


def _carrier(one: Carrier) -> str:
    about = [str(one.since or "undated"), one.ref, one.article]
    about += [out.quote(one.outlet)] if one.outlet else []
    about += ["a passage only"] if one.passage else []
    about += [f"{one.versions} versions"] if one.versions > 1 else []
    return "  ".join(about)


def _tell_rows(sign: str, version: Version, spans: tuple[Span, ...]) -> None:
    for span in spans:
        out.say(f"  {sign} {out.quote(span.of(version.text))}")


def _plain(found: Differing) -> dict[str, Any]:
    """The difference with the words of every span."""
    told = found.difference
    return {
        "one": {"version": told.one, "article": found.one.article},
        "other": {"version": told.other, "article": found.other.article},
        "changes": [
            msgspec.to_builtins(change)
            | {
                "here_text": [span.of(found.one.text) for span in change.here],
                "there_text": [span.of(found.other.text) for span in change.there],
            }
            for change in told.changes
        ],
    }
