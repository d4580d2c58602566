"""Sayings: the cues of a sentence, who speaks at each, and what the words cover."""

from collections.abc import Iterator

import msgspec

from marsad.language.ar.grammar.content import content_at, denied, quoted_speech, restanced, via_of
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases import class_of, joined_phrases, noun_phrase, phrase
from marsad.language.ar.grammar.speakers import Speaker, speaker_at
from marsad.language.ar.grammar.spoken import Spoken
from marsad.language.ar.grammar.tagging import Word
from marsad.language.clauses import Phrase

_SPEAKING = frozenset(
    ("force", "body", "official", "person", "people", "state", "media", "document", "named", "other")
)
_ACTING = frozenset(("force", "body", "official", "person", "people", "state", "media"))
_LOOK_BACK = 24


def sayings(line: Line, first: int, last: int) -> list[Spoken]:
    """The sayings of the sentence [first, last), in order of their cues."""
    found: list[Spoken] = []
    place = first
    while place < last:
        spoken = _at(line, place, first, last, found)
        if spoken is not None:
            found.append(spoken)
        place += 1
    return _settle(line, found, first, last)


def _at(line: Line, place: int, first: int, last: int, before: list[Spoken]) -> Spoken | None:
    """The saying whose cue stands at `place`, if one does."""
    word = line.words[place]
    if "no_comment" in word.heads:
        return _no_comment(line, place, first, last)
    if word.tag == "source":
        return _source(line, place, first, last)
    if word.tag == "sign":
        return _headline(line, place, first, last) if word.text == ":" else None
    if not word.forms or not word.has("says", "carries"):
        return None
    if any(place < spoken.place for spoken in before[-1:]):
        return None
    if word.tag == "verb":
        if word.has("carries") and not word.has("says"):
            return _carried(line, place, last)
        return _verb(line, place, first, last, before)
    if _is_hal(line, place) and before:
        return _hal(line, place, last, before)
    return _noun(line, place, first, last, before)


def _verb(line: Line, place: int, first: int, last: int, before: list[Spoken]) -> Spoken | None:
    word = line.words[place]
    stance = word.code("says") or "state"
    if place > first and line.tag(place - 1) == "neg":
        return None
    person = word.forms[0][1].person
    if person == 1:
        return _first_person(line, place, last, stance, before)
    if line.tag(place - 1) == "source" or _is_what_was_said(line, place):
        return None
    speaker, begins, after = _subject(line, place, first, last, before)
    content = content_at(line, after, last)
    if word.has("in_document") and (speaker is None or content is None):
        return None
    if speaker is None and (_hearsay(line, place) or _passive(line, place)):
        return None
    if (
        speaker is None
        and content is None
        and after < last
        and line.words[after].nominal
        and class_of(line, after, after + 1) in ("place", "thing")
    ):
        return None
    if not _has_content(line, word, after, content, speaker, before):
        return None
    if speaker is None and content is None and stance in ("state", "deny") and not before and not word.conj:
        return None
    if (
        word.has("intends")
        and stance == "pledge"
        and any(row.covers and row.covers[0][0] <= place < row.covers[0][1] for row in before)
    ):
        return None
    voiced = _voiced(line, word, stance, after, last)
    if voiced is None:
        return None
    pronoun = after < last and "back_pronouns" in line.words[after].heads
    relative = speaker is None and (
        bool(word.suffix) or line.tag(place - 1) == "rel" or (pronoun and not word.conj)
    )
    if relative and (found := _main_subject(line, first, place)) is not None:
        speaker = found
    return Spoken(
        place,
        voiced,
        speaker,
        begins,
        ((after, last),),
        via=via_of(line, place, content if content is not None else min(last, after + 16), last),
        nested=not word.conj
        and begins > first
        and line.tag(begins - 1) not in ("start", "stop", "sign", "particle"),
        asks=word.has("asks"),
    )


