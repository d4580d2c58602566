"""`marsad run`: the whole way, from pages to a linked archive."""

import msgspec
import typer

from marsad.archive import open_archive
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json, PackFolders, Paths
from marsad.cli.walk import tell_unread
from marsad.coding import grammar_coder
from marsad.flow import run as run_flow
from marsad.packs import load_packs


@app.command()
def run(
    paths: Paths,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """Read, code and link pages into an archive.

    The archive is made where there is none; what it holds already is not done again. Ends with the list of
    what was not read and why, on standard error. Exit status 1 where no article was found.
    """
    loaded = load_packs(extra_folders=packs or ())
    with open_archive(archive) as opened, out.counting("pages") as step:
        result = run_flow(paths, opened, grammar_coder(loaded), loaded, progress=step)
        stats = opened.stats()
    if as_json:
        out.say_json(
            {"run": msgspec.to_builtins(result), "archive": msgspec.to_builtins(stats), "file": archive}
        )
    else:
        out.say(f"{result.pages} pages, {result.articles} articles, {result.marks} marks")
        out.say(
            f"{archive} holds {stats.pages} pages, "
            f"{stats.statements} statements, {stats.events} events, {stats.ties} ties, "
            f"{stats.incidents} incidents, {stats.disputes} disputes, {stats.reports} reports"
        )
    tell_unread(result.unread)
    if not result.articles:
        raise typer.Exit(1)
