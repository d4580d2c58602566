"""Lines of a page with what can be told of each by itself: its words, its end, its role.

    prose    a paragraph of running text            teaser   the like, cut off by dots
    short    anything brief that no rule knows: a title, a subhead, a link, an unlabelled caption
    bullet   a point of a list                      entry    a live blog's time and text on one line
    date, time, rule (a drawn line), menu (sections, crumbs, counters), blank
and the roles that the words tell (see `phrases`).
"""

import re
from typing import Literal

import msgspec

from marsad.language.ar.datelines import Dateline, find_dates
from marsad.language.ar.fold import fold
from marsad.reading.phrases import share_of, told_by_words, words

Role = Literal[
    "prose", "teaser", "short", "bullet", "entry", "date", "time", "rule", "menu", "blank",
    "inline", "related", "listed", "tags", "comments", "author", "copyright", "source", "share", "notice",
    "caption", "byline",
]  # fmt: skip

PROSE_WORDS = 18
SENTENCE_WORDS = 8

_ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_END = re.compile(r"[.؟?!۔](?:\s|[\"”“»«’)\]*]|\([^()]{2,25}\))*$|:\s*[\"«“].*[\"»”]$")
_CUT = re.compile(r"(?:…|\.\.\.|\[\s*(?:…|\.\.\.|&hellip;)\s*\])\s*$")
_RULE = re.compile(r"^[\W_]{3,}$")
_BULLET = re.compile(r"^\s*(?:[•●▪■◾◆♦▸►➤❖○*·‣⁃]|[-–—ـ](?=\s))\s*(?=\S)")
_CLOCK = r"(?:[01]?\d|2[0-3])[:.٫][0-5]\d(?:[:.][0-5]\d)?(?:\s*(?:ص|م|صباحا|مساء|ظهرا|am|pm|gmt|utc|ت\s?غ|بتوقيت\s+[\w ]{2,20}))?"
_TIME = re.compile(rf"^\W*(?:(?:ال[\w]{{3,8}}|يوم|الساعه|منذ|[a-z]{{3,9}})\s+)?{_CLOCK}\W*$", re.IGNORECASE)
_ENTRY = re.compile(rf"^\W*{_CLOCK}\s*[|:؛\-–—ـ•·]+\s*(?=\S)", re.IGNORECASE)
_AGO = re.compile(
    r"^\W*(?:منذ|قبل)\s+(?:\d+\s+)?(?:ثوان|دقيقه|دقيقتين|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|ايام)\b\W*$"
)
_BETWEEN = re.compile(r"\s+[|›»>•·/–—‹-]+\s+|\s*[|›•]\s*|\s{2,}|\t")
_CREDIT = re.compile(r"\((?P<who>[^()]{2,40})\)\s*$")
_NOTE = re.compile(r"^\s*[(\[].*[)\]]\s*$")


class Row(msgspec.Struct, frozen=True):
    """One line: its number from 1, its text, its folded words, its role, and the dates that it prints.

    Of an HTML page also the level of its heading (0: none) and whether it is `kept` in the main text.
    """

    number: int
    text: str
    key: tuple[str, ...]
    role: Role
    ended: bool = False
    dates: tuple[Dateline, ...] = ()
    level: int = 0
    kept: bool = False

    @property
    def size(self) -> int:
        """How many words it has, numbers aside."""
        return sum(not word.isdigit() for word in self.key)

    @property
    def same(self) -> str:
        """What two lines share that say the same."""
        return " ".join(self.key)


def rows_of(lines: tuple[str, ...]) -> list[Row]:
    """Each line with its role; two lines in succession that say the same are both `short`, however long."""
    rows = [row_of(number, line) for number, line in enumerate(lines, 1)]
    full = [row for row in rows if row.role != "blank"]
    for one, two in zip(full, full[1:], strict=False):
        if one.key == two.key and one.size >= 3 and one.role in ("prose", "short", "teaser"):
            for row in (one, two):
                rows[row.number - 1] = msgspec.structs.replace(row, role="short")
    return rows


def row_of(number: int, text: str) -> Row:
    """One line with its role, as far as it can be told without its neighbours."""
    key = words(text) if text.strip() else []
    if not key:
        return Row(number, text, (), "rule" if _RULE.match(text.strip()) else "blank")
    ended = bool(_END.search(text.rstrip())) and not _CUT.search(text)
    size = sum(not word.isdigit() for word in key)
    dates = tuple(find_dates(text)) if len(key) <= 40 and any(char.isdigit() for char in text) else ()
    role = _role(text, key, size, ended, dates)
    return Row(number, text, tuple(key), role, ended, dates)


def arabic_share(text: str) -> float:
    """Which part of the letters is Arabic; 0 where there is no letter."""
    letters = len(_LETTER.findall(text))
    return len(_ARABIC.findall(text)) / letters if letters else 0.0


def items(text: str) -> list[str]:
    """The parts of a line between separators or wide gaps."""
    return [part for part in (part.strip() for part in _BETWEEN.split(text.strip())) if part]


def credit_at_end(text: str) -> str | None:
    """What stands in round brackets at the end of a line."""
    found = _CREDIT.search(text)
    return found["who"].strip() if found else None


def _role(text: str, key: list[str], size: int, ended: bool, dates: tuple[Dateline, ...]) -> Role:
    folded = fold(text)
    if _TIME.match(folded) or _AGO.match(folded):
        return "time"
    if _ENTRY.match(folded) and size >= 4:
        return "entry"
    bare = ":" not in text.strip().rstrip(":") and "|" not in text.strip().rstrip("|")
    if told := told_by_words(key, bare=bare):
        if told not in ("chrome", "sections"):
            return told
    if _is_date(text, size, dates):
        return "date"
    if _is_menu(text, key, size):
        return "menu"
    if _NOTE.match(text) and size <= 14:
        return "notice"
    if _is_caption(text, size):
        return "caption"
    if _BULLET.match(text) and 3 <= size:
        return "bullet"
    return _by_length(text, size, ended)


def _by_length(text: str, size: int, ended: bool) -> Role:
    if size >= PROSE_WORDS or (ended and size >= SENTENCE_WORDS):
        return "teaser" if _CUT.search(text) else "prose"
    return "short"


def _is_date(text: str, size: int, dates: tuple[Dateline, ...]) -> bool:
    """Whether a line prints a date and little else."""
    if not dates or size > 16:
        return False
    rest = text
    for found in reversed(dates):
        rest = rest[: found.span.start] + " " + rest[found.span.end :]
    left = [word for word in words(rest) if not word.isdigit() and len(word) > 1]
    return len(left) <= (6 if any(found.label != "bare" for found in dates) else 4) or (
        len(dates) > 1 and len(left) <= 9
    )


def _is_menu(text: str, key: list[str], size: int) -> bool:
    if size == 0:
        return True
    if share_of(key, "sections") >= 0.99 and len(key) <= 40:
        return True
    if share_of(key, "chrome") >= 0.75:
        return True
    parts = items(text)
    brief = sum(len(words(part)) <= 3 for part in parts)
    if len(parts) >= 3 and brief >= len(parts) - 1:
        return True
    numbers = sum(char.isdigit() for char in text)
    return size <= 6 and numbers >= 0.4 * len(text.replace(" ", ""))


def _is_caption(text: str, size: int) -> bool:
    """Whether a brief line ends in a bracketed credit or carries a copyright sign."""
    if size > 32:
        return False
    if "©" in text:
        return True
    found = _CREDIT.search(text)
    return (
        found is not None
        and not _END.search(text[: found.start()].rstrip())
        and len(found["who"].split()) <= 4
    )
