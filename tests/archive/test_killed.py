"""A process that is killed in the middle of a run leaves an archive that is whole and goes on."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from marsad.archive import Archive, open_archive, verify

# What a run does, page by page, with a line printed after each page that is kept.
RUN = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("hand", sys.argv[1])
hand = importlib.util.module_from_spec(spec)
spec.loader.exec_module(hand)
with hand.open_archive(sys.argv[2]) as archive:
    for number in range(int(sys.argv[3]), 10_000):
        one = hand.sample(f"بلدة{number}")
        with archive.transaction():
            archive.add_reading(one.page, one.reading)
            archive.add_coding(one.version, one.coding)
        print(number, flush=True)
"""
HAND = Path(__file__).with_name("conftest.py")


def killed_after(where: Path | str, kept: int, start: int = 0) -> int:
    """Run in another process, kill it once `kept` pages are told to be kept; the last number that it told."""
    command = [sys.executable, "-c", RUN, str(HAND), str(where), str(start)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = [int(next(process.stdout)) for _ in range(kept)]
    time.sleep(0.005)  # into the middle of a page
    os.kill(process.pid, signal.SIGKILL)
    told += [int(line) for line in process.stdout if line.endswith("\n")]
    process.wait()
    return told[-1]


@pytest.fixture
def again(where: Path | str) -> Iterator[Archive]:
    """The archive of a run that was killed twice."""
    first = killed_after(where, 20)
    second = killed_after(where, 5, start=first)
    assert second > first
    with open_archive(where) as archive:
        assert archive.stats().pages >= second
        yield archive


def test_nothing_that_was_kept_is_lost_and_nothing_is_half_there(again: Archive) -> None:
    assert verify(again) == []
    stats = again.stats()
    assert stats.pages == stats.versions == stats.statements == stats.events == stats.ties


def test_the_run_goes_on_and_ends_as_if_it_had_never_been_killed(
    again: Archive, tmp_path: Path, make: Callable[..., Any], fill: Callable[..., None]
) -> None:
    samples = [make(f"بلدة{number}") for number in range(again.stats().pages + 2)]
    fill(again, *samples)
    with open_archive(tmp_path / "whole.db") as whole:
        fill(whole, *samples)
        assert whole.fingerprint() == again.fingerprint()
