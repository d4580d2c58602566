"""One shape for every error, on every route.

API: `{"error": {"status": 404, "message": "…", "remedy": "…"}}`; pages say the same to people.
"""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from marsad.errors import ArchiveError, ConfigError, MarsadError, MissingError
from marsad.web.paths import PREFIX
from marsad.web.rendering import page


class Fault(BaseModel):
    """What went wrong, and what to do about it."""

    status: int = Field(description="The HTTP status of the answer.", examples=[404])
    message: str = Field(description="What is wrong.", examples=["there is no incident `e-00`"])
    remedy: str | None = Field(None, description="What to do.", examples=["the list is at /v1/incidents"])


class Error(BaseModel):
    """The body of every answer that is an error."""

    error: Fault


ERRORS: dict[int | str, dict[str, Any]] = {
    404: {"model": Error, "description": "There is no such thing."},
    410: {"model": Error, "description": "There was such a thing, and a change took it out of the record."},
    422: {"model": Error, "description": "A parameter is not as described."},
}


def answer_errors(app: FastAPI) -> None:
    """Make an application answer every error in the one shape."""

    @app.exception_handler(HTTPException)
    async def of_http(request: Request, error: HTTPException) -> Response:
        answer = _answer(request, Fault(status=error.status_code, message=str(error.detail), remedy=None))
        answer.headers.update(error.headers or {})
        return answer

    @app.exception_handler(RequestValidationError)
    async def of_parameters(request: Request, error: RequestValidationError) -> Response:
        told = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
        return _answer(request, Fault(status=422, message=told, remedy="see /openapi.json"))

    @app.exception_handler(MarsadError)
    async def of_marsad(request: Request, error: MarsadError) -> Response:
        gone = _gone(request) if isinstance(error, MissingError) else None
        fault = Fault(status=_status(error), message=_message(error), remedy=error.remedy or None)
        return _answer(request, gone or fault)

    @app.exception_handler(Exception)
    async def of_ours(request: Request, _error: Exception) -> Response:
        told = "a fault of Marsad's; its log says more"  # details may hold what a reader may not see
        return _answer(request, Fault(status=500, message=told, remedy=None))


def _gone(request: Request) -> Fault | None:
    """What is said of something that was there once; null where it never was."""
    for name in request.path_params.values():
        change = request.app.state.readers.handle("none").left(str(name))
        if change is not None:
            before = f"as it was before: ?change={change - 1}" if change > 1 else None
            told = f"`{name}` left the record with change {change}"
            return Fault(status=410, message=told, remedy=before)
    return None


def _status(error: MarsadError) -> int:
    match error:
        case MissingError():
            return 404
        case ConfigError():
            return 422
        case ArchiveError():
            return 503
        case _:
            return 500


def _message(error: MarsadError) -> str:
    """What is wrong, without the file's name: where the server keeps its archive is nobody's matter."""
    return error.message


def _answer(request: Request, fault: Fault) -> Response:
    if request.url.path.startswith(PREFIX + "/") or request.url.path == PREFIX:
        return JSONResponse(Error(error=fault).model_dump(), fault.status)
    return page(request, "error.html", {"fault": fault}, status=fault.status)
