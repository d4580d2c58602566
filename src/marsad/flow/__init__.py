"""The flow: walks the whole way, from pages to a linked archive.

with open_archive("marsad.db") as archive:
    packs = load_packs()
    result = run([Path("pages")], archive, grammar_coder(packs), packs)
"""

from marsad.flow.decide import decide, decisions
from marsad.flow.desk import Desk, Saying
from marsad.flow.differing import Differing, differing
from marsad.flow.ground import Ground
from marsad.flow.page_lines import left_lines
from marsad.flow.pictures import Pictures
from marsad.flow.publishing import Readers, Tombstone, Withholder, published, tombstones, tombstones_since
from marsad.flow.relinking import relink
from marsad.flow.removing import remove
from marsad.flow.review import Reviewer
from marsad.flow.run import RunResult, code_page, keep_page, run
from marsad.flow.standing import keep_tables
from marsad.flow.state import network_of, state_of, state_part
from marsad.flow.state_parts import Asked, part_of
from marsad.flow.wanted import Wanted, wanted

__all__ = [
    "Asked",
    "Desk",
    "Differing",
    "Ground",
    "Pictures",
    "Readers",
    "Reviewer",
    "RunResult",
    "Saying",
    "Tombstone",
    "Wanted",
    "Withholder",
    "code_page",
    "decide",
    "decisions",
    "differing",
    "keep_page",
    "keep_tables",
    "left_lines",
    "network_of",
    "part_of",
    "published",
    "relink",
    "remove",
    "run",
    "state_of",
    "state_part",
    "tombstones",
    "tombstones_since",
    "wanted",
]
