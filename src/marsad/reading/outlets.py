"""Who publishes a page and who wrote an article, as the page says."""

import re
from collections.abc import Sequence

from marsad.reading.cutting import Cut
from marsad.reading.phrases import share_of, words
from marsad.reading.rows import Role, Row, items

_TOP = 4
_LONGEST = 6
_SIGNS = re.compile(r"^[^\w«\"]+|[^\w»\".)]+$")
_RIGHTS = re.compile(r"حقوق|محفوظ|copyright|©", re.IGNORECASE)
_NOT_NAME = re.compile(
    r"(?:جميع|كل|كافة|كافه)?\s*(?:ال)?حقوق(?:\s+(?:النشر|الطبع|الملكية))?(?:\s*(?:و?ال)?محفوظ[ةه])?|محفوظ[ةه]|copyright|all rights reserved"
    r"|©|\(c\)|[\d٠-٩]{4}\s*(?:هـ|م)?",
    re.IGNORECASE,
)
_TO = re.compile(r"^(?:ل(?:ـ\s*|مؤسسة\s+|موقع\s+|جريدة\s+|صحيفة\s+|قناة\s+|شبكة\s+|وكالة\s+|(?=ل)))")
_BEFORE_NAME: frozenset[Role] = frozenset({"menu", "share", "date", "related", "caption", "rule"})
_BY = re.compile(
    r"^\W*(?:كتبه|كتبت|كتب|كتابة|بقلم|بواسطة|الكاتبة?|إعداد|تقرير|by|par|written by|posted by)\s*[:/\-|]?\s*",
    re.I,
)


def outlet_of(rows: Sequence[Row], cuts: Sequence[Cut]) -> str | None:
    """The outlet's name: the header's first words where the page's foot or layout confirms them, else the foot's."""
    titles = {number for cut in cuts for number in (*cut.title, *cut.body)}
    full = [row for row in rows if row.role != "blank"]
    foot = [name for row in full[-6:] if (name := _of_foot(row.text))]
    rest = {word for row in full[_TOP:] for word in row.key}
    for place, row in enumerate(full[:_TOP]):
        name = _of_header(row)
        if name is None or row.number in titles:
            continue
        confirmed = any(set(words(one)) & set(words(name)) for one in foot)
        below = full[place + 1].role if place + 1 < len(full) else None
        if confirmed or (place == 0 and (below in _BEFORE_NAME or set(words(name)) <= rest)):
            return name
    return foot[-1] if foot else None


def byline_of(rows: Sequence[Row], cut: Cut) -> str | None:
    """The writer that a line about the article names."""
    for row in (*rows[cut.head[0] - 1 : cut.head[1] - 1], *rows[cut.tail[0] - 1 : cut.tail[1] - 1]):
        if row.role in ("byline", "author", "date", "menu") and (found := _BY.match(row.text)):
            name = items(row.text[found.end() :])[:1]
            if name and 1 <= len(words(name[0])) <= _LONGEST:
                return name[0]
    return None


def _of_header(row: Row) -> str | None:
    if row.role not in ("short", "byline") or any(char.isdigit() for char in row.text):
        return None
    name = _SIGNS.sub("", items(row.text)[0])
    key = words(name)
    if not 1 <= len(key) <= _LONGEST or share_of(key, "sections") > 0.7 or share_of(key, "chrome") > 0.7:
        return None
    return name


def _of_foot(text: str) -> str | None:
    if not _RIGHTS.search(text):
        return None
    part = next(part for part in (*items(text), text) if _RIGHTS.search(part))
    for piece in re.split(r"[.؛;،]", part)[:1]:
        name = _TO.sub("", _SIGNS.sub("", _NOT_NAME.sub(" ", piece)).strip()).strip(' -:–—"')
        if 1 <= len(words(name)) <= _LONGEST and share_of(words(name), "chrome") < 0.7:
            return name
    return None
