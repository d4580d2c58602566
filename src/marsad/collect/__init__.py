"""Where pages come from. So far: files and folders, with a sidecar beside a page where its fetch is known."""

from marsad.collect.files import LARGEST, pages

__all__ = ["LARGEST", "pages"]
