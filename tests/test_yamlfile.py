from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import DataError, PackError
from marsad.yamlfile import YamlFile, load


class Actor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    names: list[str] = []
    since: date | None = None


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    actors: list[Actor] = []
    weights: dict[str, float] = {}
    posts: dict[str, Actor] = {}
    floors: dict[int, dict[str, int]] = {}

    def __post_init__(self) -> None:
        if len(self.actors) > 3:
            raise ValueError("more than three actors")


class Loose(msgspec.Struct, frozen=True):
    id: str


class Around(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    within: dict[str, list[Loose | None]]


def fault(text: str, kind: Any = Pack) -> str:
    """What is told of `text`, without the file's name: `line: what`."""
    with pytest.raises(DataError) as caught:
        YamlFile.parse(text, "pack.yaml").convert(kind)
    return str(caught.value).removeprefix("pack.yaml:").strip()


def test_a_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    path.write_text("# a comment\nactors:\n  - {id: أ, names: [الوفاق], since: 2020-05-24}\n", "utf-8")
    assert load(path, Pack) == Pack(actors=[Actor("أ", ["الوفاق"], date(2020, 5, 24))])


def test_words_that_yaml_is_known_to_change_stay_as_written() -> None:
    text = "[no, on, 12:30, 2020-05-24, 1_000, ~, 012, 1.5, -3, 'true', true]"
    expected = ["no", "on", "12:30", "2020-05-24", "1_000", None, 12, 1.5, -3, "true", True]
    assert YamlFile.parse(text, "f").data == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("actors:\n  - id: a\n    name: x\n", "3: `actors.0`: unknown field `name`"),
        ("actors:\n  - id: a\n\n  - names: [x]\n", "4: `actors.1`: missing required field `id`"),
        (
            "actors:\n  - id: a\n    names:\n      - x\n      - [y]\n",
            "5: `actors.0.names.1`: expected `str`, got a list",
        ),
        ("actors:\n  - id: a\n  - id: 7\n", "3: `actors.1.id`: expected `str`, got `int` (put it in quotes)"),
        ("actors:\n  - id: a\n    since: 2020-02-31\n", "3: `actors.0.since`: invalid RFC3339 encoded date"),
        ("weights:\n  a: 1\n  b: heavy\n", "3: `weights.b`: expected `float`, got `str`"),
        (
            "posts:\n  a: {id: x}\n  b:\n    id: y\n    names: no\n",
            "5: `posts.b.names`: expected a list, got `str`",
        ),
        ("floors:\n  1: {a: 1}\n  2:\n    a: 1\n    b: x\n", "5: `floors.2.b`: expected `int`, got `str`"),
        ("floors:\n  1: {a: 1}\n  two: {}\n", "3: `floors.two`: expected `int`, got `str`"),
        ("weights: {}\nactor: []\n", "2: unknown field `actor`"),
        ("weights: {}\n7: []\n", "2: `7`: expected `str`"),
        ("- a\n", "1: expected a mapping, got a list"),
        ("actors: [{id: a}, {id: b}, {id: c}, {id: d}]\n", "1: more than three actors"),
    ],
)
def test_what_does_not_fit_the_record_is_told_with_its_line(text: str, told: str) -> None:
    assert fault(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("actors: []\nweights: {}\nactors: []\n", "3: the key `actors` stands twice (keep one of the two)"),
        ("weights:\n  a: 1\n  'a': 2\n", "3: the key `a` stands twice (keep one of the two)"),
        ("actors:\n\t- id: a\n", "2: is indented by a tab; YAML takes spaces only"),
        ("actors: &a []\nweights: *a\n", "1: repeats an anchor (write it out)"),
        (
            "weights: {}\nactors: !!set {a}\n",
            "2: the tag `tag:yaml.org,2002:set` is not taken (write plain YAML)",
        ),
        ("actors: !!int many\n", "1: the tag `tag:yaml.org,2002:int` is not taken (write plain YAML)"),
        ("actors: !mine [a]\n", "1: the tag `!mine` is not taken (write plain YAML)"),
        ("a: 1\n[b]: 1\n", "2: a key must be one word or number (put text with brackets in quotes)"),
        ("weights: {}\nactors: \x07\n", "2: holds the control character U+0007"),
        ("weights: \ud800\n", "1: holds the control character U+D800"),
        ("", "is empty"),
        ("# only a comment\n", "is empty"),
    ],
)
def test_what_is_not_such_yaml_is_told_with_its_line(text: str, told: str) -> None:
    assert fault(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "weights: {}\nactors: []\n  weights: {}\n",
        "weights: {}\nactors:\n  - id: a\n - id: b\n",
        "a: 1\n\nweights: {a: 1",
        "a: 1\n\nweights: 'a\n\n",
        "a: 1\n\nweights: @a",
        "# two documents\n--- {}\n--- {}\n",
        "# odd\n\n%YAML x\n--- {}",
    ],
)
def test_broken_yaml_is_refused_near_its_line(text: str) -> None:
    assert fault(text).split(":")[0] in {"2", "3", "4"}


