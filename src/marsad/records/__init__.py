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
from marsad.records.state import (
    Accord,
    Claim,
    HeldPlace,
    Holding,
    Network,
    Omitted,
    Party,
    Relation,
    State,
)

__all__ = [
    "Accord",
    "Action",
    "Actor",
    "Article",
    "Chain",
    "Claim",
    "Coding",
    "Days",
    "Decision",
    "Dispute",
    "Event",
    "Fetch",
    "Figure",
    "HeldPlace",
    "Holding",
    "Hop",
    "Incident",
    "LogLine",
    "Mark",
    "Mention",
    "Network",
    "Offsets",
    "Omitted",
    "Page",
    "Party",
    "Range",
    "Reading",
    "Record",
    "Relation",
    "Release",
    "Report",
    "Root",
    "Span",
    "Standing",
    "State",
    "Statement",
    "Tie",
    "Unread",
    "Version",
    "article_id",
    "mark_id",
    "page_id",
    "text_hash",
]
