"""Senses: words that tell an event only in some company, or tell different events in different company."""

import msgspec

from marsad.language.ar.fold import fold
from marsad.language.clauses import Class


class Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One reading of a word. It fits where every condition given is met; none given always fits.

    `subject` and `object` are classes of phrases (`none` stands for an absent one), `words` are words of
    which one must stand among the next few, `next` the word that must follow at once. `tells` is an event
    type, or null for no event. `definite` asks for the article. `swap` says that the subject suffers what is
    told (فقدت القوات المدينة).
    """

    tells: str | None = None
    subject: tuple[Class | str, ...] = ()
    object: tuple[Class | str, ...] = ()
    words: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    swap: bool = False
    definite: bool = False

    def folded(self) -> "Sense":
        """The same with its words folded, as the grammar compares them."""
        return msgspec.structs.replace(
            self, words=tuple(map(fold, self.words)), next=tuple(map(fold, self.next))
        )


Senses = dict[str, tuple[Sense, ...]]
