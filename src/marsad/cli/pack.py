"""`marsad pack`: the theatres as data: what is installed, what an entry says, what is wrong with a pack."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from marsad.cli import out
from marsad.cli.app import Commands, app
from marsad.cli.options import Json, PackFolders
from marsad.errors import PackError
from marsad.packs import Finding, PackInfo, Packs, check, load_packs, read_packs

packs_app = typer.Typer(
    cls=Commands, no_args_is_help=True, help="List, show and check packs, theatres as data."
)
app.add_typer(packs_app, name="pack")


@packs_app.command("list")
def list_(as_json: Json = False, packs: PackFolders = None) -> None:
    """List the packs in use, with the number of their entries."""
    loaded = load_packs(extra_folders=packs or ())
    rows = [(info, _count(loaded, info.id)) for info in loaded.infos]
    if as_json:
        out.say_json(
            {"hash": loaded.hash, "packs": [_plain(info) | {"entries": count} for info, count in rows]}
        )
        return
    out.table((info.id, f"{count} entries", info.title.en, out.quote(info.title.ar)) for info, count in rows)


@packs_app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="The id of a pack, or of an entry in one.")],
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """Show a pack's description and entries, or one entry with all its names and where it stands."""
    loaded = load_packs(extra_folders=packs or ())
    info, entry = loaded.info(name), loaded.get(name)
    if info is not None:
        _show_pack(loaded, info, as_json)
    elif entry is not None:
        where = loaded.where[name]
        about = {"kind": loaded.kind(name), "pack": where.pack, "file": str(where.file), "line": where.line}
        plain = msgspec.to_builtins(entry)
        out.say_json(about | {"entry": plain}, indent=None if as_json else 2)
    else:
        raise PackError(
            f"there is no pack and no entry `{name}`", remedy="`marsad pack list` names the packs"
        )


@packs_app.command("check")
def check_(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            exists=True, file_okay=False, metavar="[FOLDER]...", help="Folders of packs of your own."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Check packs: names that clash, sides that contradict, places off their country.

    Without folders, those that ship with Marsad. Exit status 1 on errors; warnings are for a look.
    """
    findings = check(read_packs(folders or ()))
    chosen = [finding for finding in findings if not folders or _lies_in(finding, folders)]
    if as_json:
        out.say_json([msgspec.to_builtins(finding, enc_hook=str) for finding in chosen])
    else:
        for finding in chosen:
            out.say(
                f"{finding.where.file}:{finding.where.line}: {finding.level}: {out.quote(finding.message)}"
            )
        errors = sum(finding.level == "error" for finding in chosen)
        out.note(f"{errors} errors, {len(chosen) - errors} warnings")
    if any(finding.level == "error" for finding in chosen):
        raise typer.Exit(1)


def _show_pack(loaded: Packs, info: PackInfo, as_json: bool) -> None:
    entries = [entry for id_, entry in loaded.entries.items() if loaded.pack_of(id_) == info.id]
    if as_json:
        out.say_json(_plain(info) | {"entries": [entry.id for entry in entries]})
        return
    out.say(f"{out.strong(info.id)}  {info.title.en}  {out.quote(info.title.ar)}")
    for side, label in info.sides.items():
        out.say(f"  side {side}: {label.en} {out.quote(label.ar)}")
    out.table(
        [
            (loaded.kind(entry.id) or "", entry.id, out.quote(loaded.label(entry.id, "ar")))
            for entry in entries
        ],
        indent="  ",
    )


def _lies_in(finding: Finding, folders: list[Path]) -> bool:
    return any(finding.where.file.resolve().is_relative_to(folder.resolve()) for folder in folders)


def _count(loaded: Packs, pack: str) -> int:
    return sum(where.pack == pack for where in loaded.where.values())


def _plain(info: PackInfo) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(info)
    return plain
