"""The house's table: which room may import which, and where Arabic may stand."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src/marsad"
ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")

SHARED = {"errors", "yamlfile", "__init__"}  # small modules at the top that serve every room
MAY_IMPORT: dict[str, set[str]] = {
    "records": set(),
    "codebook": {"records"},
    "language": {"records", "codebook"},
    "packs": {"records", "codebook", "language"},
    "collect": {"records"},
    "reading": {"records", "language"},
    "coding": {"records", "codebook", "language", "packs"},
    "review": {"records"},
    "linking": {"records", "codebook"},
    "archive": {"records", "language"},
    "flow": {
        *("records", "codebook", "language", "packs", "collect", "reading", "coding"),
        *("review", "linking", "archive"),
    },
    "evaluation": {"records", "codebook"},
    "exporting": {"records", "codebook", "archive", "evaluation"},
    "web": {"records", "codebook", "archive", "exporting", "review", "flow"},
    "demo": set(),  # pages and gold, no code
}
MAY_IMPORT["cli"] = set(MAY_IMPORT)
MODULES = sorted(SOURCE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def package_of(path: Path) -> list[str]:
    return ["marsad", *path.relative_to(SOURCE).parts[:-1]]


def imported(text: str, package: list[str]) -> Iterator[str]:
    """Full name of every module that a module of `package` imports, wherever in its text it does."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            yield from ([f"marsad.{alias.name}" for alias in node.names] if stem == "marsad" else [stem])


def rooms_imported(text: str, package: list[str]) -> set[str]:
    names = (name.split(".") for name in imported(text, package))
    return {name[1] for name in names if name[0] == "marsad" and len(name) > 1}


def code_of(text: str) -> Iterator[tuple[int, str]]:
    """Line and text of every token that is neither a comment nor a docstring."""
    docstrings = set()
    for node in ast.walk(ast.parse(text)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            docstrings.add((node.lineno, node.col_offset))
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        line = text.split("\n")[token.start[0] - 1]
        column = len(line[: token.start[1]].encode())
        if token.type != tokenize.COMMENT and (token.start[0], column) not in docstrings:
            yield token.start[0], token.string


def readable(path: Path) -> str:
    return str(path.relative_to(SOURCE))


@pytest.mark.parametrize("path", MODULES, ids=readable)
def test_a_room_imports_only_the_rooms_before_it(path: Path) -> None:
    room = room_of(path)
    assert room in SHARED | set(MAY_IMPORT), f"{room} is no room of the house"
    allowed = MAY_IMPORT.get(room, set()) | SHARED | {room, "__version__"}
    assert sorted(rooms_imported(path.read_text("utf-8"), package_of(path)) - allowed) == []


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path) != "language"], ids=readable)
def test_arabic_stands_in_no_code_but_the_languages(path: Path) -> None:
    found = [f"{line}: {code}" for line, code in code_of(path.read_text("utf-8")) if ARABIC.search(code)]
    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=readable)
def test_a_module_fits_on_a_few_screens(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 450


def test_the_table_goes_one_way() -> None:
    order = list(MAY_IMPORT)
    for room, allowed in MAY_IMPORT.items():
        assert all(order.index(before) < order.index(room) for before in allowed - {room}), room


MADE_UP = '''
"""عن"""
# قال
from marsad import packs
from ..web import app
from .html import read
import marsad.flow.run
import yaml
def f():
    "قال"
    return "قال"
'''


def test_the_checks_of_this_file_see_what_they_look_for() -> None:
    assert [line for line, code in code_of(MADE_UP) if ARABIC.search(code)] == [11]
    assert rooms_imported(MADE_UP, ["marsad", "reading"]) == {"packs", "web", "reading", "flow"}
