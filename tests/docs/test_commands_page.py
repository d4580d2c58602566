"""What the pages say of the commands is true: every command and option stands there, every example runs."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup

from marsad.cli.main import app
from marsad.collect.sidecar import Sidecar
from marsad.evaluation.score import MissKind
from marsad.exporting.formats import FORMATS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
OWN_PAGE = "الجيش يقصف سرت\n\nقال المتحدث باسم الجيش أحمد المسماري إن قواته قصفت مواقع في سرت.\n"
SAID_ONCE = {"--json", "--archive", "--help", "-h", "--version"}


def commands() -> Iterator[tuple[str, object]]:
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from ((f"{name} {below}", inner) for below, inner in command.commands.items())
        else:
            yield name, command


COMMANDS = dict(commands())


def section(command: str) -> str:
    name = command.split(maxsplit=1)[0]
    found = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/commands.md says nothing of {name}"
    return found[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_section_and_an_example(command: str) -> None:
    assert f"$ marsad {command}" in section(command) or f"(marsad {command}" in section(command)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_described(command: str) -> None:
    params = getattr(COMMANDS[command], "params")  # noqa: B009 - click's type is typer's own matter
    options = {option for param in params for option in param.opts if option.startswith("-")}
    if command.startswith("pack "):
        options -= {"--packs"}  # described on the page on packs
    assert [one for one in sorted(options - SAID_ONCE) if f"{one}" not in section(command)] == []


@pytest.mark.parametrize("option", sorted(SAID_ONCE - {"-h", "--help"}))
def test_what_all_commands_take_is_said_once(option: str) -> None:
    assert option in PAGE


@pytest.mark.parametrize("form", FORMATS)
def test_every_export_is_described(form: str) -> None:
    assert f"| `{form}` |" in section("export")


def test_every_kind_of_misses_is_described() -> None:
    assert all(f"`{kind}`" in section("evaluate") for kind in MissKind.__args__)  # type: ignore[attr-defined]


def test_every_setting_is_described() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert (
        sorted(set(re.findall(r"MARSAD_[A-Z]+", source)) - set(re.findall(r"MARSAD_[A-Z]+", SETTINGS))) == []
    )


@pytest.mark.parametrize("key", Sidecar.__struct_fields__)
def test_every_key_of_a_sidecar_is_described(key: str) -> None:
    assert f"| `{key}` |" in SETTINGS


def examples(page: str) -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    return [
        line[2:].split("  #")[0] for block in blocks for line in block.splitlines() if line.startswith("$ ")
    ]


@pytest.mark.parametrize("page", [PAGE, README], ids=["commands.md", "README.md"])
def test_every_example_runs(page: str, tmp_path: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "own.txt").write_text(OWN_PAGE, encoding="utf-8")
    endless = ("make ", "marsad serve")  # tests of their own start them
    script = [line for line in examples(page) if not line.startswith(endless)]
    assert len(script) >= 5
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail"], input="\n".join(script), cwd=tmp_path,
        env=os.environ | {"PATH": path}, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
