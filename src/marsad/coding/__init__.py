"""Coding: a version's clauses become marks, names resolved against packs. A coder is a pure function."""

from marsad.coding.coder import Coder
from marsad.coding.grammar import GrammarCoder, grammar_coder
from marsad.coding.unlisted import Unlisted, unlisted_names

__all__ = ["Coder", "GrammarCoder", "Unlisted", "grammar_coder", "unlisted_names"]
