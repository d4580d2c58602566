"""Ids made from content, so that the same thing has the same id on every machine and in every run."""

import hashlib

from marsad.records.spans import Span


def text_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal; lone surrogates are hashed as they stand."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def page_id(content: bytes) -> str:
    """SHA-256 of a page's bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def article_id(source: str, position: int) -> str:
    """Id of the article at `position` (from 1) of an address or, where none is known, of a page's hash."""
    return "a-" + _short(f"{source}#a{position}")


def mark_id(text: str, kind: str, cue: Span, ordinal: int = 0) -> str:
    """Id of a mark: the hash of its version's text, the kind, the cue's span.

    `ordinal` tells apart marks of one kind that share a cue (one strike told by two speakers; three backers
    of one participle); it counts them in text order and is no part of the id of the first.
    Never coder, packs or slots: an upgrade must not orphan what people decided about the mark.
    """
    tail = f":{ordinal}" if ordinal else ""
    return f"{kind[0]}-" + _short(f"{text}:{kind}:{cue.start}:{cue.end}{tail}")


def _short(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:20]
