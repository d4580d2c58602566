"""`marsad pack suggest`: what pages name that no pack knows, as entries to confirm."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from marsad.cli import out
from marsad.cli.options import Json, PackFolders, Paths, WithoutPacks
from marsad.cli.pack import packs_app
from marsad.cli.walk import Walk, tell_unread
from marsad.coding import GrammarCoder, grammar_coder, unlisted_names
from marsad.errors import ConfigError
from marsad.packs import Sighting, load_packs, pack_files, suggest
from marsad.records import Reading


@packs_app.command("suggest")
def suggest_(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FOLDER", help="Write the pack's files into this new folder."),
    ] = None,
    pack: Annotated[
        str, typer.Option("--id", metavar="ID", help="The id of the suggested pack.")
    ] = "suggested",
    at_least: Annotated[
        int, typer.Option(min=1, metavar="N", help="Leave out what fewer different lines tell.")
    ] = 2,
    as_json: Json = False,
    packs: PackFolders = None,
    without_pack: WithoutPacks = None,
) -> None:
    """Suggest entries for actors, people, places and outlets that no pack knows.

    Each comes with counts and sentences, as YAML that `marsad pack check` takes: confirm, complete, delete.
    What was not read is listed on standard error; exit status 1 where nothing at all was.
    """
    coder = grammar_coder(load_packs(extra_folders=packs or (), without=without_pack or ()))
    walk = Walk(paths)
    readings = list(walk.readings())
    suggestions = suggest((one for reading in readings for one in _sightings(reading, coder)), pack, at_least)
    if as_json:
        out.say_json([msgspec.to_builtins(one) for one in suggestions])
    elif output is None:
        for name, text in pack_files(suggestions, pack).items():
            out.say(f"# {name}\n{text}")
    else:
        _write(output, pack_files(suggestions, pack))
    out.note(f"{len(suggestions)} suggestions from {len(readings)} pages")
    tell_unread(walk.unread)
    if not any(reading.versions for reading in readings):
        raise typer.Exit(1)


def _sightings(reading: Reading, coder: GrammarCoder) -> Iterator[Sighting]:
    for version in reading.versions:
        clauses = coder.clauses(version)
        if clauses is None:
            continue
        for found in unlisted_names(clauses, version.text, coder.finder(version)):
            sentence = version.line_span(found.line).of(version.text)
            yield Sighting(
                found.group, found.name, found.kind, found.post, version.article, reading.name, found.line,
                sentence, version.published,
            )  # fmt: skip


def _write(folder: Path, files: dict[str, str]) -> None:
    """Write the files; raises ConfigError where the folder is there already or cannot be made."""
    try:
        folder.mkdir(parents=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as problem:
        told = f"cannot be written: {problem.strerror}"
        raise ConfigError(told, file=folder, remedy="name a folder that is not there yet") from problem
