"""Coding: a version's clauses become marks, names resolved against packs. A coder is a pure function."""

from marsad.coding.coder import Coder

__all__ = ["Coder"]
