"""`marsad review`: what a person says of marks, articles and actors, and the log of all that."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from marsad.archive import Archive as Opened
from marsad.archive import open_archive
from marsad.cli import out
from marsad.cli.app import Commands, app
from marsad.cli.decide import tell_line
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json, PackFolders
from marsad.errors import ConfigError
from marsad.exporting.gold import write_gold
from marsad.exporting.plain import plain_line
from marsad.flow import Reviewer, decisions, published, relink
from marsad.flow.logs import add_log, log_lines
from marsad.flow.wording import corrected, known_names, slot_name, worded
from marsad.packs import load_packs
from marsad.records import LogLine, Version
from marsad.review import conflicts

Name = Annotated[
    str, typer.Option("--reviewer", envvar="MARSAD_REVIEWER", metavar="NAME", help="Who says so.")
]
MarkId = Annotated[str, typer.Argument(metavar="ID", help="The beginning of a mark's id.")]

review_app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    help="Say that marks are right, wrong or missing; show and move the log of it.",
)
app.add_typer(review_app, name="review")


@review_app.command()
def accept(
    mark: MarkId, reviewer: Name, archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False,
    packs: PackFolders = None,
) -> None:  # fmt: skip
    """Say that a mark is right."""
    with open_archive(archive, create=False) as opened:
        _end(opened, Reviewer(opened, reviewer).accept(mark, _now()), packs, as_json)


@review_app.command()
def reject(
    mark: MarkId, reviewer: Name, archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False,
    packs: PackFolders = None,
) -> None:  # fmt: skip
    """Say that a mark is wrong: nothing is made of it any more."""
    with open_archive(archive, create=False) as opened:
        _end(opened, Reviewer(opened, reviewer).reject(mark, _now()), packs, as_json)


@review_app.command()
def correct(
    mark: MarkId,
    slot: Annotated[str, typer.Argument(metavar="SLOT", help="A slot: place, actor, type, date, …")],
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help="The article's own words, a code or a day; '' empties it.")
    ],
    reviewer: Name, archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False, packs: PackFolders = None,
) -> None:  # fmt: skip
    """Give a slot of a mark other words of the article, another code or another day.

    Several mentions are parted by `;`.
    """
    with open_archive(archive, create=False) as opened:
        found = opened.mark(mark)
        names = known_names(opened.coding(found.version))
        to = corrected(found.mark, found.version, slot, words, names)
        line = Reviewer(opened, reviewer).correct(slot_name(to, slot), to, _now())
        _end(opened, line, packs, as_json)


@review_app.command()
def add(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article's whole id.")],
    kind: Annotated[str, typer.Argument(metavar="KIND", help="statement, event or tie.")],
    code: Annotated[str, typer.Argument(metavar="CODE", help="Its stance, type or kind.")],
    line: Annotated[int, typer.Argument(metavar="LINE", help="The line that says it.")],
    cue: Annotated[str, typer.Argument(metavar="CUE", help="The words that say it.")],
    reviewer: Name,
    slots: Annotated[
        list[str] | None,
        typer.Option("--slot", metavar="NAME=WORDS", help="The words of a slot. May be repeated."),
    ] = None,
    archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False, packs: PackFolders = None,
) -> None:  # fmt: skip
    """Add a mark that the coder missed."""
    given = dict(_slot(one) for one in slots or ())
    with open_archive(archive, create=False) as opened:
        version = _version(opened, article)
        made = worded(version, kind, code, line, cue, given, known_names(opened.coding(version)))
        _end(opened, Reviewer(opened, reviewer).add(version.id, made, _now()), packs, as_json)


@review_app.command()
def irrelevant(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article's whole id.")],
    reviewer: Name, archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False, packs: PackFolders = None,
) -> None:  # fmt: skip
    """Say that an article is about no war: it is kept, and nothing is made of it."""
    with open_archive(archive, create=False) as opened:
        _end(opened, Reviewer(opened, reviewer).irrelevant(article, _now()), packs, as_json)


@review_app.command()
def side(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="An actor's whole id.")],
    theatre: Annotated[str, typer.Argument(metavar="THEATRE", help="A theatre's id.")],
    name: Annotated[str, typer.Argument(metavar="SIDE", help="One of its sides; '' for none.")],
    reviewer: Name, archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False, packs: PackFolders = None,
) -> None:  # fmt: skip
    """Say on which side of a theatre an actor stands."""
    with open_archive(archive, create=False) as opened:
        _end(opened, Reviewer(opened, reviewer).side(actor, theatre, name, _now()), packs, as_json)


@review_app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="N", help="The number of a line of the log.")],
    reviewer: Name, archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False, packs: PackFolders = None,
) -> None:  # fmt: skip
    """Say that a line of the log holds no longer; undoing that brings it back."""
    with open_archive(archive, create=False) as opened:
        _end(opened, Reviewer(opened, reviewer).undo(number, _now()), packs, as_json)


@review_app.command("conflicts")
def conflicts_(archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False) -> None:
    """List where two people's last words on one question differ: the older and the newer, which holds."""
    with open_published(archive) as opened:
        found = conflicts(decisions(opened).decisions)
    if as_json:
        out.say_json(msgspec.to_builtins(found))
    for one in () if as_json else found:
        for word, told in (("older", one.older), ("newer", one.newer)):
            out.say(
                f"{word}  {told.time:%Y-%m-%d %H:%M} {out.quote(told.reviewer)}: {told.action} {told.mark}"
            )
    if not found:
        out.note("nobody contradicts anybody")
        raise typer.Exit(1)


@review_app.command()
def export(
    file: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="Where to.")],
    archive: Archive = DEFAULT_ARCHIVE,
    whole: Annotated[
        bool, typer.Option("--whole", help="With what is withheld: as the archive's owners keep it.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Write the log to a file of JSON lines.

    Only a whole log can be imported where anything is withheld of it.
    """
    with open_archive(archive, create=False) as opened:
        lines = list(log_lines(opened if whole else published(opened)))
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    _say_count(len(lines), "lines written", as_json)


@review_app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", exists=True, help="A file of JSON lines.")],
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """Take the decisions of an exported log into the archive's own; those that it has are left out."""
    loaded = load_packs(extra_folders=packs or ())
    with open_archive(archive, create=False) as opened:
        added = add_log(opened, file.read_text(encoding="utf-8").split("\n"), str(file))
        relink(opened, loaded)
    _say_count(added, "lines added", as_json)


@review_app.command()
def gold(
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where to.")],
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Write the pages that people have reviewed as gold, a file a page."""
    with open_published(archive) as opened:
        written = write_gold(opened, list(decisions(opened).decisions), folder)
    _say_count(len(written), "pages written", as_json)


def _end(archive: Opened, line: LogLine, packs: list[Path] | None, as_json: bool) -> None:
    """Link the archive again, and print the line."""
    relink(archive, load_packs(extra_folders=packs or ()))
    if as_json:
        out.say_json(plain_line(line))
    else:
        tell_line(line)


def _say_count(count: int, what: str, as_json: bool) -> None:
    if as_json:
        out.say_json({"count": count})
    else:
        out.say(f"{count} {what}")


def _slot(given: str) -> tuple[str, str]:
    name, sign, words = given.partition("=")
    if not sign:
        raise ConfigError(f"`{given}` names no slot", remedy="write --slot NAME=WORDS")
    return name, words


def _version(archive: Opened, article: str) -> Version:
    versions = list(archive.versions(article=article))
    if not versions:
        raise ConfigError(f"there is no article `{article}`", remedy="`marsad explain` shows ids")
    return versions[-1]


def _now() -> datetime:
    return datetime.now(UTC)
