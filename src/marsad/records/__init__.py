"""The nouns that every room speaks: frozen, with no logic but their own algebra."""

from marsad.records.ids import article_id, mark_id, page_id, text_hash
from marsad.records.intervals import Days, Range
from marsad.records.links import (
    Actor,
    Chain,
    Dispute,
    Hop,
    Incident,
    Record,
    Release,
    Report,
    Root,
    Standing,
)
from marsad.records.log import Action, Decision, LogLine
from marsad.records.marks import Coding, Event, Figure, Mark, Mention, Statement, Tie
from marsad.records.pages import Article, Fetch, Page, Reading, Unread, Version
from marsad.records.spans import Offsets, Span

__all__ = [
    "Action",
    "Actor",
    "Article",
    "Chain",
    "Coding",
    "Days",
    "Decision",
    "Dispute",
    "Event",
    "Fetch",
    "Figure",
    "Hop",
    "Incident",
    "LogLine",
    "Mark",
    "Mention",
    "Offsets",
    "Page",
    "Range",
    "Reading",
    "Record",
    "Release",
    "Report",
    "Root",
    "Span",
    "Standing",
    "Statement",
    "Tie",
    "Unread",
    "Version",
    "article_id",
    "mark_id",
    "page_id",
    "text_hash",
]
