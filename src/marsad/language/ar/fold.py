"""Folding: one spelling for the many ways in which Arabic news writes a word, with a map back to the source.

Letters that vary are made one (أ إ آ ٱ → ا, ى → ي, ة → ه, ؤ → و, ئ → ي, Persian ک گ ی → ك ك ي, and ڤ پ of
foreign names → ف ب), digits become ASCII, presentation forms are opened, and tashkeel, tatweel and invisible
marks (bidi controls, joiners, BOM) fall out, with the gaps of words that are broken on purpose («قتـ.ل») and
the signs of tags in networks («#قوات_الأمن» is two words).
Folded text is for looking words up, never for quoting: quote the source through `Folded.span`.
"""

import re
import unicodedata
from bisect import bisect_right

from marsad.records import Span

# Replaced one by one: for text beyond Latin that is ten times as fast as `str.translate`.
_LETTERS = tuple(
    {
        **dict.fromkeys("أإآٱٲٳٵ", "ا"),
        **dict.fromkeys("ىیېےۍ", "ي"),
        **dict.fromkeys("ةۃۀەہھ", "ه"),
        **dict.fromkeys("کڪګگ", "ك"),
        "ڤ": "ف",
        "پ": "ب",
        "ؤ": "و",
        "ئ": "ي",
        "٬": ",",
        "٫": ".",
        "_": " ",
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
    }.items()
)
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c"
_TASHKEEL = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
# One sign at a time: a single class without alternatives is searched five times as fast.
_DROPPED = re.compile(f"[{_TASHKEEL}\u0640{_INVISIBLE}\ufb50-\ufdff\ufe70-\ufefc#]")
_TATWEEL = "\u0640"
# «قتـ.ل»، «الهجـ ـوم»: words that pages break so that networks do not know them. Not «1445 هـ.وقال».
_GAP = re.compile(
    "(?<=[\u0621-\u0652])(?<![^\u0621-\u0652]ه)(?:\u0640+\\.\u0640*|\u0640+ \u0640+)(?=[\u0621-\u064a])"
)
_TRAILING = re.compile(f"[{_TASHKEEL}\u0640]+")


class Folded:
    """A folded text and the way back to its source."""

    __slots__ = ("_folded_at", "_source_at", "source", "text")

    def __init__(self, source: str) -> None:
        """Fold `source`. Any string is taken, lone surrogates included; nothing is raised."""
        self.source = source
        pieces: list[str] = []
        self._folded_at, self._source_at = [0], [0]
        done = length = 0
        for found in _DROPPED.finditer(source):
            if found.start() < done:
                continue  # fell out with a gap
            pieces.append(source[done : found.start()])
            length += found.start() - done
            opened = _opened(found.group())
            for index in range(len(opened)):
                self._break(length + index, found.start())
            pieces.append(opened)
            length += len(opened)
            done = _behind_gap(source, found) if found.group() == _TATWEEL else found.end()
            self._break(length, done)
        pieces.append(source[done:])
        text = "".join(pieces)
        for letter, plain in _LETTERS:
            if letter in text:
                text = text.replace(letter, plain)
        self.text = text

    def _break(self, folded: int, source: int) -> None:
        if self._folded_at[-1] == folded:
            self._source_at[-1] = source
        else:
            self._folded_at.append(folded)
            self._source_at.append(source)

    def offset(self, folded: int) -> int:
        """Where in the source the folded code point stands."""
        row = bisect_right(self._folded_at, folded) - 1
        return self._source_at[row] + folded - self._folded_at[row]

    def span(self, start: int, end: int) -> Span:
        """The source's span of folded [start, end); vowel signs that follow the last letter are inside."""
        if not self._source_at[-1] and start <= end:
            return Span(start, end)  # nothing was dropped or opened
        first = self.offset(start)
        if end <= start:
            return Span(first, first)
        last = self.offset(end - 1) + 1
        trailing = _TRAILING.match(self.source, last)
        return Span(first, trailing.end() if trailing else last)


def fold(text: str) -> str:
    """The folded text alone, where no way back is needed (lexicon and pack entries)."""
    return Folded(text).text


def _behind_gap(source: str, tatweel: re.Match[str]) -> int:
    """Where a word goes on that is broken at a tatweel; else what stands behind the tatweel."""
    gap = _GAP.match(source, tatweel.start())
    return gap.end() if gap else tatweel.end()


def _opened(chars: str) -> str:
    """A presentation form as the letters that it stands for, without vowel signs; a dropped sign as none."""
    if not "\ufb50" <= chars[0] <= "\ufefc":
        return ""
    return re.sub(f"[{_TASHKEEL}\u0640 ]", "", unicodedata.normalize("NFKC", chars))
