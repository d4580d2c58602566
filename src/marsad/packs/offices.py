"""Who held a post on a day: «the Turkish foreign minister» of 2020 is one person.

    offices = Offices(packs, names)
    offices.holder(words, "state:TR", day)

A post is known by its words without articles and by whose it is: an actor's or a place's id.
"""

from collections import defaultdict
from datetime import date

from marsad.language.ar.fold import fold
from marsad.language.ar.naming import plain_words
from marsad.packs.names import Names
from marsad.packs.pack import Packs
from marsad.packs.schema import Person, Post

__all__ = ["Offices"]

_Key = tuple[tuple[str, ...], str]


class Offices:
    """The dated posts of packs' people, by their words. Building takes a moment: make one and keep it."""

    def __init__(self, packs: Packs, names: Names) -> None:
        """Gather the posts."""
        self._packs = packs
        self._held: dict[_Key, list[tuple[Post, str]]] = defaultdict(list)
        for person in packs.all(Person):
            for post in person.posts:
                if (key := self._key(post, names)) is not None:
                    self._held[key].append((post, person.id))

    def holder(self, words: str, owner: str, day: date) -> str | None:
        """The id of the one person who held on that day the post that the folded words name without whose it
        is; null where none did, or more than one may have, or since when is not known.
        """
        held = self._held.get((plain_words(words), owner), ())
        found = [(post, person) for post, person in held if post.holds_on(day)]
        people = {person for _, person in found}
        dated = any(post.since is not None for post, _ in found)
        return people.pop() if len(people) == 1 and dated else None

    def _key(self, post: Post, names: Names) -> _Key | None:
        label = fold(post.post.ar)
        hits = [hit for hit in names.find(label) if hit.form != "weak" and hit.kind != "person"]
        if not hits:
            return plain_words(label), self._state(post.body)
        whose = hits[-1]
        words = plain_words(f"{label[: whose.start]} {label[whose.end :]}")
        return (words, whose.id) if words else None

    def _state(self, body: str) -> str:
        """Whose a post at a body is by its words alone: of a government's, the state's."""
        actor = self._packs.actor(body)
        if actor is None or actor.kind != "government" or actor.parent is None:
            return body
        return actor.parent
