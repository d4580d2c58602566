"""A comparison as one HTML page that needs nothing beside itself: no script, no request, no other file."""

from marsad.evaluation.html.page import About, page

__all__ = ["About", "page"]
