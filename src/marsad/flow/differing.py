"""The difference of two carriers, or of two versions of one article, that an archive keeps."""

import msgspec

from marsad.archive import Archive
from marsad.errors import ArchiveError
from marsad.flow.languages import stems_of
from marsad.linking import Told, difference
from marsad.records import Coding, Difference, Version


class Differing(msgspec.Struct, frozen=True):
    """Two texts and what became of the one in the other."""

    one: Version
    other: Version
    difference: Difference


def differing(archive: Archive, one: str, other: str | None = None) -> Differing:
    """The difference of two texts: each is the beginning of an article's id, or a reference `page.txt#a1`
    (its newest version), or the beginning of a version's id. With `one` alone, the first version of that
    article against its newest.

    Raises ArchiveError where a name is of nothing or of several articles, or an article has one version only.
    """
    found = _versions(archive, one)
    if other is not None:
        here, there = found[-1], _versions(archive, other)[-1]
    elif found[0].id == found[-1].id:
        raise ArchiveError(
            f"the article `{one}` has one version only", file=archive.name, remedy="name another article"
        )
    else:
        here, there = found[0], found[-1]
    return Differing(here, there, difference(_told(here), _told(there)))


def _versions(archive: Archive, name: str) -> list[Version]:
    """The versions of what is named, the first fetched first. Walks the whole archive where no article has
    this whole id.
    """
    found = list(archive.versions(article=name)) or [
        version
        for reading, _ in archive.readings()
        for position, version in enumerate(reading.versions, 1)
        if name == f"{reading.name}#a{position}" or _begins(version, name)
    ]
    articles = {version.article for version in found}
    if len(articles) != 1:
        raise ArchiveError(
            f"{len(articles)} articles are meant by `{name}`"
            if articles
            else f"there is no article `{name}`",
            file=archive.name,
            remedy="`marsad reports` and `marsad show` name articles",
        )
    return sorted(found, key=lambda version: (str(version.fetched or ""), version.id))


def _begins(version: Version, name: str) -> bool:
    return bool(name) and (version.article.startswith(name) or version.id.startswith(name))


def _told(version: Version) -> Told:
    return Told(version, Coding(version.id, "", ""), stems=stems_of(version))
