"""Fixtures that any test may use."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold pages beside the repository; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder ../shared beside the repository")
    return SHARED
