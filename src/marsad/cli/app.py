"""The application that every command joins, and how errors reach the person who typed."""

from typing import Any

import typer
from typer.core import TyperGroup

from marsad import __version__
from marsad.cli import out
from marsad.errors import MarsadError

WRONG_USE = 2


ORDER = (
    "run", "code", "show", "explain", "search", "reports", "incidents", "disputes", "state", "network",
    "export", "changes", "release", "serve", "review", "decide", "log", "token", "evaluate", "pack",
    "archive", "verify", "demo", "doctor",
    "list", "diff", "check", "suggest", "copy",
    "accept", "reject", "correct", "add", "irrelevant", "side", "undo", "withhold", "withheld", "remove",
    "conflicts", "import", "gold", "revoke",
)  # fmt: skip


class Commands(TyperGroup):
    """Prints Marsad's own errors as one line; all others are faults of Marsad and show their traceback."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order in which a newcomer needs them."""
        return sorted(super().list_commands(ctx), key=ORDER.index)

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was typed; exit status 2 on wrong use or bad input."""
        try:
            return super().invoke(ctx)
        except MarsadError as error:
            out.note(f"marsad: {error}")
            raise typer.Exit(WRONG_USE) from None


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads news pages about wars and keeps the attributed record: who says that who did what to whom.",
    epilog="Exit status: 0 well; 1 something was found wrong, or nothing found; 2 wrong use or bad input.",
)


def _version(wanted: bool) -> None:
    if wanted:
        out.say(f"marsad {__version__}")
        raise typer.Exit


@app.callback()
def marsad(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and exit."
    ),
) -> None:
    """Hold what all commands share."""
