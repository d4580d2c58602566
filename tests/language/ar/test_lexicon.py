"""The lexicon's files: every line makes forms that are found again, and names what the codebook knows."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import marsad
from marsad.codebook import load as load_codebook
from marsad.language.ar.fold import fold
from marsad.language.ar.lexicon import lexicon
from marsad.language.ar.verbs.forms import Verb, Vowel, forms
from marsad.language.clauses import Class, Role
from marsad.yamlfile import YamlFile

PACKAGE = Path(marsad.__file__).parent
FILES = Path("language/ar/data/lexicon")
CODEBOOK = load_codebook()
# Stances and prepositions that are no code of their own: the words that follow decide.
OPEN_STANCES = {"voice"}
OPEN_PREPOSITIONS = {"naming", "besides", "manner"}


def table(name: str) -> dict[str, Any]:
    found: dict[str, Any] = YamlFile.read(PACKAGE / FILES / f"{name}.yaml").data
    return found


def lines(name: str) -> Iterator[tuple[str, str, str]]:
    """Every line of a file with its head and code (the head again where it lists no codes)."""
    for head, content in table(name).items():
        groups = content.items() if isinstance(content, dict) else [(head, content)]
        for code, words in groups:
            yield from ((head, code, word) for word in words or ())


def test_every_verb_makes_forms_that_are_found_again() -> None:
    words = lexicon()
    lost = []
    for head, code, line in lines("verbs"):
        root, form, *masdars = (part.strip() for part in line.split("|"))
        digits = form.rstrip("aiu")
        vowels = form[len(digits) :]
        verb = Verb(
            root,
            int(digits),
            vowel(vowels[:1]),
            vowel(vowels[1:]) or "a",
            tuple(masdar.strip() for masdar in masdars[0].split(",")) if masdars else (),
        )
        written = [one for one in forms(verb) if one.person == 3 and one.voice == "active"]
        assert {"past", "present"} <= {one.part for one in written}
        lost += [
            (line, one.text)
            for one in written
            if not any(
                entry.verb and code in entry.codes.get(head, ()) and entry.sense == f"{root} | {digits}"
                for entry, _ in words.analyses(fold(one.text))
            )
        ]
    assert lost == []


def vowel(letter: str) -> Vowel | None:
    return next((one for one in get_args(Vowel) if one == letter), None)


def test_every_noun_is_found_again_in_its_singular_and_its_broken_plurals() -> None:
    words = lexicon()
    lost = []
    for head, code, line in lines("nouns"):
        singular, plurals, *_ = (*(part.strip() for part in line.split("|")), "", "")
        written = [singular, *(plural.strip() for plural in plurals.split(",") if len(plural.strip()) > 2)]
        lost += [
            (line, text)
            for text in written
            if not any(
                not entry.verb and entry.sense == singular and code in entry.codes.get(head, ())
                for entry, _ in words.analyses(fold(text))
            )
        ]
    assert lost == []


def test_a_word_may_stand_under_several_heads() -> None:
    threat = next(entry for entry, _ in lexicon().analyses("هددوا"))
    assert {"says", "intends"} <= threat.codes.keys()
    assert (threat.code("says"), threat.code("tells")) == ("threaten", None)


@pytest.mark.parametrize("name", ["verbs", "nouns"])
def test_words_name_codes_of_the_codebook(name: str) -> None:
    listed = table(name)
    assert set(listed["says"]) <= CODEBOOK.stances.keys() | OPEN_STANCES
    assert set(listed["tells"]) <= CODEBOOK.event_types.keys()
    assert set(listed.get("ties", ())) <= CODEBOOK.tie_kinds.keys()
    assert set(listed["hurts"]) <= CODEBOOK.units.keys()
    assert set(listed["vague"]) <= {"strike", "aim", "attack"}


def test_senses_are_of_words_in_the_lexicon() -> None:
    words = lexicon()
    assert words.senses.keys() - {entry.sense for entry in words.entries.values()} == set()


def test_senses_tell_types_of_the_codebook_by_classes_of_phrases() -> None:
    classes = {*get_args(Class), "none"}
    for word, senses in lexicon().senses.items():
        assert senses, word
        for sense in senses:
            assert sense.tells is None or sense.tells in CODEBOOK.event_types, word
            assert {*sense.subject, *sense.object} <= classes, word


def test_phrases_name_codes_and_roles() -> None:
    phrases = table("phrases")
    assert set(phrases["prepositions"]) <= set(get_args(Role)) | OPEN_PREPOSITIONS
    assert set(phrases["feelings"]) | set(phrases["content"]) <= CODEBOOK.stances.keys()
    assert set(phrases["sharpen"]) | set(phrases["tells_words"]) <= CODEBOOK.event_types.keys()
    assert set(phrases["means"]) <= CODEBOOK.means.keys()


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, without its packs and pages, whose files may be broken."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(
        PACKAGE,
        folder / "marsad",
        ignore=lambda path, names: (
            {"packs", "demo", "web", "__pycache__"} & set(names) if Path(path) == PACKAGE else ()
        ),
    )
    return folder


@pytest.mark.parametrize(
    ("name", "before", "wrong", "message"),
    [
        ("verbs", "    - ق و ل | 1u | قول", "    - ق و ل | واحد | قول", "no verb"),
        ("verbs", "    - ق و ل | 1u | قول", "    - ق و ل | 1 | قول", "vowel"),
        ("verbs", "    - ق و ل | 1u | قول", "    - ق ل | 2", "no root"),
        ("nouns", "    - غارة | غارات", "    - غارة | غارات | مؤنث", "no noun"),
        ("nouns", "documents:", "documnets:", "documnets"),
        ("senses", "  - {tells: withdrawal, object: [force, people]}", "  - {tell: withdrawal}", "tell"),
    ],
)
def test_a_wrong_line_is_told_with_its_file_and_line(
    copy: Path, name: str, before: str, wrong: str, message: str
) -> None:
    path = copy / "marsad" / FILES / f"{name}.yaml"
    right = path.read_text("utf-8")
    assert before in right
    line = right[: right.index(before)].count("\n") + 1
    path.write_text(right.replace(before, wrong, 1), "utf-8")
    try:
        told = loading(copy)
    finally:
        path.write_text(right, "utf-8")
    assert f"LexiconError: {path}:{line}:" in told
    assert message in told


def loading(folder: Path) -> str:
    """The last line of what Python says on loading the lexicon of the package in `folder`."""
    run = subprocess.run(
        [sys.executable, "-c", "from marsad.language.ar.lexicon import lexicon; lexicon()"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return run.stderr.strip().split("\n")[-1]


def test_the_copy_itself_is_right(copy: Path) -> None:
    assert loading(copy) == ""
