"""`marsad verify`: whether an archive still holds what was put into it."""

import msgspec
import typer

from marsad.archive import open_archive
from marsad.archive import verify as verify_archive
from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json
from marsad.reading import read


@app.command()
def verify(archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False) -> None:
    """Look for damage in an archive.

    Pages and texts are hashed again, pages read again, quotations and links looked up. Exit status 1 on
    damage.
    """
    with open_archive(archive, create=False) as opened:
        findings = verify_archive(opened, read)
    if as_json:
        out.say_json({"sound": not findings, "findings": msgspec.to_builtins(findings)})
    else:
        for finding in findings:
            out.say(f"{finding.table} {finding.id}: {finding.what}")
        out.note(f"{archive}: {f'{len(findings)} damages' if findings else 'sound'}")
    if findings:
        raise typer.Exit(1)
