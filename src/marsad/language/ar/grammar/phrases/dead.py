"""Words of killing behind a name, which are no part of it."""

from marsad.language.ar.grammar.line import Line

_WHO = ("forces", "people", "places", "things", "adjectives")


def tells_of_dead(line: Line, first: int, place: int) -> bool:
    """Whether a word of killing stands behind the name of a body: «أعلنت منظمة حقوقية | مقتل …»."""
    word = line.words[place]
    bare = word.tag == "noun" and not (word.article or word.suffix or word.prep or word.has(*_WHO))
    return bare and word.has("hurts") and place > first + 1 and line.words[first].has("bodies")
