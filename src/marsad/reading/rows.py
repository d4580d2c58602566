"""Lines of a page, each with its words, its role and the dates that it prints.

    prose    a paragraph of running text            teaser   the like, cut off by dots
    short    anything brief that no rule knows: a title, a subhead, a link, an unlabelled caption
    bullet   a point of a list                      entry    a live blog's time and text on one line
    date, time, rule (a drawn line), menu (sections, crumbs, counters), blank
and the roles that the words tell (see `phrases`).
"""

import re
from itertools import pairwise

import msgspec

from marsad.language.ar.times.datelines import Dateline, find_dates
from marsad.reading.phrases import words
from marsad.reading.roles import Role, ends, role_of
from marsad.reading.sentences import reads_on

_ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_OTHER_LETTER = re.compile(r"[^\W\d_\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_DIGIT = re.compile(r"\d")
_RULE = re.compile(r"^[\W_]{3,}$")
_FOREIGN = 0.3
_MOST_DATED = 40
_TICKER_WORDS = 25
_INNER = re.compile(r"[,\u060c](?=\s)|(?<!\.)[.](?=\s)")


class Row(msgspec.Struct, frozen=True):
    """One line: its number from 1, its text, its folded words, its role, and the dates that it prints.

    `size` is how many words it has, numbers aside.

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
    size: int = 0

    @property
    def same(self) -> str:
        """What two lines share that say the same."""
        return " ".join(self.key)


def rows_of(lines: tuple[str, ...]) -> list[Row]:
    """Each line with its role; two lines in succession that say the same are both `short`, however long."""
    rows = [row_of(number, line) for number, line in enumerate(lines, 1)]
    full = [row for row in rows if row.role != "blank"]
    for one, two in pairwise(full):
        if one.key == two.key and one.size >= 3 and one.role in ("prose", "short", "teaser"):
            for row in (one, two):
                rows[row.number - 1] = msgspec.structs.replace(row, role="short")
    return without_foreign(_without_tickers(rows))


def without_foreign(rows: list[Row]) -> list[Row]:
    """On a page in Arabic, paragraphs in other letters are captions, notices and the like."""
    shares = {row.number: arabic_share(row.text) for row in rows if row.role in ("prose", "teaser", "bullet")}
    if sum(share > _FOREIGN for share in shares.values()) * 2 < len(shares):
        return rows
    foreign = {number for number, share in shares.items() if share <= _FOREIGN}
    return [msgspec.structs.replace(row, role="notice") if row.number in foreign else row for row in rows]


def _without_tickers(rows: list[Row]) -> list[Row]:
    """Headlines that stand in one line, above the first paragraph with signs within it, are no paragraph."""
    for row in rows:
        if row.role != "prose":
            continue
        if row.ended or row.size < _TICKER_WORDS or _INNER.search(row.text) or reads_on(row.key):
            break
        rows[row.number - 1] = msgspec.structs.replace(row, role="menu")
    return rows


def row_of(number: int, text: str) -> Row:
    """One line with its role, as far as it can be told without its neighbours."""
    key = words(text) if text.strip() else []
    if not key:
        return Row(number, text, (), "rule" if _RULE.match(text.strip()) else "blank")
    dated = len(key) <= _MOST_DATED and bool(_DIGIT.search(text))
    dates = tuple(find_dates(text)) if dated else ()
    size = len(key) - sum(map(str.isdigit, key))
    return Row(number, text, tuple(key), role_of(text, key, size, dates), ends(text), dates, size=size)


def arabic_share(text: str) -> float:
    """Which part of the letters is Arabic; 0 where there is no letter."""
    if _OTHER_LETTER.search(text) is None:
        return float(_LETTERS.search(text) is not None)
    letters = sum(map(len, _LETTERS.findall(text)))
    return sum(map(len, _ARABIC.findall(text))) / letters if letters else 0.0
