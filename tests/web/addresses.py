"""A page of each kind, over any archive that has them: the fullest example of each."""

from collections.abc import Mapping

from marsad.archive import Archive
from marsad.archive.lists.listing import Filters
from marsad.exporting.lists import overview
from marsad.exporting.theatres import theatres


def every_page(archive: Archive) -> Mapping[str, str]:
    """A name for each kind of page, and the path of one of that kind."""
    record = archive.record()
    place = max(overview(archive, Filters()).points, key=lambda one: one.count).entry.id
    incident = max(record.incidents, key=lambda one: (len(one.standing.deny) > 0, len(one.marks), one.id))
    dispute = max(record.disputes, key=lambda one: (len(one.claim) + len(one.against), one.id))
    report = max(record.reports, key=lambda one: (len(one.links), one.id))
    link = report.links[0]
    actor = max((one for one in record.actors if one.listed), key=lambda one: len(one.marks))
    theatre = theatres(archive)[0].entry.id
    return {
        "home": "/",
        "theatre": f"/theatres/{theatre}",
        "state": f"/theatres/{theatre}/state?at=2020-06-06&known_by=",
        "incidents": "/incidents?denied=true",
        "incident": f"/incidents/{incident.id}",
        "disputes": "/disputes",
        "dispute": f"/disputes/{dispute.id}",
        "reports": "/reports",
        "report": f"/reports/{report.id}?one={link.one}&other={link.other}",
        "actors": "/actors",
        "actor": f"/actors/{actor.id}",
        "place": f"/places/{place}",
        "articles": "/articles",
        "article": f"/articles/{link.one}",
        "mark": f"/marks/{incident.marks[0]}",
        "changes": "/changes",
        "search": "/search?q=طرابلس",
        "missing": "/incidents/e-none",
    }
