import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup
from typer.testing import CliRunner

import marsad
from marsad.cli.main import app

run = CliRunner().invoke
ALL = [
    *("run", "code", "show", "explain", "search", "reports", "incidents", "disputes", "state", "network"),
    *("export", "changes", "release", "serve", "review", "decide", "log", "token"),
    *("evaluate", "pack", "archive", "verify", "demo", "doctor"),
]


def test_the_commands_stand_in_the_order_of_need() -> None:
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    assert group.list_commands(None) == ALL  # type: ignore[arg-type]


@pytest.mark.parametrize("command", ALL)
def test_every_command_helps(command: str) -> None:
    result = run(app, [command, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


@pytest.mark.parametrize(
    "command",
    [
        *(one for one in ALL if one not in {"archive", "pack", "reports", "review", "serve", "token"}),
        "reports list",
        "reports diff",
    ],
)
def test_every_command_gives_json(command: str) -> None:
    assert "--json" in run(app, [*command.split(), "--help"]).stdout


def test_the_version_is_the_packages() -> None:
    assert run(app, ["--version"]).stdout == f"marsad {marsad.__version__}\n"


@pytest.mark.parametrize("typed", [["nope"], ["run"], ["search", "x", "--nope"]])
def test_wrong_use_is_told_and_has_its_own_status(typed: list[str]) -> None:
    result = run(app, typed)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr


def test_piped_output_is_utf8_on_any_system(pages: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "marsad.cli.main", "show", "--lines", pages / "tells.txt"],
        capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )  # fmt: skip
    assert "الجيش يقصف" in done.stdout.decode("utf-8")
    assert "\x1b" not in done.stdout.decode("utf-8")
