"""A made-up war press of any size whose truth is known: which articles carry one report, which marks tell one
happening. Its language is drawn from syllables; it shares no code and no word list with coding or linking.
"""

from benchmarks.made.corpus import Made, corpus, storm
from benchmarks.made.score import Figures, score
from benchmarks.made.world import World

__all__ = ["Figures", "Made", "World", "corpus", "score", "storm"]
