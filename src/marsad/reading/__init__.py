"""Page → articles and their versions: main text, several articles on a page, title, date, byline, credit lines."""

from marsad.reading.read import READER, read

__all__ = ["READER", "read"]