def _subject(
    line: Line, place: int, first: int, last: int, said: list[Spoken]
) -> tuple[Speaker | None, int, int]:
    """The speaker of a verb, where its clause begins and where the words after it go on."""
    found = _before(line, place, first)
    if found is not None:
        return found[0], found[1], place + 1
    after = place + 1
    while after < last and line.words[after].tag in ("particle", "time"):
        after += 1
    word = line.words[place]
    if word.has("in_document"):
        if line.words[min(after + 1, last - 1)].has("documents") and line.tag(after) == "prep":
            speaker = _source_speaker(line, after + 1, last)
            return speaker, place, speaker.end if speaker else after
        return None, place, after
    if after < last and _may_be_subject(line, after):
        speaker = speaker_at(line, after, last)
        if (
            speaker is not None
            and _can_speak(line, speaker, after)
            and not _is_asked(line, word, after, speaker, said)
        ):
            if not word.suffix or speaker.phrases[0].kind in _ACTING:
                return speaker, place, speaker.end
    return None, place, place + 1


def _may_be_subject(line: Line, place: int) -> bool:
    word = line.words[place]
    return ((word.nominal or word.tag == "open") and not word.prep) or "so_called" in word.heads


def _is_asked(line: Line, word: Word, after: int, speaker: Speaker, said: list[Spoken]) -> bool:
    """Whether the phrase behind «دعا», «طالب», «اتهم» is whom they ask or accuse, the speaker being the one before."""
    if word.code("says") not in ("call-for", "accuse", "warn"):
        return False
    if (
        line.words[after].suffix
        and line.words[after].suffix != "ي"
        and not line.words[after].has("bodies", "posts")
    ):
        return True
    if not said or not word.conj:
        return False
    parts = joined_phrases(line, speaker.end, len(line))
    return not parts or line.words[parts[0][0]].prep != ""


def _can_speak(line: Line, speaker: Speaker, place: int) -> bool:
    if speaker.phrases[0].kind not in _SPEAKING:
        return False
    word = line.words[place]
    return not word.has("tells", "hurts") and (word.tag != "count" or speaker.phrases[0].kind == "people")


def _before(line: Line, place: int, first: int) -> tuple[Speaker, int] | None:
    """The speaker whose phrase stands right before the verb (a nominal clause, or «كان … قد قال»), and where it begins."""
    end = place
    while end > first and line.words[end - 1].tag in ("particle", "time"):
        end -= 1
    if end > first and line.tag(end - 1) == "rel":
        end -= 1
        while end > first and line.words[end - 1].text == "،":
            end -= 1
    for start in range(end - 1, max(first, end - _LOOK_BACK) - 1, -1):
        if not _opens(line, start, first) or not line.words[start].nominal or line.words[start].prep:
            continue
        speaker = speaker_at(line, start, end)
        if speaker is not None and speaker.end == end and speaker.phrases[0].kind in _ACTING | {"named"}:
            return speaker, start
    return None


def _opens(line: Line, place: int, first: int) -> bool:
    """Whether a clause may begin at `place`."""
    if place == first:
        return True
    before = line.words[place - 1]
    return line.words[place].conj != "" or before.tag in (
        "sign",
        "start",
        "comp",
        "particle",
        "verb",
        "time",
        "close",
        "latin",
    )


def _has_content(
    line: Line, word: Word, after: int, content: int | None, speaker: Speaker | None, said: list[Spoken]
) -> bool:
    """Whether words of speech follow a verb that may also say something else."""
    entry = word.entry("says")
    if word.has("names_it") and word.suffix:
        return True
    if content is not None or entry is None or not {"needs_content", "needs_object"} & entry.codes.keys():
        return True
    place = next(row for row in range(min(after, len(line) - 1), -1, -1) if line.words[row] is word)
    if any("content_words" in other.heads for other in line.words[place + 1 : place + 15]):
        return True
    if after < len(line) and line.tag(after) == "particle":
        after += 1
    follows = line.words[after] if after < len(line) else None
    if "needs_content" in entry.codes or word.code("says") == "accuse" or follows is None:
        return False
    if speaker is None and not (said or word.conj):
        return False
    if speaker is not None and speaker.phrases[0].kind in ("named", "other", "thing"):
        return False
    if any(other.tag == "count" for other in line.words[after : after + 7]):
        return True
    governed = (follows.tag == "prep" and follows.text in ("عن", "الي", "علي", "في")) or follows.prep == "ب"
    return governed or follows.tag == "count" or (follows.has("tells", "hurts") and not follows.prep)


def _voiced(line: Line, word: Word, stance: str, after: int, last: int) -> str | None:
    """The stance of «أعرب عن …» is that of the feeling; of other verbs their own, or that of their words."""
    if stance != "voice":
        return stance
    for other in line.words[after : min(last, after + 4)]:
        for head in other.heads:
            if head.startswith("feelings."):
                return head.removeprefix("feelings.")
    return "state" if after < last and line.words[after].text in ("عن", "عنه") else None


