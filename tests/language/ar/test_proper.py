"""Whether a phrase names or only describes, and what its head tells of the kind."""

import pytest

from marsad.language.ar.proper import ProperName, proper_name
from marsad.language.clauses import Class

NAMES: list[tuple[str, Class, str, str | None]] = [
    ("حركة الفجر الشعبية", "force", "حركة الفجر الشعبية", "armed-group"),
    ("لواء الصمود", "official", "لواء الصمود", "armed-group"),
    ("كتيبة «الشمس»", "force", "كتيبة الشمس", "armed-group"),
    ("منظمة تانرا", "body", "منظمة تانرا", "ngo"),
    ("صالح تنزاري", "person", "صالح تنزاري", None),
    ("بلدة ماروكا الاستراتيجية", "place", "ماروكا", "town"),
    ("مطار كوندا", "place", "مطار كوندا", "airport"),
]
DESCRIPTIONS: list[tuple[str, Class]] = [
    ("قوات الأمن", "force"),
    ("مسلحون مجهولون", "force"),
    ("حركة المقاتلين", "force"),
    ("الحكومة", "body"),
    ("المدينة القديمة", "place"),
    ("رجل", "person"),
]


@pytest.mark.parametrize(("text", "kind", "name", "told"), NAMES)
def test_a_name_is_given_as_a_pack_holds_it(text: str, kind: Class, name: str, told: str | None) -> None:
    assert proper_name(text, kind) == ProperName(name, told)


@pytest.mark.parametrize(("text", "kind"), DESCRIPTIONS)
def test_what_only_describes_is_no_name(text: str, kind: Class) -> None:
    assert proper_name(text, kind) is None
