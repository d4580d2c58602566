"""What must not leave an archive, and how it is blacked out in whatever does.

Words are blacked out letter for letter, so that every span still quotes its text.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import msgspec

from marsad.archive.packing import to_bytes, to_text
from marsad.language.ar.everywhere import pattern_of
from marsad.language.ar.fold import Folded

BLACK = "█"
_CODES = frozenset({"deed", "action", "kind", "type", "stance", "status", "label", "means", "unit"})
_MARKS = frozenset({"statement", "event", "tie"})
_QUOTED = frozenset({"text", "name", "names", "quote", "other_quote", "key", "ar", "en"})


class Veil(msgspec.Struct, frozen=True, dict=True):
    """What is withheld. `pages`: ids of rows that do not leave at all, nor anything that names them.
    `ids`: entries' ids, with what stands in their place (a larger place's id; empty: black). `words`: names,
    in any spelling.
    """

    pages: frozenset[str] = frozenset()
    ids: Mapping[str, str] = {}
    words: frozenset[str] = frozenset()

    def text(self, text: str) -> str:
        """A text of the same length without the withheld names: whole words, with their clitics."""
        if self._names is None:
            return text
        folded = Folded(text)
        for found in self._names.finditer(folded.text):
            at = folded.span(found.start(), found.end())
            text = text[: at.start] + BLACK * (at.end - at.start) + text[at.end :]
        return text

    def row(self, values: Iterable[Any]) -> tuple[Any, ...] | None:
        """A row of the database as it may leave; null where it may not."""
        veiled: list[Any] = []
        for value in values:
            if isinstance(value, str) and self._drops(value):
                return None
            veiled.append(self._column(value))
        return tuple(veiled)

    def payload(self, payload: str) -> str:
        """A record's JSON as it may leave."""
        return json.dumps(self._walked("", json.loads(payload)))

    def asks(self, values: Iterable[Any]) -> bool:
        """Whether a question names what is withheld: by its answers, it would be told."""
        for value in values:
            if isinstance(value, str) and (value in self.ids or self.text(value) != value):
                return True
            if isinstance(value, list | tuple | set | frozenset) and self.asks(value):
                return True
        return False

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        return pattern_of(self.words)

    @cached_property
    def _keys(self) -> re.Pattern[str] | None:
        found = sorted(map(re.escape, self.ids), key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(found)})(?![\w-])") if found else None

    @cached_property
    def _placed(self) -> re.Pattern[str] | None:
        """The entry of a withheld place, as it is kept."""
        found = "|".join(map(re.escape, self.ids))
        return re.compile(rf'^{{"id":"(?:{found})".*"lat":') if found else None

    def _drops(self, value: str) -> bool:
        """Whether it names a page that is withheld, or says where a place is that is."""
        place = self._placed.search(value) if self._placed and value[:1] == "{" else None
        return place is not None or any(key in value for key in self.pages)

    def _column(self, value: Any) -> Any:
        if isinstance(value, bytes):
            return to_bytes(self.text(to_text(value)))
        if not isinstance(value, str):
            return value
        return self.payload(value) if value[:1] in {"{", "["} else self._word("", value)

    def _walked(self, key: str, value: Any) -> Any:
        match value:
            case str():
                return (
                    value if key in _CODES or (key == "mark" and value in _MARKS) else self._word(key, value)
                )
            case list():
                return [self._walked(key, one) for one in value]
            case dict():
                return {name: self._walked(name, one) for name, one in value.items()}
        return value

    def _word(self, key: str, value: str) -> str:
        if key not in _QUOTED and value in self.ids:
            return self._instead(value)
        value = self.text(value)
        if self._keys is None:
            return value
        return self._keys.sub(lambda found: self._instead(found[0], same_length=key == "text"), value)

    def _instead(self, key: str, *, same_length: bool = False) -> str:
        return BLACK * len(key) if same_length else self.ids[key] or BLACK * len(key)
