"""What holds of the repository as a whole, file by file."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import marsad

ROOT = Path(__file__).resolve().parents[1]
LOCKS = [ROOT / "requirements/run.txt", ROOT / "requirements/dev.txt"]

# Written in parts, so that this file does not hold what it forbids.
HOSTS = re.compile("|".join(["pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.(?:org|com)"]))
MACHINE_PATHS = re.compile(
    r"(?<![\w.:/])/(?:" + "|".join(["work" + "/", "home" + r"/\w", "Users" + r"/\w", "root" + "/"]) + ")"
)


def tracked() -> list[Path]:
    """Every text file that git knows; outside a clone, every file of the parts that are shipped."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = [name for name in listed.stdout.decode().split("\0") if name]
    found = [ROOT / name for name in names] or [
        path for part in ("src", "tests") for path in (ROOT / part).rglob("*")
    ]
    return sorted(path for path in found if path.is_file())


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in tracked()
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_the_host_of_a_registry() -> None:
    assert lines_with(HOSTS) == []


def test_no_file_names_a_folder_of_someones_machine() -> None:
    assert lines_with(MACHINE_PATHS) == []


def test_what_is_forbidden_is_recognised() -> None:
    assert HOSTS.search("https://files." + "pythonhosted" + ".org/packages")
    assert MACHINE_PATHS.search("see " + "/work" + "/main")
    assert not MACHINE_PATHS.search("https://example.org/work" + "/main")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_pins_every_package_by_version_and_hash(lock: Path) -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.read_text("utf-8").strip())
    assert len(entries) > 20
    assert [entry for entry in entries if not re.match(r"[\w.-]+==\S+", entry)] == []
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?:|--(?:extra-)?index|--find-links|file:", lock.read_text("utf-8"))


def pinned(lock: Path) -> set[str]:
    return set(re.findall(r"^([\w.-]+==\S+)", lock.read_text("utf-8"), re.MULTILINE))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[ ;<>=!~\[]", name)[0]).lower()


def test_what_is_developed_with_includes_what_is_run_with() -> None:
    assert pinned(LOCKS[0]) < pinned(LOCKS[1])


def test_the_locks_hold_every_dependency_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    run, dev = ({normal(entry) for entry in pinned(lock)} for lock in LOCKS)
    assert {normal(name) for name in [*project["project"]["dependencies"], *groups["build"]]} <= run
    assert {normal(name) for name in groups["dev"]} <= dev


def test_the_version_is_said_once_and_the_same() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert marsad.__version__ == project["project"]["version"]


def test_every_command_that_contributing_names_is_one_of_makes() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"^ +make ([a-z-]+)", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE))
    assert {"demo", "test", "check", "bench", "lock"} <= named <= targets
    assert {"bench-full", "clean"} <= targets


def test_the_licence_is_whole_and_ships() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
    assert "Apache License, Version 2.0" in (ROOT / "NOTICE").read_text("utf-8")


def test_tests_hold_no_package_files() -> None:
    assert [str(path) for path in (ROOT / "tests").rglob("__init__.py")] == []
