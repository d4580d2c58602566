import re
from pathlib import Path

import pytest

from marsad.web.rendering import STATIC
from marsad.web.words import words

TEMPLATES = sorted((STATIC.parent / "templates").glob("*.html"))
SAID = re.compile(r'say\("(\w+)"\)')


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_only_what_there_are_words_for(path: Path) -> None:
    assert set(SAID.findall(path.read_text(encoding="utf-8"))) - set(words()) == set()


def test_both_languages_say_everything() -> None:
    assert all(said.ar and said.en for said in words().values())


def test_no_style_is_for_one_direction_only() -> None:
    sheet = (STATIC / "marsad.css").read_text(encoding="utf-8")
    assert not re.search(r"(?<!-)\b(left|right)\b\s*:|(margin|padding|border)-(left|right)", sheet)
