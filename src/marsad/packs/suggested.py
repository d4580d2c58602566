"""Suggestions as a pack's files: valid YAML, each entry behind comments that say where its names stand."""

from collections.abc import Iterable, Iterator, Mapping

import yaml

from marsad.packs.suggest import Group, Suggestion

_FILES: Mapping[Group, str] = {
    "actor": "actors.yaml",
    "person": "persons.yaml",
    "place": "places.yaml",
    "outlet": "outlets.yaml",
}


def pack_files(suggestions: Iterable[Suggestion], pack: str) -> dict[str, str]:
    """File name to text of a pack of the suggested entries, its `pack.yaml` included.

    Whether an entry is true, its sides, its posts' bodies and a place's coordinates are for a person to tell.
    """
    files = {"pack.yaml": _entry({"id": pack, "title": {"ar": pack, "en": pack}, "theatre": True})}
    for suggestion in suggestions:
        name = _FILES[suggestion.group]
        files[name] = files.get(name, "") + "\n".join([*_comments(suggestion), _listed(suggestion)])
    return files


def _comments(suggestion: Suggestion) -> Iterator[str]:
    days = [str(day) for day in (suggestion.first, suggestion.last) if day is not None]
    when = f", {' to '.join(dict.fromkeys(days))}" if days else ""
    yield f"# {_count(suggestion.lines, 'line')} of {_count(suggestion.articles, 'article')}{when}"
    if suggestion.posts:
        yield f"# posts told: {'; '.join(suggestion.posts)}"
    for sighting in suggestion.sentences:
        yield f"# {sighting.page}:{sighting.line} {' '.join(sighting.sentence.split())}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _listed(suggestion: Suggestion) -> str:
    entry: dict[str, object] = {"id": suggestion.id}
    if suggestion.kind is not None:
        entry["kind"] = suggestion.kind
    entry["names"] = {"ar": list(suggestion.names)}
    return _entry([entry])


def _entry(plain: object) -> str:
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=10_000)
