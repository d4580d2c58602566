"""Coding: a version's clauses become marks, names resolved against packs. A coder is a pure function."""

from marsad.coding.coder import Coder
from marsad.coding.grammar import GrammarCoder, grammar_coder

__all__ = ["Coder", "GrammarCoder", "grammar_coder"]