@pytest.mark.parametrize("text", ["- " * 9999, "[" * 9999, "[" * 900 + "]" * 900])
def test_nesting_beyond_what_can_be_walked_is_refused(text: str) -> None:
    assert "nest" in fault(text)


def test_a_file_that_is_not_there_or_not_utf8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    with pytest.raises(PackError, match=r"pack\.yaml: cannot be read: No such file"):
        load(path, Pack, PackError)
    path.write_bytes("weights: {}\n# قصف\n".encode("windows-1256"))
    with pytest.raises(PackError, match=r"pack\.yaml:2: is not UTF-8"):
        load(path, Pack, PackError)


def test_a_byte_order_mark_and_dos_lines_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    path.write_bytes("\ufeffactors:\r\n  - id: a\r\n    x: 1\r\n".encode())
    with pytest.raises(DataError, match=r"pack\.yaml:3: `actors\.0`: unknown field `x`"):
        load(path, Pack)


def test_checks_beyond_the_form_can_point_at_a_line() -> None:
    file = YamlFile.parse("actors:\n  - id: a\n  - id: b\n    names:\n      - x\n", "pack.yaml", PackError)
    error = file.fault("no such actor", "actors", 1, "id", remedy="name it above")
    assert type(error) is PackError
    assert str(error) == "pack.yaml:3: no such actor (name it above)"
    assert [file.line("actors", 1, "names", 0), file.line("actors", 9), file.line()] == [5, 1, 1]


def test_a_record_that_would_lose_a_misspelt_key_is_a_fault_of_the_caller() -> None:
    with pytest.raises(TypeError, match="Loose lets unknown fields pass"):
        YamlFile.parse("within: {}", "f").convert(Around)


KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=9)
TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(TREES)
def test_what_yaml_writes_is_read_back_the_same(tree: Any) -> None:
    text = yaml.safe_dump({"tree": tree}, allow_unicode=True)
    if not yaml.reader.Reader.NON_PRINTABLE.search(text):
        assert YamlFile.parse(text, "f").data == {"tree": tree}


@given(st.text(max_size=200))
def test_no_text_brings_anything_but_data_or_a_data_error(text: str) -> None:
    with suppress(DataError):
        assert isinstance(YamlFile.parse(text, "f").convert(Pack), Pack)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=30), st.data())
def test_the_line_of_a_fault_is_the_line_of_the_culprit(blanks: list[int], data: st.DataObject) -> None:
    culprit = data.draw(st.integers(0, len(blanks) - 1))
    rows = [f"  k{n}: {'x' if n == culprit else 1}" + "\n" * blank for n, blank in enumerate(blanks)]
    text = "weights:\n" + "\n".join(rows) + "\n"
    line = text.split("\n").index(f"  k{culprit}: x") + 1
    assert fault(text) == f"{line}: `weights.k{culprit}`: expected `float`, got `str`"
