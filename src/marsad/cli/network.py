"""`marsad network`: who backs, leads, is part of or fights whom in a war."""

import typer

from marsad.cli import out
from marsad.cli.app import app
from marsad.cli.opening import open_published
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, At, Json, KnownBy, OneTheatre, PackFolders
from marsad.cli.state import tell_omitted, tell_relation
from marsad.exporting.pictures import plain_network
from marsad.flow import network_of
from marsad.packs import load_packs


@app.command("network")
def network_(
    theatre: OneTheatre,
    at: At = None,
    known_by: KnownBy = None,
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
    packs: PackFolders = None,
) -> None:
    """Say who backs, leads, is part of or fights whom in a war, with the evidence of each.

    Up to a day (--at), or ever; with --known-by as it was known by a day. What is left out is counted on
    standard error. Exit status 1 where nothing is known.
    """
    loaded = load_packs(extra_folders=packs or ())
    with open_published(archive) as opened:
        found = network_of(
            opened, loaded, theatre, at.date() if at else None, known_by.date() if known_by else None
        )
    if as_json:
        out.say_json(plain_network(found))
    for relation in () if as_json else found.relations:
        for row in tell_relation(relation):
            out.say(row)
    tell_omitted(found.omitted)
    if not found.relations:
        out.note("nothing is known of it")
        raise typer.Exit(1)
