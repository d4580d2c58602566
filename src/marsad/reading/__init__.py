"""Page → articles and their versions: main text, several articles on a page, title, date, byline, credit
lines."""

from marsad.reading.read import read
from marsad.reading.versions import READER

__all__ = ["READER", "read"]
