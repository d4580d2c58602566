"""Offices: what a post makes of its holder: they lead a force or a body, or hold an office."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line, Part
from marsad.language.ar.grammar.phrases.classes import class_of
from marsad.language.ar.grammar.phrases.persons import Person
from marsad.language.ar.grammar.relations.tied import Tied
from marsad.language.ar.grammar.words.word import Word
from marsad.language.ar.smallwords import listed


def office(line: Line, person: Person) -> Tied | None:
    """The office or the command that a role gives its holder; None without a role."""
    if person.role is None or any(
        "former" in word.heads for word in line.words[person.role[0] : person.role[1] + 1]
    ):
        return None
    if not line.words[person.role[0]].has("posts", "ranks"):
        return None  # «الناشط»: he holds nothing
    if person.role[1] == person.role[0] + 1 and "bare_titles" in line.words[person.role[0]].heads:
        return None
    name = (person.first, person.last)
    body = _led_body(line, person.role)
    return Tied(person.role[0], "leads" if body else "office", name, body or person.role)


def _led_body(line: Line, role: Part) -> Part | None:
    """The force, government, party or company that the post heads, where it heads one."""
    first, last = role
    if not line.words[first].has("heads", "heads_of_forces"):
        return None
    body = _past_links(line, first + 1, last)
    if _chairs_board(line, first, body, last):
        body += 2
    if body == last or not _is_led(line.words[body]) or _qualifies(line, first, body):
        return None
    of_force = line.words[first].has("heads_of_forces") and class_of(line, body, last) != "force"
    return None if of_force else (body, last)


def _qualifies(line: Line, first: int, place: int) -> bool:
    """Whether what looks like a body is the post's adjective: «الرئيس الانتقالي»."""
    return place == first + 1 and line.words[first].article and not line.words[place].prep


def _past_links(line: Line, place: int, last: int) -> int:
    """Past «إدارة», «العام» and a preposition: «القائد العام للجيش», «مدير إدارة …»."""
    if place + 1 < last and line.words[place].stem in listed("led_through"):
        place += 1
    return place + 1 if place + 1 < last and line.tag(place) == "prep" else place


def _chairs_board(line: Line, head: int, place: int, last: int) -> bool:
    """Whether «رئيس مجلس إدارة» stands there: what follows is led."""
    if place + 1 >= last or f"{line.words[place].stem} {line.words[place + 1].stem}" not in listed("board"):
        return False
    return line.words[head].stem.startswith(tuple(listed("chairs")))


def _is_led(word: Word) -> bool:
    """Whether who heads it leads a force or a body: a known one, or one that the lexicon calls so."""
    known = word.name is not None and word.name.kind in ("force", "body") and not word.name.adjective
    if not known and not word.has("forces", "bodies"):
        return False
    stem = word.stem.split(" ")[0]
    if stem in listed("led_where_named") and known and " " in word.stem:
        return True  # «رئيس مجموعة فاغنر»
    return listed("unled").isdisjoint((stem, stem.removeprefix(ar.ARTICLE)))
