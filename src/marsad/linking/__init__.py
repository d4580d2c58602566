"""Marks become a record: chains and roots, reports, incidents, disputes and standings; a record becomes a
picture: the state of a theatre on a day, its network of parties.

Every function is a pure function of the set of coded versions: their order changes nothing. Sides, places
within places, outlets and stems reach it as plain data.
"""

from marsad.linking.picture.state import network, state
from marsad.linking.record import link
from marsad.linking.reports.differences import difference
from marsad.linking.told import Side, Theatres, Told

LINKER = "linker-9"
"""How texts are linked: another name where the same texts are linked otherwise than before, so that archives
are linked anew.
"""

__all__ = ["LINKER", "Side", "Theatres", "Told", "difference", "link", "network", "state"]
