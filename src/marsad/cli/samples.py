"""Where the sample pages and their gold lie inside the package."""

from pathlib import Path

from marsad import demo

_FOLDER = Path(demo.__file__).parent
PAGES = _FOLDER / "pages"
GOLD = _FOLDER / "gold"
