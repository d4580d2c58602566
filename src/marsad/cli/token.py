"""`marsad token`: who may review through the web."""

from typing import Annotated

import msgspec
import typer

from marsad.archive import open_archive
from marsad.archive.tokens import Person, Role, add_token, people, revoke_token
from marsad.cli import out
from marsad.cli.app import Commands, app
from marsad.cli.options import DEFAULT_ARCHIVE, Archive, Json

token_app = typer.Typer(cls=Commands, no_args_is_help=True, help="Say who may review through the web.")
app.add_typer(token_app, name="token")


@token_app.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who it is for, as the review log names them.")],
    role: Annotated[Role, typer.Option("--role", help="What they may do.")] = "reviewer",
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Make a token for a person, and print it: it is shown this once, and only its hash is kept."""
    with open_archive(archive, create=False) as opened:
        token = add_token(opened, Person(name, role))
    if as_json:
        out.say_json({"name": name, "role": role, "token": token})
    else:
        out.say(token)


@token_app.command("list")
def list_(archive: Archive = DEFAULT_ARCHIVE, as_json: Json = False) -> None:
    """List who has a token, and as what."""
    with open_archive(archive, create=False) as opened:
        found = people(opened)
    if as_json:
        out.say_json(msgspec.to_builtins(found))
    for one in () if as_json else found:
        out.say(f"{out.quote(one.name)}  {one.role}")


@token_app.command()
def revoke(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whose token.")],
    archive: Archive = DEFAULT_ARCHIVE,
    as_json: Json = False,
) -> None:
    """Take a person's token away."""
    with open_archive(archive, create=False) as opened:
        revoke_token(opened, name)
    if as_json:
        out.say_json({"revoked": name})
