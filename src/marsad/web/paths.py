"""Addresses: `/X.json` is `/v1/X`."""

from starlette.types import ASGIApp, Receive, Scope, Send

PREFIX = "/v1"
_DESCRIPTION = "/openapi.json"
_ENDING = ".json"


class Json:
    """Answers `/X.json` with what the API has at `/v1/X`, so that every page has its data behind it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, under the API's address where it asks for a page's data."""
        if scope["type"] == "http" and _asks_for_data(scope["path"]):
            path = PREFIX + scope["path"].removesuffix(_ENDING)
            scope = {**scope, "path": path, "raw_path": path.encode()}
        await self._app(scope, receive, send)


def _asks_for_data(path: str) -> bool:
    return path.endswith(_ENDING) and path != _DESCRIPTION and not path.startswith((PREFIX + "/", "/static/"))