def _hearsay(line: Line, place: int) -> bool:
    return "hearsay" in line.words[place].heads and line.tag(place + 1) == "comp"


def _passive(line: Line, place: int) -> bool:
    """Whether the verb can only be passive: «قيل», «أُعلن» with its vowel is not told from «أعلن» here."""
    return all(analysis.voice == "passive" for _, analysis in line.words[place].forms)


def _is_what_was_said(line: Line, place: int) -> bool:
    """«ما قاله», «ما أعلنته» after a source preposition belong to it."""
    return place >= 2 and line.words[place - 1].text in ("ما", "لما") and line.tag(place - 2) == "source"


def _first_person(line: Line, place: int, last: int, stance: str, before: list[Spoken]) -> Spoken | None:
    """«ندعو …» in another's words: the speaker speaks again, where the verb is more than «نقول»."""
    if not before or stance in ("state", "voice"):
        return None
    return Spoken(place, stance, None, place, ((place + 1, last),), nested=True, same_as=len(before) - 1)


def _is_hal(line: Line, place: int) -> bool:
    """Whether a participle tells what the speaker says besides: «، مضيفا أن», «قائلة»."""
    word = line.words[place]
    if word.article or word.prep or word.suffix:
        return False
    if not any(a.part == "active-participle" and "says" in e.codes for e, a in word.forms):
        return False
    accusative = word.text[-1] in "اه" or word.text.endswith("ين")
    return accusative and (
        line.words[place - 1].tag in ("sign", "close", "time") or word.conj != "" or word.text[-1] == "ا"
    )


def _hal(line: Line, place: int, last: int, before: list[Spoken]) -> Spoken | None:
    word = line.words[place]
    stance = word.code("says") or "state"
    if stance == "voice":
        stance = _voiced(line, word, stance, place + 1, last) or "state"
    owner = len(before) - 1
    content = content_at(line, place + 1, last)
    if (
        word.has("needs_content")
        and content is None
        and line.tag(place + 1) != "prep"
        and not line.words[min(place + 1, last - 1)].prep
    ):
        return None
    return Spoken(
        place,
        stance,
        None,
        place,
        ((place + 1, last),),
        same_as=owner,
        asks=word.has("asks"),
    )


def _noun(line: Line, place: int, first: int, last: int, before: list[Spoken]) -> Spoken | None:
    """A noun of saying with a speaker of its own: «تعهد قواته», «نفي روسيا», «قوله», «بطلب من …»."""
    word = line.words[place]
    entry = next(
        (entry for entry, a in word.forms if "says" in entry.codes and a.part in ("masdar", "noun")), None
    )
    stance = entry.code("says") if entry else None
    if (
        entry is None
        or stance is None
        or stance == "voice"
        or {"needs_content", "needs_object"} & entry.codes.keys()
    ):
        return None
    if _is_saying_word(word):
        return _quoth(line, place, first, last, before)
    if word.article:
        return None
    after = place + 1
    if word.suffix:
        return Spoken(place, stance, None, place, ((after, last),), nested=True) if stance == "deny" else None
    if after < last and line.words[after].text == "من":
        after += 1
    elif (
        after < last
        and line.words[after].has("adjectives")
        and line.words[min(after + 1, last - 1)].text == "من"
    ):
        after += 2
    speaker = speaker_at(line, after, last) if after < last and not line.words[after].prep else None
    if speaker is None or speaker.phrases[0].kind not in _ACTING:
        return None
    return Spoken(
        place,
        stance,
        speaker,
        place,
        ((speaker.end, last),),
        nested=True,
        asks=word.has("asks") or stance == "call-for",
    )


def _is_saying_word(word: Word) -> bool:
    """قول and its like with a pronoun or an article: «قوله», «بالقول»."""
    return any(entry.word.startswith(("ق و ل", "قول")) for entry, _ in word.forms)


