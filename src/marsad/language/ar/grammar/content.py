"""What is said: where the words begin, whether they are quoted, what they deny, what they make of the stance."""

from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases import noun_phrase, phrase
from marsad.language.clauses import Phrase

_FAR = 30
_HARM = frozenset(("air-strike", "shelling", "bombing", "offensive", "clash"))
_WITH_PRONOUN = ("ه", "ها", "هم", "نا", "هما")
_NAMES_BEFORE = ("forces", "bodies", "media", "places", "things")


def content_at(line: Line, first: int, last: int) -> int | None:
    """The place of «أن», of a colon or of speech in quotation marks that follows a cue; None where none does."""
    for place in range(first, min(last, first + _FAR)):
        word = line.words[place]
        if word.tag == "comp":
            return place
        if word.text == ":" or (word.tag == "open" and not _names(line, place)):
            return place
        if (
            word.tag in ("verb", "rel", "start")
            and place > first
            and line.tag(place - 1) not in ("rel", "sign")
        ):
            return None
    return None


def quoted_speech(line: Line, first: int, last: int) -> bool:
    """Whether words of [first, last) stand in quotation marks as speech, and not as a name."""
    return any(start >= first and start < last and not _names(line, start - 1) for start, _ in line.quoted)


def _names(line: Line, mark: int) -> bool:
    """Whether the quotation mark at `mark` opens a name: «قوات "فجر ليبيا"»."""
    end = next(
        (place for place in range(mark + 1, min(len(line), mark + 8)) if line.tag(place) == "close"), None
    )
    if end is None or any(line.tag(place) in ("verb", "comp", "neg") for place in range(mark + 1, end)):
        return False
    inside = line.words[mark + 1 : end]
    if len(inside) == 1 and inside[0].name is not None:
        return True
    before = line.words[mark - 1] if mark else None
    if before is None or before.tag in ("stop", "sign") and before.text != "(":
        return False
    return (
        before.has(*_NAMES_BEFORE)
        or before.text in ("عملية", "العملية", "ل", "حملة", "كتيبة")
        or (before.nominal and before.has("says") is False and not before.forms and before.tag != "time")
    )


def denied(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """The shortest phrase that names what is denied: behind «أن يكون», «صحة», «ما تردد عن»."""
    content = content_at(line, first, min(last, first + 14))
    place = content if content is not None and line.tag(content) == "comp" else first
    while place < last and (
        line.tag(place) in ("comp", "prep", "particle", "time", "rel", "sign", "open")
        or line.words[place].stem
        in ("يكون", "تكون", "يكونوا", "قد", "صحه", "تردد", "انباء", "تقارير", "ما", "كون")
    ):
        place += 1
    if place >= last:
        return None
    end = place + 1
    while end < min(last, place + 7) and line.tag(end) not in (
        "stop",
        "sign",
        "comp",
        "start",
        "close",
        "source",
    ):
        end += 1
    return place, end


def restanced(line: Line, stance: str, first: int, last: int) -> str:
    """The stance that plain words give a neutral verb: «قال إنه سيستقيل» pledges, «قال إن لا صحة» denies."""
    if stance == "pledge" and _harms(line, first, min(last, first + 9)):
        return "threaten"
    if stance != "state":
        return stance
    for place in range(first, min(last, first + 14)):
        word = line.words[place]
        if (word.has("intends") or "planned" in word.heads) and _harms(line, place + 1, min(last, place + 5)):
            return "threaten"
    for word in line.words[first : min(last, first + 24)]:
        for head in sorted(word.heads):
            if head.startswith("content."):
                return head.removeprefix("content.")
    place = content_at(line, first, last)
    if place is not None and line.words[place].text.endswith(_WITH_PRONOUN) and line.tag(place + 1) == "verb":
        if any(analysis.tense == "future" for _, analysis in line.words[place + 1].forms):
            return "pledge"
    return stance


def _harms(line: Line, first: int, last: int) -> bool:
    """Whether an attack stands among the words: what is announced is harm."""
    return any(word.code("tells") in _HARM for word in line.words[first:last])


def via_of(line: Line, cue: int, until: int, last: int) -> Phrase | None:
    """The agency or outlet that the speaker spoke to, «لرويترز», or that carried the words, «بثته قناة …»."""
    for place in range(cue + 1, min(until, last)):
        word = line.words[place]
        if word.prep == "ل" or word.text == "ل":
            start = place if word.prep else place + 1
            if start >= last:
                return None
            target = line.words[start]
            known = target.name is not None and target.name.kind == "media"
            if known or target.has("media") or line.tag(start) == "open":
                end = noun_phrase(line, start, last)
                return _carrier_name(line, start, end) if end > start else None
        if word.tag == "verb" and word.has("carries") and word.suffix:
            end = noun_phrase(line, place + 1, last)
            if end > place + 1:
                return _carrier_name(line, place + 1, end)
        if "own_reporters" in word.heads:
            return phrase(line, place, place + 1)
    return None


def _carrier_name(line: Line, first: int, last: int) -> Phrase:
    """The carrier's phrase without the quotation marks round it."""
    if line.tag(first) == "open" and last - first > 2:
        return phrase(line, first + 1, last - 1)
    return phrase(line, first, last)
