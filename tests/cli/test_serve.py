import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from marsad.archive import open_archive


@contextmanager
def served(folder: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server of the demo, and where it answers."""
    command = [sys.executable, "-m", "marsad.cli.main", "serve", "--port", "0", *options]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=folder, text=True, **pipes) as process:  # type: ignore[call-overload]
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.terminate()


def copies_of(process: subprocess.Popen[str]) -> list[int]:
    """The processes that one has started."""
    told = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not told.exists():
        pytest.skip("the system does not tell whose child a process is")
    return list(map(int, told.read_text("utf-8").split()))


def test_without_an_archive_the_demo_is_served(tmp_path: Path) -> None:
    with served(tmp_path) as (_, address):
        assert httpx2.get(f"{address}openapi.json", timeout=30).json()["info"]["title"] == "Marsad"
    assert list(tmp_path.iterdir()) == []


def test_several_processes_answer_at_one_address_until_the_first_is_stopped(tmp_path: Path) -> None:
    with served(tmp_path, "--workers", "2") as (process, address):
        answers = {httpx2.get(f"{address}v1/theatres", timeout=120).text for _ in range(6)}
        assert len(answers) == 1
        assert len(copies_of(process)) == 2
        process.send_signal(signal.SIGINT)
        assert process.wait(120) == 0
        with pytest.raises(httpx2.ConnectError):
            httpx2.get(address)
    assert list(tmp_path.iterdir()) == []


def test_where_one_process_ends_by_itself_the_server_says_so_and_stops(tmp_path: Path) -> None:
    with served(tmp_path, "--workers", "2") as (process, address):
        assert httpx2.get(f"{address}v1/theatres", timeout=120).is_success
        os.kill(copies_of(process)[0], signal.SIGKILL)
        assert process.wait(120) == 1
        assert "ended by itself" in (process.stderr.read() if process.stderr else "")


def test_where_the_first_process_is_killed_none_is_left(tmp_path: Path) -> None:
    open_archive(tmp_path / "m.db").close()
    with served(tmp_path, "--workers", "2", "--archive", "m.db") as (process, address):
        assert httpx2.get(f"{address}v1/theatres", timeout=120).is_success
        process.kill()
        process.communicate(timeout=60)  # ends with the last that could write
        with pytest.raises(httpx2.ConnectError):
            httpx2.get(address)
