"""Whether a gold file keeps to the codebook: each code is in its table, each quoted string on its line."""

import re
from collections.abc import Collection, Iterator, Sequence

from marsad.codebook import load
from marsad.errors import DataError
from marsad.evaluation.shape import (
    AnyMark,
    MarkedArticle,
    MarkedEvent,
    MarkedPage,
    MarkedStatement,
    MarkedTie,
)
from marsad.yamlfile import Step, YamlFile

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(\.\.\d{4}(-\d\d(-\d\d)?)?)?")
# The field of each slot in the file, where a quoted string may stand: on the mark's line, or anywhere on the
# page (a back-reference takes the name from an earlier line).
_ON_LINE = {
    MarkedStatement: {"cue": "cue", "denies": "denies"},
    MarkedEvent: {name: name for name in ("cue", "actor", "target", "place", "to")} | {"from": "origin"},
    MarkedTie: {},
}
_ON_PAGE = {
    MarkedStatement: {name: name for name in ("speaker", "role", "via")},
    MarkedEvent: {"according_to": "according_to"},
    MarkedTie: {"from": "source", "to": "to", "according_to": "according_to"},
}
_NEEDED = {
    MarkedStatement: {"cue": "cue", "stance": "stance"},
    MarkedEvent: {"cue": "cue", "type": "type", "status": "status"},
    MarkedTie: {"kind": "kind", "from": "source", "to": "to"},
}


def faults(file: YamlFile, page: MarkedPage, lines: Sequence[str] | None) -> Iterator[DataError]:
    """Every fault of a gold file, as the error to raise; quotes are compared where `lines` are known."""
    for n, article in enumerate(page.articles):
        yield from _Article(file, article, ("articles", n), lines).faults()


class _Article:
    """One article of the file under check; `at` is its path in the file."""

    def __init__(
        self, file: YamlFile, article: MarkedArticle, at: tuple[Step, ...], lines: Sequence[str] | None
    ) -> None:
        self._file, self._article, self._at, self._lines = file, article, at, lines
        self._whole = None if lines is None else "\n".join(lines)

    def faults(self) -> Iterator[DataError]:
        yield from self._line_faults()
        published = self._article.published
        if published is not None and not _DATE.fullmatch(str(published)):
            yield self._fault(f"`{published}` is no date", "published")
        for kind in ("statements", "events", "ties"):
            for n, mark in enumerate(getattr(self._article, kind) or ()):
                yield from self._mark_faults(mark, kind, n)

    def _line_faults(self) -> Iterator[DataError]:
        for key in ("title_lines", "body_lines"):
            for n, line in enumerate(getattr(self._article, key)):
                if self._lines is not None and not self._text(line).strip():
                    yield self._fault(f"line {line} is blank or off the page", key, n)
        for line in set(self._article.title_lines) & set(self._article.body_lines):
            yield self._fault(f"line {line} is both title and body", "title_lines")

    def _mark_faults(self, mark: AnyMark, kind: str, n: int) -> Iterator[DataError]:
        if mark.line not in self._article.title_lines + self._article.body_lines:
            yield self._fault(f"line {mark.line} is not of the article", kind, n, "line")
            return
        for key, field in _NEEDED[type(mark)].items():
            if getattr(mark, field) is None:
                yield self._fault(f"`{key}` is missing", kind, n)
        yield from self._code_faults(mark, kind, n)
        yield from self._quote_faults(mark, kind, n)

    def _code_faults(self, mark: AnyMark, kind: str, n: int) -> Iterator[DataError]:
        for key in ("stance", "type", "status", "kind", "means"):
            code = getattr(mark, key, None)
            if code is not None and code not in _codes(key):
                yield self._fault(f"no such {key}: `{code}`", kind, n, key)
        date = getattr(mark, "date", None)
        if date is not None and not _DATE.fullmatch(str(date)):
            yield self._fault(f"`{date}` is no date", kind, n, "date")

    def _quote_faults(self, mark: AnyMark, kind: str, n: int) -> Iterator[DataError]:
        if self._lines is None:
            return
        for key, field in _ON_LINE[type(mark)].items():
            yield from self._quote(getattr(mark, field), mark.line, (kind, n, key))
        for key, field in _ON_PAGE[type(mark)].items():
            yield from self._quote(getattr(mark, field), None, (kind, n, key))
        for m, quantity in enumerate(getattr(mark, "quantities", None) or ()):
            for key in ("text", "of"):
                yield from self._quote(getattr(quantity, key), mark.line, (kind, n, "quantities", m, key))

    def _quote(self, words: str | None, line: int | None, path: tuple[Step, ...]) -> Iterator[DataError]:
        within = self._whole if line is None else self._text(line)
        if words is not None and words not in (within or ""):
            where = "the page" if line is None else f"line {line}"
            yield self._fault(f"`{words}` does not stand on {where}", *path)

    def _text(self, line: int) -> str:
        rows = self._lines or ()
        return rows[line - 1] if 1 <= line <= len(rows) else ""

    def _fault(self, message: str, *path: Step) -> DataError:
        return self._file.fault(message, *self._at, *path, remedy="mark it as the codebook says")


def _codes(key: str) -> Collection[str]:
    codebook = load()
    lists: dict[str, Collection[str]] = {
        "stance": codebook.stances,
        "type": codebook.event_types,
        "status": codebook.statuses,
        "kind": codebook.tie_kinds,
        "means": codebook.means,
    }
    return lists[key]
