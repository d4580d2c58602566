"""What the codes mean: code lists with Arabic and English labels and definitions, and the crosswalks.

    codebook = load()
    codebook.event_type("siege").label.said("ar")
    codebook.event_crosswalk("air-strike").acled_for({"by-drone"})

The words by which a text announces a code are no part of it: they stand in each language's lexicon.
"""

from marsad.codebook.codes import Code, Codebook, Language, Said
from marsad.codebook.crosswalk import Acled, Cameo, Crosswalk, Plover
from marsad.codebook.loading import load
from marsad.codebook.sentences import reason

__all__ = [
    "Acled",
    "Cameo",
    "Code",
    "Codebook",
    "Crosswalk",
    "Language",
    "Plover",
    "Said",
    "load",
    "reason",
]
