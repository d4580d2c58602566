"""Whose token a request brings: in the header for programs, in a cookie for people."""

from fastapi import Request

from marsad.archive import Archive
from marsad.archive.tokens import Person, person_of

COOKIE = "marsad"
_BEARER = "bearer "


def who(request: Request, archive: Archive) -> Person | None:
    """The person whose token a request brings; null where it brings none that is known."""
    header = request.headers.get("authorization", "")
    token = header[len(_BEARER) :] if header.lower().startswith(_BEARER) else request.cookies.get(COOKIE)
    return person_of(archive, token) if token else None
