"""Answers that were given, kept as long as the archive stays as it is, the last asked for first."""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

import msgspec

_LARGEST = 1_000_000
_MOST = 32_000_000

Headers = Sequence[tuple[bytes, bytes]]


class Answer(msgspec.Struct, frozen=True):
    """An answer as it was sent, whole."""

    headers: Headers
    body: bytes


class Kept:
    """The answers of one edition of an archive, some bytes of them at most. May be used from many threads."""

    def __init__(self, most: int = _MOST) -> None:
        self._most, self._bytes = most, 0
        self._edition = ""
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._lock = Lock()

    def find(self, edition: str, key: str) -> Answer | None:
        """What was answered to the same question."""
        with self._lock:
            if edition != self._edition or key not in self._answers:
                return None
            self._answers.move_to_end(key)
            return self._answers[key]

    def keep(self, edition: str, key: str, answer: Answer) -> None:
        """Keep an answer, unless it is too large; those of another edition go."""
        if len(answer.body) > _LARGEST:
            return
        with self._lock:
            if edition != self._edition:
                self._answers.clear()
                self._edition, self._bytes = edition, 0
            self._drop(key)
            self._answers[key] = answer
            self._bytes += len(answer.body)
            while self._bytes > self._most:
                self._drop(next(iter(self._answers)))

    def _drop(self, key: str) -> None:
        gone = self._answers.pop(key, None)
        self._bytes -= len(gone.body) if gone else 0
