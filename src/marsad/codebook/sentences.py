"""Why a standing is what it is, in a sentence; its words, in both languages, are `data/sentences.yaml`."""

from collections.abc import Collection, Iterable

import msgspec

from marsad.codebook.codes import Codebook, Language, Said, Sentences
from marsad.records import Root, Standing

__all__ = ["reason"]

SHOWN = 6  # names in a list; the others are counted


def reason(
    codebook: Codebook,
    label: str,
    standing: Standing,
    decisive: Collection[str] = (),
    language: Language = "en",
) -> str:
    """Who tells and who denies, how many of them are independent, and the label that this gives.

    `decisive` are the keys of the roots on which the label rests, where it does not rest on all. Raises
    CodebookError where there is no such label.
    """
    words = _Words(codebook.sentences, language)
    named = codebook.standing(label).label.said(language)
    because = codebook.sentences.because.get(label)
    resting = [root for root in standing.tell if root.key in decisive]
    return words.fill(
        codebook.sentences.whole,
        label=named[:1].upper() + named[1:],
        told=words.told(standing),
        denied=words.listed(codebook.sentences.denied, standing.deny),
        because=words.listed(because, resting) if because else "",
    )


class _Words(msgspec.Struct, frozen=True):
    sentences: Sentences
    language: Language

    def fill(self, pattern: Said, **holes: object) -> str:
        return pattern.said(self.language).format(**holes)

    def told(self, standing: Standing) -> str:
        if not standing.tell:
            return self.fill(self.sentences.untold)
        names = self.names(standing.tell)
        return self.fill(self.sentences.told, names=names, count=self.count(standing))

    def listed(self, pattern: Said, roots: Collection[Root]) -> str:
        return self.fill(pattern, names=self.names(roots)) if roots else ""

    def count(self, standing: Standing) -> str:
        counted = standing.independence
        low, high = int(counted.low or 0), int(counted.high or 0)
        return f"{low}" if low == high else self.fill(self.sentences.count, low=low, high=high)

    def names(self, roots: Iterable[Root]) -> str:
        """The roots by name, known ones first."""
        found = [name for _, name in sorted({(not root.known, self.name(root)) for root in roots})]
        listed = self.fill(self.sentences.between).join(found[:SHOWN])
        left = len(found) - SHOWN
        return listed + (self.fill(self.sentences.more, count=left) if left > 0 else "")

    def name(self, root: Root) -> str:
        if not root.name and not root.known:
            name = self.fill(self.sentences.nameless)
        else:
            name = root.name if root.known else self.fill(self.sentences.own, name=root.name)
        return self.fill(self.sentences.siding, name=name, side=root.side) if root.side else name
