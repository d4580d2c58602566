import subprocess
import sys
from pathlib import Path

import httpx2


def test_without_an_archive_the_demo_is_served(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "marsad.cli.main", "serve", "--port", "0"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as served:
        try:
            assert served.stdout is not None
            address = served.stdout.readline().strip()
            assert httpx2.get(f"{address}openapi.json", timeout=30).json()["info"]["title"] == "Marsad"
        finally:
            served.terminate()
    assert list(tmp_path.iterdir()) == []
