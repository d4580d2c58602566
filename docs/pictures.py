"""Takes the pictures of docs/pictures: run as `python -m docs.pictures` where `make test` has been run.

Each page of the demo archive is taken in Arabic and in English at one width, as much of it as the
window shows.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from playwright.sync_api import Page
from tests.web.addresses import every_page
from tests.web.browser import chromium, served

from marsad.archive import Archive, open_archive
from marsad.archive.tokens import Person, add_token
from marsad.cli.demo import fill
from marsad.coding import grammar_coder
from marsad.packs import load_packs

TARGET = Path(__file__).resolve().parent / "pictures"
WIDTH, HEIGHT = 960, 640


def main() -> None:
    """Take them all anew."""
    TARGET.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, open_archive(Path(folder) / "demo.db") as archive:
        fill(archive)
        token = add_token(archive, Person("huda", "reviewer"))
        with served(archive) as address, chromium() as browser:
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, base_url=address)
            shown = {name: path for name, path in every_page(archive).items() if name != "missing"}
            for name, path in shown.items():
                take(page, name, path)
            page.goto("/sign-in")
            page.locator("input[name=token]").fill(token)
            page.locator("input[name=token]").press("Enter")
            page.wait_for_url("**/review")
            take(page, "review", "/review")
            with page.expect_navigation():
                page.keyboard.press("a")
            take(page, "log", "/log")
            code_again(archive)
            one, other = (row["coding"] for row in page.request.get("/v1/codings").json()["items"][:2])
            take(page, "agreement", f"/agreement?{urlencode({'one': one, 'other': other})}")


def code_again(archive: Archive) -> None:
    """A second coding to set beside the first: without the pack of Libya."""
    coder = grammar_coder(load_packs(without=["libya"]))
    for version in list(archive.versions()):
        if version.language == "ar":
            archive.add_coding(version, coder.code(version))


def take(page: Page, name: str, path: str) -> None:
    """A page in both languages."""
    for language in ("ar", "en"):
        page.goto(f"{path}{'&' if '?' in path else '?'}lang={language}")
        taken = TARGET / f"{name}.{language}.png"
        page.screenshot(path=taken)
        sys.stdout.write(f"{taken.name}: {taken.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
