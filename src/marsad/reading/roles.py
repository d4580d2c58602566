"""The role of one line by what it says and how it is written, without its neighbours."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

from marsad.language.ar.agencies.finding import find_agencies
from marsad.language.ar.fold import fold
from marsad.language.ar.times.datelines import Dateline
from marsad.reading.phrases import mostly, share_of, told_by_words, words
from marsad.reading.sentences import reads_on
from marsad.reading.wordings import wordings

Role = Literal[
    "prose",
    "teaser",
    "short",
    "bullet",
    "entry",
    "date",
    "time",
    "rule",
    "menu",
    "blank",
    "inline",
    "related",
    "listed",
    "tags",
    "comments",
    "author",
    "copyright",
    "source",
    "share",
    "closing",
    "notice",
    "caption",
    "byline",
]

LONGEST_TOLD = 75
"""Words of the longest line that is anything but running text or a menu."""

_PROSE_WORDS = 18
_SENTENCE_WORDS = 8
_SURE_WORDS = 10
_LONGEST_NAMED = 40
_LONGEST_STAMP = 7
_CLOCK = 10  # words of the longest line that is a time and nothing else; an entry's time stands first
_LONGEST_PART = 14
_LONGEST_DATE = 16
_LONGEST_NOTE = 14
_LONGEST_CAPTION = 26
_BRIEF_CAPTION = 14

_CLOSING = r"(?:\s|[\"”“»«’)\]*]|\([^()]{2,25}\))*$"
_END = re.compile(rf"[.?!\u061f\u06d4]{_CLOSING}|:\s*[\"«“].*[\"»”]$")
_STOP = re.compile(rf"[.\u06d4]{_CLOSING}|[\"”»]\.$")
_CUT = re.compile(r"(?:…|\.\.\.|\[\s*(?:…|\.\.\.|&hellip;)\s*\])\s*$")
_ADDRESS = re.compile(r"^\s*(?:https?://|www\.)\S+\s*$", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[•●▪■◾◆♦▸►➤❖○*·‣⁃]|[-–—\u0640](?=\s))\s*(?=\S)")
_BETWEEN = re.compile(r"\s+[|›»>•·/–—‹-]+\s+|\s*[|›•]\s*|\s{2,}|\t")
_DIVIDER = re.compile(r"[|›»>•·/–—‹\t-]|\s\s")  # nothing divides a line without one of these
_GAPS = re.compile(r"\s{3,}")
_CREDIT = re.compile(r"\((?P<who>[^()]{2,40})\)\s*$")
_NOTE = re.compile(r"^\s*[(\[].*[)\]]\s*$")


def role_of(text: str, key: list[str], size: int, dates: Sequence[Dateline]) -> Role:
    """The role of the line `text`; its folded words are `key` (one at least), `size` of them no numbers, its
    dates `dates`."""
    if len(_GAPS.findall(text.strip())) >= 3:
        return "menu"
    if size > LONGEST_TOLD and len(items(text)) * 5 < size:
        return "teaser" if _CUT.search(text) else "prose"
    timed = _timed(fold(text).lower(), size) if len(key) <= _CLOCK or key[0][0].isdigit() else None
    if timed is not None:
        return timed
    told = told_by_words(key, bare=not _divided(text), sentence=_is_sentence(text, size))
    if told is not None:
        return told
    return next((role for role, holds in _TESTS if holds(text, key, size, dates)), "short")


def _divided(text: str) -> bool:
    return any(sign in text.strip().rstrip(sign) for sign in ":|")


def _is_sentence(text: str, size: int) -> bool:
    """Whether a line is long enough, stops as sentences do and is not «HEADING: …»."""
    return size >= _SURE_WORDS and bool(_STOP.search(text.rstrip())) and not any(s in text[:40] for s in ":|")


def ends(text: str) -> bool:
    """Whether the line ends as a sentence does."""
    return bool(_END.search(text.rstrip())) and not _CUT.search(text)


def items(text: str) -> list[str]:
    """The parts of a line between separators or wide gaps."""
    text = text.strip()
    parts = _BETWEEN.split(text) if _DIVIDER.search(text) else [text]
    return [part for part in map(str.strip, parts) if part]


def _timed(folded: str, size: int) -> Role | None:
    time, entry, ago = _clocks()
    if time.match(folded) or ago.match(folded):
        return "time"
    return "entry" if size >= 4 and entry.match(folded) else None


def _is_date(text: str, _: list[str], size: int, dates: Sequence[Dateline]) -> bool:
    """Whether a line prints a date and little else."""
    if not dates or size > _LONGEST_DATE:
        return False
    rest = text
    for found in reversed(dates):
        rest = rest[: found.span.start] + " " + rest[found.span.end :]
    left = sum(not word.isdigit() and len(word) > 1 for word in words(rest))
    labelled = any(found.label != "bare" for found in dates)
    return left <= (9 if len(dates) > 1 else 6 if labelled else 4)


def _is_stamp(_: str, key: list[str], size: int, __: Sequence[Dateline]) -> bool:
    """«تاريخ النشر: …» with a date that nobody can read, or none."""
    line = " ".join(key)
    return size <= _LONGEST_STAMP and any(
        line == one or line.startswith(one + " ") for one in wordings().stamps
    )


def _is_menu(text: str, key: list[str], size: int, _: Sequence[Dateline]) -> bool:
    """Sections, buttons, counters, crumbs, tables of numbers: several brief parts and no sentence."""
    if size == 0 or _ADDRESS.match(text) or (len(key) <= _LONGEST_NAMED and _is_known(key)):
        return True
    parts = items(text)
    brief = sum(part.count(" ") <= 4 and len(words(part)) <= 3 for part in parts)
    if len(parts) >= 3 and (
        brief == len(parts) or (brief == len(parts) - 1 and size <= 2 * brief + _LONGEST_PART)
    ):
        return brief == len(parts) or not _STOP.search(text.rstrip())
    if len(parts) == 2 and brief == 2 and any(share_of(words(part), "sections") == 1 for part in parts):
        return True
    return size <= 6 and sum(char.isdigit() for char in text) >= 0.4 * len(text.replace(" ", ""))


def _is_known(key: list[str]) -> bool:
    """Whether all words are names of sections, or most are words of buttons."""
    return mostly(key, "sections", 0.99) or mostly(key, "chrome", 0.75)


def _is_note(text: str, _: list[str], size: int, __: Sequence[Dateline]) -> bool:
    return size <= _LONGEST_NOTE and bool(_NOTE.match(text))


def _is_caption(text: str, key: list[str], size: int, _: Sequence[Dateline]) -> bool:
    """Whether a brief line ends in a bracketed credit or carries a copyright sign; longer ones only where the
    credit is an agency's."""
    if size > _LONGEST_CAPTION:
        return False
    found = _CREDIT.search(text)
    if found is None:
        return "©" in text
    if size >= _SENTENCE_WORDS and reads_on(key):
        return False
    if _END.search(text[: found.start()].rstrip()) or len(found["who"].split()) > 4:
        return False
    return size <= _BRIEF_CAPTION or any(one.kind == "agency" for one in find_agencies(found["who"]))


