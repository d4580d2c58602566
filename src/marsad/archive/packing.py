"""Records to JSON and back, and the keys and digests that an archive makes itself."""

import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any, Literal, TypeVar

import msgspec

from marsad.records import Version

Record = TypeVar("Record")


def packed(record: object, *, ordered: bool = False) -> str:
    """A record as JSON, its sets and mappings in an order of their own where `ordered` says so. Lone
    surrogates, which UTF-8 cannot hold, are escaped.
    """
    order: Literal["deterministic"] | None = "deterministic" if ordered else None
    try:
        return msgspec.json.encode(record, enc_hook=_as_date, order=order).decode()
    except UnicodeEncodeError:
        plainly = msgspec.to_builtins(record, enc_hook=_as_date, order=order)
        return json.dumps(plainly, ensure_ascii=True, separators=(",", ":"))


def unpacked(text: str, kind: type[Record]) -> Record:
    """The record that `packed` wrote; raises msgspec.ValidationError or ValueError where it is none."""
    try:
        return _decoder(kind).decode(text)  # type: ignore[arg-type, no-any-return]
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeError):
        return msgspec.convert(json.loads(text), type=kind)


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    """What reads a kind of record, made once: of marks, making it takes longer than reading one."""
    return msgspec.json.Decoder(kind)


def _as_date(value: object) -> object:
    """Calendar libraries give dates of their own kind."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    raise NotImplementedError(f"{type(value).__name__} is no part of a record")


def to_bytes(text: str) -> bytes:
    """Any text as UTF-8, lone surrogates included."""
    return text.encode("utf-8", "surrogatepass")


def to_text(content: bytes) -> str:
    """What `to_bytes` wrote."""
    return content.decode("utf-8", "surrogatepass")


def plain(text: str) -> str:
    """A text that any database takes: what UTF-8 cannot hold, and NUL, written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


def version_key(version: Version) -> str:
    """The key of one text of one article on one page."""
    return "v-" + _short(version.article, version.page, version.id)


def coding_key(version: str, coder: str, packs: str) -> str:
    """The key of one coder's reading of one version, by the version's key."""
    return "c-" + _short(version, coder, packs)


def digest(payloads: Iterable[str]) -> str:
    """SHA-256 of a set of payloads, in whatever order they come."""
    total = sha256()
    for payload in sorted(payloads):
        total.update(to_bytes(payload))
        total.update(b"\n")
    return total.hexdigest()


def total(payloads: Iterable[str], before: str | None = None, *, gone: Iterable[str] = ()) -> str:
    """A sum over payloads that tells two sets of them apart and that another is added to, or taken from, at
    the cost of that one.
    """
    found = int(before or "0", 16) + sum(map(_amount, payloads)) - sum(map(_amount, gone))
    return f"{found % (1 << 128):032x}"


def _amount(payload: str) -> int:
    return int.from_bytes(sha256(to_bytes(payload)).digest()[:16])


def _short(*parts: str) -> str:
    return sha256(to_bytes("\n".join(parts))).hexdigest()[:20]