def _quoth(line: Line, place: int, first: int, last: int, before: list[Spoken]) -> Spoken | None:
    """«نقلت … عن س قوله», «اكتفى س بالقول»."""
    word = line.words[place]
    if not (word.suffix or (word.article and word.prep == "ب")):
        return None
    carried = _carrier(line, place, first)
    if carried is not None:
        speaker, via, begins = carried
        return Spoken(place, "state", speaker, begins, ((place + 1, last),), via=via)
    for start in range(place - 1, max(first, place - _LOOK_BACK) - 1, -1):
        if line.tag(start) == "verb":
            speaker, begins, _ = _subject(line, start, first, place, [])
            if speaker is not None:
                return Spoken(place, "state", speaker, begins, ((place + 1, last),))
    return None


def _carrier(line: Line, place: int, first: int) -> tuple[Speaker, Phrase | None, int] | None:
    """The speaker and the carrier of «نقلت وكالة ص عن س قوله»."""
    for start in range(place - 1, max(first, place - 40) - 1, -1):
        if line.tag(start) == "verb" and line.words[start].has("carries"):
            found = _carried_parts(line, start, place)
            return (*found, start) if found else None
    return None


def _carried_parts(line: Line, verb: int, limit: int) -> tuple[Speaker, Phrase | None] | None:
    end = noun_phrase(line, verb + 1, limit)
    via = phrase(line, verb + 1, end) if end > verb + 1 else None
    while end < limit and line.words[end].text not in ("عن",):
        end += 1
    speaker = speaker_at(line, end + 1, limit) if end + 1 < limit else None
    return (speaker, via) if speaker is not None else None


def _carried(line: Line, place: int, last: int) -> Spoken | None:
    """«نقلت رويترز عن مصدر أن …», where no «قوله» follows."""
    if not any(entry.word.startswith("ن ق ل") for entry, _ in line.words[place].forms):
        return None
    for other in range(place + 1, min(last, place + 40)):
        if line.words[other].forms and _is_saying_word(line.words[other]) and line.words[other].suffix:
            return None
    found = _carried_parts(line, place, last)
    content = content_at(line, found[0].end, last) if found else None
    if found is None or content is None:
        return None
    return Spoken(place, "state", found[0], place, ((content, last),), via=found[1])


def _source(line: Line, place: int, first: int, last: int) -> Spoken | None:
    """«بحسب س», «وفقا لما أعلنه س»: the words before it to the sentence's beginning, or those after it."""
    cue, after = place, place + 1
    if after < last and line.words[after].text in ("ما", "لما"):
        after += 1
    if after < last and line.tag(after) == "verb":
        cue = after
        if line.words[after].has("carries") and not line.words[after].has("says"):
            return None
        speaker, _, end = _subject(line, after, after, last, [])
        if speaker is None and line.words[after].suffix and (found := _main_subject(line, first, place)):
            speaker = found
    else:
        speaker = _source_speaker(line, after, last)
        if speaker is None or speaker.phrases[0].kind in ("other", "thing", "place"):
            return None
        end = speaker.end
    forward = place <= first + 1
    return Spoken(
        cue,
        "state",
        speaker,
        place,
        ((end, last),)
        if forward
        else ((first, place), (end, last))
        if _parenthetical(line, place, end, last)
        else ((first, place),),
        via=via_of(line, cue, min(last, end + 8), last),
    )


def _parenthetical(line: Line, place: int, end: int, last: int) -> bool:
    return (
        line.words[place - 1].text == "،"
        and end < last
        and line.words[end].text == "،"
        and line.tag(min(end + 1, last - 1)) in ("prep", "verb", "noun")
    )


def _main_subject(line: Line, first: int, limit: int) -> Speaker | None:
    for place in range(first, limit):
        if line.tag(place) == "verb":
            return _subject(line, place, first, limit, [])[0]
    return None


def _source_speaker(line: Line, place: int, last: int) -> Speaker | None:
    """Whom a source preposition names: past «حصيلة نشرها», «تقديرات», «بيان» to the one whose they are."""
    start = place
    if start < last and line.words[start].text == "ل":
        start += 1
    speaker = speaker_at(line, start, last)
    if speaker is None:
        return None
    if speaker.phrases[0].kind in ("other", "named", "document", "thing") and speaker.person is None:
        head = line.words[start]
        for place in range(start + 1, min(last, start + 10)):
            word = line.words[place]
            if word.tag == "verb":
                found = speaker_at(line, place + 1, last)
                return found or speaker
            if word.tag in ("sign", "stop", "comp"):
                break
            if (
                head.forms
                and word.nominal
                and class_of(line, place, place + 1) in _ACTING
                and word.tag != "time"
            ):
                found = speaker_at(line, place, last)
                return found or speaker
    return speaker


