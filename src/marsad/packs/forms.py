"""The forms of a nationality: «روسي» gives روسية، روسيين، روسيتان… all folded; the matcher adds articles."""

from marsad.language.ar.fold import fold
from marsad.packs.schema import Adjective

__all__ = ["adjective_forms"]

# Of a folded adjective in -ي: feminine, accusative, plurals and duals.
_ENDINGS = ("", "ه", "ا", "ون", "ين", "ان", "ات", "تان", "تين")


def adjective_forms(adjective: Adjective) -> dict[str, bool]:
    """Every folded form, and whether it is weak. Irregular plurals («أتراك», «عرب») come as listed."""
    forms = {form: True for name in adjective.weak for form in _forms(name)}
    forms |= {form: False for name in adjective.ar for form in _forms(name)}
    return forms | {fold(name): False for name in adjective.plural}


def _forms(name: str) -> list[str]:
    stem = fold(name)
    return [stem + ending for ending in _ENDINGS]
