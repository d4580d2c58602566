import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from marsad.packs import check, load_packs, read_packs, schema

PAGE = (Path(__file__).resolve().parents[2] / "docs/packs.md").read_text(encoding="utf-8")
FORMS = [
    value
    for value in vars(schema).values()
    if isinstance(value, type) and issubclass(value, msgspec.Struct) and value.__module__ == schema.__name__
]
KEYS = sorted({field.encode_name for form in FORMS for field in msgspec.structs.fields(form)})
KINDS = sorted(
    {kind for name in ("ActorKind", "OutletKind", "PlaceKind") for kind in get_args(getattr(schema, name))}
)


@pytest.mark.parametrize("word", KEYS + KINDS + list(get_args(schema.PlacePrecision)))
def test_every_key_and_kind_of_a_pack_is_described(word: str) -> None:
    assert f"`{word}`" in PAGE or f"`{{{word}:" in PAGE


def test_every_key_of_the_page_is_one_of_the_schema() -> None:
    rows = re.findall(r"^\| ((?:`[\w, ]+`(?:, )?)+) \|", PAGE, re.MULTILINE)
    told = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    assert told - set(KEYS) == set()
    assert len(told) > 20


def test_the_new_war_of_the_page_is_a_pack(tmp_path: Path) -> None:
    blocks = re.findall(r"```yaml\n# my-pack/(\S+)\n(.*?)```", PAGE, re.DOTALL)
    for name, text in blocks:
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [name for name, _ in blocks] == ["pack.yaml", "actors.yaml"]
    assert [one for one in check(read_packs([tmp_path])) if one.where.file.is_relative_to(tmp_path)] == []
    actor = load_packs(extra_folders=[tmp_path]).actor("example:northern-army")
    assert actor is not None
    assert [side.side for side in actor.sides] == ["north"]
