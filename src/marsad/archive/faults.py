"""What a database says when it will not, in words that say what to do."""

from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError

from marsad.errors import ArchiveError

_REMEDIES = (
    ("file is not a database", "is no archive", "give another file, or move this one away"),
    ("file is encrypted", "is no archive", "give another file, or move this one away"),
    ("lock", "is in use by another run", "wait until that run ends, then run again: what is kept is safe"),
    ("readonly", "cannot be written to", "make the file and its folder writable, or copy it elsewhere"),
    ("full", "cannot grow: the disk is full", "free some space, then run again: what is kept is safe"),
    ("unable to open", "cannot be opened", "is the folder there, and may you write to it?"),
    ("malformed", "is damaged", "restore it from a copy, or make it anew from the pages with `marsad run`"),
    (
        "no such table",
        "is no archive, or is damaged",
        "run `marsad verify`, or make it anew with `marsad run`",
    ),
    ("disk i/o error", "cannot be read or written", "look at the disk, then run again"),
    ("authentication failed", "does not let you in", "is the user's name right, and the password?"),
    ("no password supplied", "asks for a password", "put it into the URL, or into PGPASSWORD"),
    ("permission denied", "does not let you do this", "ask its owner for rights on the database"),
    ("could not translate host", "cannot be reached: no such host", "is the host's name right?"),
    ("connection refused", "cannot be reached", "is the server running there, and the port right?"),
    ("no such file or directory", "cannot be reached", "is the server running there?"),
    ("terminating connection", "went away", "wait until the server is back, then run again"),
    ("server closed the connection", "went away", "wait until the server is back, then run again"),
)


def explained(context: ExceptionContext, name: str) -> ArchiveError | None:
    """A database's error as one of ours, null where it is none of the database's."""
    told = str(context.original_exception)
    if "database" in told and "does not exist" in told:
        return ArchiveError("is not there", file=name, remedy="make it with `createdb`")
    for sign, message, remedy in _REMEDIES:
        if sign in told.lower():
            return ArchiveError(message, file=name, remedy=remedy)
    if isinstance(context.sqlalchemy_exception, DBAPIError):
        return ArchiveError(f"failed: {context.original_exception}", file=name)
    return None
