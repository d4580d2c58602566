"""Scopes: a saying's words end where another takes the word; then its stance is settled."""

from collections.abc import Iterator, Sequence

import msgspec

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.sayings.content import content_at, has_quoted_speech
from marsad.language.ar.grammar.sayings.denials import denied
from marsad.language.ar.grammar.sayings.spoken import Spoken
from marsad.language.ar.grammar.sayings.stances import judged, restanced
from marsad.language.ar.grammar.words.word import Word
from marsad.language.clauses import Phrase

_SOURCE_REACH = 14
_BEFORE_WAY = 3  # words of a denial in which its outlet's name begins: «ل», «"»
_OWNED = ("ه", "ها")
_PARTING = (*ar.COMMAS, *ar.DASHES)  # round what is said by the way


def with_scopes(line: Line, found: Sequence[Spoken], before: Sequence[Spoken] = ()) -> list[Spoken]:
    """The sayings of a sentence, scopes cut; quotations, stances and denials are those of what is left.

    `before` are those of the sentence before it on the line, which a denial may point back to.
    """
    joined = _carried_on(line, found)
    settled = [_settled(line, _cut(line, joined, row)) for row in range(len(joined))]
    return [_with_claim(line, settled, row, before) for row in range(len(settled))]


def _with_claim(line: Line, found: Sequence[Spoken], row: int, before: Sequence[Spoken]) -> Spoken:
    """A denial that points back, «نفى ذلك», «وهو ما نفته»: it denies what was said before it."""
    spoken = found[row]
    if spoken.stance != "deny" or not _points_back(line, spoken):
        return spoken
    others = [*before, *found[:row]]
    claims = (claim for other in reversed(others) if (claim := _claim_of(line, other)) is not None)
    return msgspec.structs.replace(spoken, denies=next(claims, spoken.denies))


def _points_back(line: Line, spoken: Spoken) -> bool:
    word = line.words[spoken.place]
    start = spoken.said()[0][0] if spoken.said() else spoken.place
    return word.suffix in _OWNED or (start < len(line) and "back_words" in line.words[start].heads)


def _claim_of(line: Line, spoken: Spoken) -> Part | None:
    """What a saying claims: its words, of a charge those of the deed."""
    said = spoken.said()
    if spoken.stance == "deny" or not said:
        return None
    first, last = said[0]
    if spoken.stance == "accuse":
        deeds = (place for place in range(first, last) if line.words[place].prep == ar.BY)
        first = next(deeds, first)
    return denied(line, first, last)


def _settled(line: Line, spoken: Spoken) -> Spoken:
    said = spoken.said()
    word = line.words[spoken.place]
    quote = any(has_quoted_speech(line, *stretch) for stretch in said)
    quote = quote or (word.has("names_it") and bool(said) and _opens_quote(line, said[0][0]))
    stance = restanced(line, spoken.stance, *said[0]) if said and not spoken.nested else spoken.stance
    if stance == "state" and word.has("names_it") and said:
        stance = judged(line, *said[0]) or ("condemn" if quote and _calls(word) else stance)
    denies = denied(line, *_claim(line, spoken, *said[0])) if said and stance == "deny" else spoken.denies
    covers = () if word.suffix and word.has("claims") else spoken.covers  # «هجوم تبناه … وأودى بحياة …»
    return msgspec.structs.replace(spoken, quote=quote, stance=stance, denies=denies, covers=covers)


def _claim(line: Line, spoken: Spoken, first: int, last: int) -> Part:
    """The words of a denial that name what it denies: of «وصف الاتهامات بأنها باطلة» those before «بأنها»."""
    first, last = _past_way(line, spoken, first, last)
    described = line.words[spoken.place].has("names_it") and line.tag(first) not in ("comp", "open")
    content = content_at(line, first, last) if described else None
    return first, content if content is not None and content > first else last


def _calls(word: Word) -> bool:
    """Whether a verb gives what was told of before a name: «سماها "…"», and does not describe it."""
    return word.suffix != "" and any(entry.word.startswith(ar.CALL) for entry, _ in word.forms)


