"""Cursors: where a part of a list ends, as opaque words that a client gives back."""

import base64
import binascii
from typing import Any

import msgspec

from marsad.errors import ConfigError

Key = tuple[Any, ...]


def cursor_of(key: Key | None) -> str | None:
    """The cursor of the last item's key; null where nothing follows."""
    return None if key is None else base64.urlsafe_b64encode(msgspec.json.encode(key)).decode().rstrip("=")


def key_of(cursor: str | None, form: type[Key]) -> Key | None:
    """The key in a cursor. Raises ConfigError where it is no cursor of this list."""
    if cursor is None:
        return None
    try:
        content = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        return msgspec.json.decode(content, type=form)
    except (binascii.Error, ValueError, msgspec.MsgspecError) as problem:
        raise ConfigError(
            "cursor: is none of this list", remedy="take it from `next` of an answer, or leave it out"
        ) from problem
