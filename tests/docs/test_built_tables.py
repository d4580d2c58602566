import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_docs", ROOT / "docs/build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["docs/codebook.md", "README.md"])
def test_the_tables_are_those_of_the_data(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "<!-- table: " in text
    assert builder().built(text) == text, "run: python docs/build.py"


def test_a_stale_table_would_be_seen() -> None:
    text = (ROOT / "docs/codebook.md").read_text(encoding="utf-8")
    assert builder().built(text.replace("`air-strike`", "`air-raid`")) == text
