"""Arabic names in Latin letters, for ids: ASCII that a person can type. No transliteration for readers."""

import re

from marsad.language.ar.fold import fold

_LETTERS = str.maketrans(
    dict(
        zip(
            "\u0621\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636"
            "\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064a",
            [
                *("", "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d"),
                *("t", "z", "a", "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y"),
            ],
            strict=True,
        )
    )
)
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_UNNAMED = "unnamed"


def latin(name: str) -> str:
    """The name as words of an id: «لواء الصمود» is lwa-alsmwd; `unnamed` where no letter of it is known."""
    return _NO_LETTER.sub("-", fold(name).lower().translate(_LETTERS)).strip("-") or _UNNAMED
