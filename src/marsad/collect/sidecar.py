"""A page's sidecar `NAME.meta.json`: what is known of where the page came from."""

from datetime import date, datetime
from pathlib import Path

import msgspec

from marsad.records import Unread


class Sidecar(msgspec.Struct, frozen=True):
    """What a sidecar may say; all of it may be missing."""

    address: str | None = None
    fetched: date | None = None
    published: date | None = None
    outlet: str | None = None
    language: str | None = None


_DATES = frozenset({"fetched", "published"})


def read_sidecar(page: Path) -> tuple[Sidecar, list[Unread]]:
    """The sidecar of the page at `page`, and one Unread for each thing in it that cannot be taken.

    What can be taken is taken: one bad key does not cost the others.
    """
    path = page.with_name(f"{page.stem}.meta.json")
    if not path.is_file():
        return Sidecar(), []
    try:
        told = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as problem:
        return Sidecar(), [_bad(path, f"cannot be read as JSON ({problem})")]
    if not isinstance(told, dict):
        return Sidecar(), [_bad(path, "must be one object, {…}")]
    return _taken(path, told)


def _taken(path: Path, told: dict[str, object]) -> tuple[Sidecar, list[Unread]]:
    values: dict[str, object] = {}
    faults: list[Unread] = []
    for key, value in told.items():
        if key not in Sidecar.__struct_fields__:
            faults.append(
                _bad(path, f"`{key}` is not known; known are {', '.join(Sidecar.__struct_fields__)}")
            )
        elif value is None:
            continue
        elif not isinstance(value, str):
            faults.append(_bad(path, f"`{key}` must be text"))
        elif key not in _DATES:
            values[key] = value
        elif (day := _day(value)) is None:
            faults.append(_bad(path, f"`{key}` must be a day such as 2020-06-07, not {value!r}"))
        else:
            values[key] = day
    return msgspec.convert(values, Sidecar), faults


def _day(value: str) -> date | None:
    """A day, also out of a full time stamp (the day that it names, in its own zone)."""
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        return None


def _bad(path: Path, what: str) -> Unread:
    return Unread(path.name, "bad-sidecar", f"{path}: {what}")
