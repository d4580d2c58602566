"""Marks against gold: the figures, the misses, the floor below which they may not fall."""

from marsad.evaluation.given import from_objects, load_marks
from marsad.evaluation.gold import corpus_hash, load_gold
from marsad.evaluation.score import Pair, Scores, score
from marsad.evaluation.shape import MarkedCorpus, MarkedPage
from marsad.evaluation.tally import Score

__all__ = [
    "MarkedCorpus",
    "MarkedPage",
    "Pair",
    "Score",
    "Scores",
    "corpus_hash",
    "from_objects",
    "load_gold",
    "load_marks",
    "score",
]
