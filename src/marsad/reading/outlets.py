"""Who publishes a page and who wrote an article, as the page says."""

import re
from collections.abc import Sequence
from functools import cache

from marsad.language.ar.fold import Folded, fold
from marsad.reading.cutting import Cut
from marsad.reading.phrases import share_of, words
from marsad.reading.roles import Role, items
from marsad.reading.rows import Row
from marsad.reading.wordings import wordings

_TOP = 4
_LONGEST = 6
_YEAR = re.compile(r"^\d{4}\w{0,2}$|^\W*$|^\(c\)$|^\u0647\u0640?$", re.IGNORECASE)
_SIGNS = re.compile(r"^[^\w«\"]+|[^\w»\".)]+$")
_BEFORE_NAME: frozenset[Role] = frozenset({"menu", "share", "date", "related", "caption", "rule"})


def outlet_of(rows: Sequence[Row], cuts: Sequence[Cut]) -> str | None:
    """The outlet's name: the header's first words where the page's foot or layout confirms them, else the
    foot's."""
    titles = {number for cut in cuts for number in (*cut.title, *cut.body)}
    full = [row for row in rows if row.role != "blank"]
    foot = [name for row in full[-6:] if not _is_picture(row) and (name := _of_foot(row.text))]
    rest = {word for row in full[_TOP:] for word in row.key}
    for place, row in enumerate(full[:_TOP]):
        name = _of_header(row)
        if name is None or row.number in titles:
            continue
        confirmed = any(set(words(one)) & set(words(name)) for one in foot)
        below = full[place + 1].role if place + 1 < len(full) else None
        named = words(name)[0] in wordings().outlets and len(words(name)) > 1
        if named or confirmed or (place == 0 and (below in _BEFORE_NAME or set(words(name)) <= rest)):
            return name
    return foot[-1] if foot else None


def _is_picture(row: Row) -> bool:
    """Whether a line with a copyright sign is a picture's, which names who took it: «… © أ ف ب»."""
    return row.role == "caption" and not _patterns()[0].search(fold(row.text).lower())


def byline_of(rows: Sequence[Row], cut: Cut) -> str | None:
    """The writer that a line about the article names."""
    for row in (*rows[cut.head[0] - 1 : cut.head[1] - 1], *rows[cut.tail[0] - 1 : cut.tail[1] - 1]):
        if row.role in ("byline", "author", "date", "menu") and (name := _after_label(row.text)):
            return name
    return None


def _after_label(text: str) -> str | None:
    """The name behind «كتب:» or «بقلم»."""
    folded = Folded(text)
    found = _patterns()[2].match(folded.text.lower())
    if found is None or found.end() >= len(folded.text):
        return None
    names = items(text[folded.offset(found.end()) :])
    return names[0] if names and 1 <= len(words(names[0])) <= _LONGEST else None


def _of_header(row: Row) -> str | None:
    if row.role not in ("short", "byline") or any(char.isdigit() for char in row.text):
        return None
    name = _SIGNS.sub("", items(row.text)[0])
    key = words(name)
    if not 1 <= len(key) <= _LONGEST or share_of(key, "sections") > 0.7 or share_of(key, "chrome") > 0.7:
        return None
    return name


def _of_foot(text: str) -> str | None:
    """The name in a copyright line: what is left of its part without the words of rights, signs and years."""
    rights, to, _ = _patterns()
    if "©" not in text and not rights.search(fold(text).lower()):
        return None
    part = next(part for part in (*items(text), text) if "©" in part or rights.search(fold(part).lower()))
    piece = re.split(r"[.;\u061b\u060c]", part)[0]
    name = _SIGNS.sub("", " ".join(word for word in _without(piece, rights).split() if not _YEAR.match(word)))
    folded = Folded(name)
    found = to.match(folded.text)
    name = (name[folded.offset(found.end()) :] if found else name).strip(' -:–—"')
    if 1 <= len(words(name)) <= _LONGEST and share_of(words(name), "chrome") < 0.7:
        return name
    return None


def _without(text: str, rights: re.Pattern[str]) -> str:
    """The text, unfolded, without what the pattern finds in it folded."""
    folded = Folded(text.replace("©", " "))
    for found in reversed(list(rights.finditer(folded.text.lower()))):
        span = folded.span(found.start(), found.end())
        text = text[: span.start] + " " + text[span.end :]
    return text.replace("©", " ")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Words of rights in folded text; «لـ», «لموقع», «لجريدة» before a name; words before a writer's name."""
    told = wordings()
    rights, bylines = ("|".join(map(re.escape, some)) for some in (told.rights, told.bylines))
    outlets = "|".join(map(re.escape, told.outlets))
    return (
        re.compile(rf"\b(?:{rights})\b"),
        re.compile(rf"^{told.to[0]}(?:(?:{outlets})\s+|\s+|(?={told.to[0]}))"),
        re.compile(rf"^\W*(?:{bylines})\b\s*[:/\-|]?\s*"),
    )
