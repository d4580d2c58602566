"""Numbered releases of a record: what is published of it, frozen."""

from marsad.exporting.release.making import About, make_release

__all__ = ["About", "make_release"]
