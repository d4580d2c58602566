"""Actors, places and articles with what the record knows of them, as JSON says them."""

import msgspec

from marsad.exporting.lists import ListedIncident, Part
from marsad.exporting.marks import mark_row, spans
from marsad.exporting.plain import (
    Plain,
    plain_actor,
    plain_cited,
    plain_dispute,
    plain_entry,
    plain_place,
    plain_row,
)
from marsad.exporting.profiles import ActorProfile, PlaceProfile, WholeArticle
from marsad.exporting.refs import Cited
from marsad.exporting.reports import plain_report


def plain_actor_profile(profile: ActorProfile) -> Plain:
    """An actor; each list says how many there are where it does not show them all."""
    return plain_actor(profile.actor) | {
        "entry": plain_entry(profile.entry) if profile.entry else None,
        "called": [{"name": one.name, "outlets": list(one.outlets)} for one in profile.called],
        "does": _incidents(profile.does),
        "suffers": _incidents(profile.suffers),
        "says": [_mark(one) for one in profile.says],
        "denials": [plain_dispute(one) for one in profile.denials],
        "ties": [_mark(one) for one in profile.ties],
    }


def plain_place_profile(profile: PlaceProfile) -> Plain:
    """A place, from the nearest around it to the farthest, and what happened there."""
    return plain_entry(profile.entry) | {
        "around": [plain_entry(one) for one in profile.around],
        "incidents": _incidents(profile.incidents),
        "theatres": list(profile.theatres),
    }


def plain_article(whole: WholeArticle) -> Plain:
    """An article's lines, each with its marks and their spans in the version's text."""
    version = whole.place.version
    marks = whole.coding.marks if whole.coding else ()
    return plain_place(whole.place) | {
        "title_lines": list(version.title_lines),
        "lines": [
            {
                "line": line,
                "text": version.line_span(line).of(version.text),
                "marks": [
                    mark_row(mark, version.text)
                    | {"spans": [msgspec.to_builtins(span) for span in spans(mark)]}
                    for mark in marks
                    if mark.line == line
                ],
            }
            for line in version.lines
        ],
        "versions": [one.id for one in whole.versions],
        "reports": [plain_report(one) for one in whole.reports],
    }


def _incidents(part: Part[ListedIncident]) -> Plain:
    return {
        "items": [plain_row(one) for one in part.items],
        "count": part.count,
        "truncated": part.next is not None,
    }


def _mark(cited: Cited) -> Plain:
    return mark_row(cited.mark, cited.place.version.text) | plain_cited(cited)