def _no_comment(line: Line, place: int, first: int, last: int) -> Spoken | None:
    """Who is said to have said nothing, behind the verb or before it."""
    after = place + 1
    while after < last and (
        line.words[after].tag in ("particle", "prep", "time")
        or line.words[after].has("documents")
        or line.words[after].text in ("تعليق", "اي", "الرد", "الوصول")
    ):
        after += 1
    speaker = speaker_at(line, after, last) if after < last and line.words[after].nominal else None
    begins = place
    if speaker is None or speaker.phrases[0].kind not in _ACTING | {"named"}:
        found = _before(line, place, first)
        if found is None:
            return None
        speaker, begins = found
    return Spoken(place, "no-comment", speaker, begins, ())


def _headline(line: Line, place: int, first: int, last: int) -> Spoken | None:
    """«روسيا: …» in a title or a subhead."""
    if not line.title and len(line) > 16:
        return None
    for start in range(place - 1, first - 1, -1):
        if not _opens(line, start, first) or not line.words[start].nominal:
            continue
        speaker = speaker_at(line, start, place)
        if speaker is not None and speaker.end == place and speaker.phrases[0].kind in _ACTING | {"named"}:
            return Spoken(place, "state", speaker, start, ((place + 1, last),)) if place + 1 < last else None
    return None


def _settle(line: Line, found: list[Spoken], first: int, last: int) -> list[Spoken]:
    """Scopes end where the narrator or the next speaker takes the word; quotations and stances are read from them."""
    found = _carried_on(line, found)
    settled = []
    for row, spoken in enumerate(found):
        covers = tuple(stretch for stretch in _cut(line, found, row, spoken, last) if stretch[1] > stretch[0])
        quote = any(quoted_speech(line, *stretch) for stretch in covers if stretch[0] > spoken.place)
        said = [stretch for stretch in covers if stretch[0] > spoken.place]
        stance = restanced(line, spoken.stance, *said[0]) if said and not spoken.nested else spoken.stance
        if (
            quote
            and stance == "state"
            and line.words[spoken.place].suffix
            and line.words[spoken.place].has("names_it")
        ):
            stance = "condemn"
        denies = denied(line, *said[0]) if said and stance == "deny" else spoken.denies
        settled.append(
            msgspec.structs.replace(spoken, covers=covers, quote=quote, stance=stance, denies=denies)
        )
    return settled


def _carried_on(line: Line, found: list[Spoken]) -> list[Spoken]:
    """«نفت وكالة …، نقلا عن مصدر، …»: the agency is the way, the source is the speaker."""
    kept: list[Spoken] = []
    moved: list[int] = []
    for spoken in found:
        last = kept[-1] if kept else None
        if spoken.same_as is not None:
            spoken = msgspec.structs.replace(spoken, same_as=moved[spoken.same_as])
        through = last is not None and last.speaker is not None and last.speaker.phrases[0].kind == "media"
        if (
            last is not None
            and through
            and last.speaker
            and line.tag(spoken.begins) == "source"
            and spoken.place - last.place < 14
        ):
            kept[-1] = msgspec.structs.replace(last, speaker=spoken.speaker, via=last.speaker.phrases[0])
        else:
            kept.append(spoken)
        moved.append(len(kept) - 1)
    return kept


def _cut(line: Line, found: list[Spoken], row: int, spoken: Spoken, last: int) -> Iterator[tuple[int, int]]:
    for start, end in spoken.covers:
        if start > spoken.place:
            ends = [other.begins for other in found[row + 1 :] if not other.nested and other.begins >= start]
            ends += [place for place in range(start + 2, end) if _narrates(line, place)]
            yield start, min([end, *ends])
        else:
            before = [
                other.covers[-1][1]
                for other in found[:row]
                if other.covers
                and other.covers[0][0] <= other.place
                and other.place < spoken.place
                and line.tag(other.begins) == "source"
            ]
            yield (
                max(
                    [
                        start,
                        *(other.begins for other in found[:row] if line.tag(other.begins) == "source"),
                        *[0 for _ in before],
                    ]
                ),
                end,
            )


def _narrates(line: Line, place: int) -> bool:
    word = line.words[place]
    return "narrator" in word.heads and line.words[place - 1].text in ("،", ",")
