import importlib.util
from pathlib import Path
from types import ModuleType

DOCS = Path(__file__).resolve().parents[2] / "docs"


def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_codebook", DOCS / "build_codebook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_are_those_of_the_code_lists() -> None:
    text = (DOCS / "codebook.md").read_text(encoding="utf-8")
    assert builder().built(text) == text, "run: python docs/build_codebook.py"


def test_a_stale_table_would_be_seen() -> None:
    text = (DOCS / "codebook.md").read_text(encoding="utf-8")
    assert builder().built(text.replace("`air-strike`", "`air-raid`")) == text
