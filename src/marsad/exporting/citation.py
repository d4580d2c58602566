"""How a fact of the record is cited: the Chicago Manual's style, and BibTeX."""

from datetime import date

import msgspec


class Citation(msgspec.Struct, frozen=True):
    """One citation in both forms."""

    chicago: str
    bibtex: str


def cite(what: str, address: str, day: date, change: int | None) -> Citation:
    """The citation of what stands at an address, as seen on a day after a change of the record; null: the
    archive never was linked.
    """
    seen = f"{day:%B} {day.day}, {day.year}"
    after = "" if change is None else f" Change {change} of the record."
    note = "" if change is None else f"change {change} of the record, "
    name = address.split("?", maxsplit=1)[0].rsplit("/", 1)[-1]
    key = "".join(letter for letter in name if letter.isalnum())
    safe = what.replace("{", "").replace("}", "").replace("\\", "")
    return Citation(
        f"Marsad. “{what}.”{after} Accessed {seen}. {address}.",
        f"@misc{{marsad{key},\n  author = {{{{Marsad}}}},\n  title = {{{safe}}},\n  year = {{{day.year}}},\n"
        f"  note = {{{note}accessed {day.isoformat()}}},\n  url = {{{address}}}\n}}",
    )