def _is_signed(text: str, _: list[str], size: int, __: Sequence[Dateline]) -> bool:
    """A picture's line: «…، 21 يناير 2022 © أ ف ب»."""
    return 4 <= size <= _LONGEST_CAPTION and "©" in text[1:]


def _is_bullet(text: str, _: list[str], size: int, __: Sequence[Dateline]) -> bool:
    return size >= 3 and bool(_BULLET.match(text))


def _is_text(text: str, _: list[str], size: int, __: Sequence[Dateline]) -> bool:
    return size >= _PROSE_WORDS or (size >= _SENTENCE_WORDS and bool(_STOP.search(text.rstrip())))


def _is_teaser(text: str, key: list[str], size: int, dates: Sequence[Dateline]) -> bool:
    return _is_text(text, key, size, dates) and bool(_CUT.search(text))


_Test = Callable[[str, list[str], int, Sequence[Dateline]], bool]
_TESTS: tuple[tuple[Role, _Test], ...] = (
    ("caption", _is_signed),
    ("date", _is_date),
    ("date", _is_stamp),
    ("menu", _is_menu),
    ("notice", _is_note),
    ("caption", _is_caption),
    ("teaser", _is_teaser),
    ("prose", _is_text),
    ("bullet", _is_bullet),
)


@cache
def _clocks() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A time alone, a time before a text, «منذ 3 ساعات»; all over folded text in small letters."""
    told = wordings()
    hours, since, spans = ("|".join(map(re.escape, some)) for some in (told.hours, told.since, told.spans))
    zone = "|".join(map(re.escape, told.zone))
    clock = rf"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s*(?:{hours}|(?:{zone})\s+[\w ]{{2,20}}))?"
    return (
        re.compile(rf"^\W*(?:\w{{3,9}}\s+)?{clock}\W*$"),
        re.compile(rf"^\W*{clock}\s*[|:\u061b\-–—\u0640•·]+\s*(?=\S)"),
        re.compile(rf"^\W*(?:{since})\s+(?:\d+\s+)?(?:{spans})\b\W*$"),
    )
