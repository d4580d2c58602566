"""Who asks: a token in the header for programs, in a cookie for people, or nobody."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from marsad.archive.tokens import Person, Role
from marsad.web.asked import Whole
from marsad.web.tokens import who


def _asker(request: Request, archive: Whole) -> Person | None:
    return who(request, archive)


def reviewer(request: Request, archive: Whole) -> Person:
    """The reviewer who asks; else 401 or 403."""
    return allowed(who(request, archive), "reviewer")


def allowed(person: Person | None, role: Role) -> Person:
    """The person, where they may do what is for a role; else 401 or 403."""
    if person is None:
        headers = {"WWW-Authenticate": "Bearer"}
        raise HTTPException(401, "this needs a token: sign in, or send `Authorization: Bearer`", headers)
    if not person.may(role):
        raise HTTPException(403, f"this is for a {role}; your token is a {person.role}'s")
    return person


def same_site(request: Request) -> None:
    """Raises 403 where a form was sent from a page of somebody else."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise HTTPException(403, "this form was sent from another site")


Asker = Annotated[Person | None, Depends(_asker)]
Reviewing = Annotated[Person, Depends(reviewer)]
