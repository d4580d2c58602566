"""Entry point of the command `marsad`."""

import gc
import sys
from typing import TextIO, cast

from marsad.cli import (
    archive,
    changes,
    code,
    decide,
    demo,
    disputes,
    doctor,
    evaluate,
    explain,
    export,
    incidents,
    network,
    pack,
    release,
    reports,
    review,
    run,
    search,
    serve,
    show,
    state,
    suggest,
    token,
    verify,
    withhold,
)
from marsad.cli.app import app

__all__ = [
    "app", "archive", "changes", "code", "decide", "demo", "disputes", "doctor", "evaluate", "explain",
    "export", "incidents", "main", "network", "pack", "release", "reports", "review", "run", "search",
    "serve", "show", "state", "suggest", "token", "verify", "withhold",
]  # fmt: skip


_NEW = 50_000  # objects, after which the collector looks for rubbish among those made since


def main() -> None:
    """Run the command that was typed; ends the process with its exit status.

    Output is UTF-8 whatever the system's encoding: what is printed may be piped into files and read anywhere.
    The collector comes seldom: packs are some million objects that stay, and going over them again and again
    while they are read took a quarter of the time of every start.
    """
    gc.set_threshold(_NEW, *gc.get_threshold()[1:])
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(cast(TextIO, stream), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    app(prog_name="marsad")


if __name__ == "__main__":
    main()
