"""A page's lines as they were read: what gold files number."""

from collections.abc import Iterator

from marsad.cli import out
from marsad.records import Reading


def tell_lines(reading: Reading) -> None:
    """Each line with its number, the article and part that it is of (`-` for boilerplate), and its text."""
    for number, article, part, text in _rows(reading):
        out.say(f"{number}\t{f'{article} {part}' if article else '-'}\t{out.quote(text)}")


def plain_lines(reading: Reading) -> dict[str, object]:
    """The same as data."""
    keys = ("line", "article", "part", "text")
    return {
        "document": reading.name,
        "lines": [dict(zip(keys, row, strict=True)) for row in _rows(reading)],
    }


def _rows(reading: Reading) -> Iterator[tuple[int, str | None, str | None, str]]:
    parts: dict[int, tuple[str, str]] = {}
    for position, version in enumerate(reading.versions, 1):
        parts |= dict.fromkeys(version.body_lines, (f"a{position}", "body"))
        parts |= dict.fromkeys(version.title_lines, (f"a{position}", "title"))
    for number, text in enumerate(reading.lines, 1):
        article, part = parts.get(number, (None, None))
        yield number, article, part, text