def _past_way(line: Line, spoken: Spoken, first: int, last: int) -> Part:
    """The words [first, last) of a denial without the outlet it is told to: «نفى مصدر لوكالة … وقوع …»."""
    begins = (line.word_span(place).start for place in range(first, min(last, first + _BEFORE_WAY)))
    if spoken.via is None or spoken.via.span.start not in begins:
        return first, last
    while first < last and (line.word_span(first).start < spoken.via.span.end or line.tag(first) == "close"):
        first += 1
    return first, last


def _opens_quote(line: Line, place: int) -> bool:
    """Whether a name given to something stands quoted: «وصفه بأنه "…"», «سماه "…"»."""
    return any(word.tag == "open" for word in line.words[place : place + 2])


def _carried_on(line: Line, found: Sequence[Spoken]) -> list[Spoken]:
    """«نفت وكالة …، نقلا عن مصدر، …»: the agency is the way, the source is the speaker."""
    kept: list[Spoken] = []
    moved: list[int] = []  # where each saying went, for those that point to it
    for spoken in found:
        last = kept[-1] if kept else None
        if last is not None and (via := _way_of(line, last, spoken)) is not None:
            kept[-1] = msgspec.structs.replace(last, via=last.via or via)
        elif last is not None and last.speaker is not None and _is_source_of(line, last, spoken):
            kept[-1] = msgspec.structs.replace(last, speaker=spoken.speaker, via=last.speaker.phrases[0])
        else:
            same = moved[spoken.same_as] if spoken.same_as is not None else None
            kept.append(msgspec.structs.replace(spoken, same_as=same))
        moved.append(len(kept) - 1)
    return kept


def _way_of(line: Line, last: Spoken, spoken: Spoken) -> Phrase | None:
    """The outlet that is the way: «وفق ما نقلته وكالة …», or «، وفقا لقناة …، أن» before what is said."""
    carrier = spoken.speaker
    if line.tag(spoken.begins) != "source" or carrier is None or carrier.kind != "media":
        return None
    word = line.words[spoken.place]
    carries = (word.has("carries") and not word.has("says")) or _is_aside(line, spoken.begins, carrier.end)
    return carrier.phrases[0] if carries and not last.nested else None


def _is_aside(line: Line, place: int, end: int) -> bool:
    """Whether [place, end) closes the sentence behind a comma, or «أن» begins what is said behind it."""
    while end < len(line) and line.tag(end) == "time":
        end += 1
    if end >= len(line) or line.tag(end) == "stop":
        return line.words[place - 1].text in _PARTING  # «كتب فلان أن …، بحسب وكالة س»
    if end + 1 >= len(line):
        return False
    opens = line.tag(end + 1) in ("comp", "open")
    return line.words[end].text == ":" or (line.words[end].text in _PARTING and opens)


def _is_source_of(line: Line, last: Spoken, spoken: Spoken) -> bool:
    """Whether a saying only names the source of the one before, which an outlet carries."""
    if last.speaker is None or last.speaker.kind != "media":
        return False
    return line.tag(spoken.begins) == "source" and spoken.place - last.place < _SOURCE_REACH


def _cut(line: Line, found: Sequence[Spoken], row: int) -> Spoken:
    """The saying with its stretches ended where others begin."""
    spoken = found[row]
    covers = (
        _ahead(line, found, row, part) if part[0] > spoken.place else _behind(line, found, row, part)
        for part in spoken.covers
    )
    return msgspec.structs.replace(spoken, covers=tuple(part for part in covers if part[1] > part[0]))


def _ahead(line: Line, found: Sequence[Spoken], row: int, part: Part) -> Part:
    """What is said after the cue: up to the next saying that stands beside it, or to the narrator."""
    start, end = part
    begins = (other.begins for other in found[row + 1 :] if not other.nested and other.begins >= start)
    return start, min([end, *begins, *_narrator(line, start + 2, end)])


def _narrator(line: Line, first: int, last: int) -> Iterator[int]:
    """Places where the narrator takes the word again: «، بينما …»."""
    for place in range(first, last):
        if "narrator" in line.words[place].heads and line.words[place - 1].text in ar.COMMAS:
            yield place


def _behind(line: Line, found: Sequence[Spoken], row: int, part: Part) -> Part:
    """What is said before its source is named: from the last source before on."""
    sources = (other.begins for other in found[:row] if line.tag(other.begins) == "source")
    return max([part[0], *sources]), part[1]
