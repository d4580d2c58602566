"""How a fact of the record is cited: the Chicago Manual's style, and BibTeX."""

from datetime import date

import msgspec


class Citation(msgspec.Struct, frozen=True):
    """One citation in both forms."""

    chicago: str
    bibtex: str


def cite(what: str, address: str, day: date, edition: str) -> Citation:
    """The citation of what stands at an address, as seen on a day in an edition of the archive."""
    seen = f"{day:%B} {day.day}, {day.year}"
    key = "".join(letter for letter in address.rsplit("/", 1)[-1] if letter.isalnum())
    safe = what.replace("{", "").replace("}", "").replace("\\", "")
    return Citation(
        f"Marsad. “{what}.” Edition {edition[:12]}. Accessed {seen}. {address}.",
        f"@misc{{marsad{key},\n  author = {{{{Marsad}}}},\n  title = {{{safe}}},\n  year = {{{day.year}}},\n"
        f"  note = {{Edition {edition[:12]}, accessed {day.isoformat()}}},\n  url = {{{address}}}\n}}",
    )
