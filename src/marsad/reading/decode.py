"""Bytes to text: the encodings that news pages come in, and what is no text at all."""

import codecs
import re

import msgspec
from resiliparse.parse.encoding import detect_encoding

from marsad.errors import PageError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF": "a PDF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "gzip-packed",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "an SQLite file",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"RIFF": "a sound, picture or film",
    b"OggS": "a sound or film",
    b"ID3": "a sound",
}
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TEXT = re.compile(r"[\u0600-\u06ff\ufb50-\ufefc\x20-\x7e\s]")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_HIGH = re.compile(r"[^\x00-\x7f]")
# What the first byte of an Arabic letter in UTF-8 is taken for: in Latin-1, in windows-1256.
_TAKEN = "ØÙ\u0637\u0638"
_SPOILT = re.compile(f"[{_TAKEN}Ã]")
_SAMPLE = 200_000


class Decoded(msgspec.Struct, frozen=True):
    """A page's text and how its bytes were read."""

    text: str
    encoding: str


def decode(content: bytes) -> Decoded:
    """The text of `content`; raises PageError (message `empty: …` or `binary: …`) where there is none.

    Order of trust: byte order mark, valid UTF-8, UTF-16 by its shape, UTF-8 with a few damaged bytes, the
    declared character set, what the bytes look like. Text that was once decoded wrongly (UTF-8 taken for
    windows-1256 or Latin-1) is put right, line by line, where that gives valid UTF-8 with Arabic in it.
    Lone surrogates and broken bytes become U+FFFD; no line is added or lost.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise PageError("empty: there is nothing in it but white space" if content else "empty: 0 bytes")
    encoding = _encoding(content)
    text = content.decode(encoding, "surrogatepass" if encoding == "utf-8" and _valid(content) else "replace")
    text = _without_lone_surrogates(text).removeprefix("\ufeff")
    return Decoded(mended(text), encoding)


def _encoding(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    for magic, what in _MAGIC.items():
        if content.startswith(magic):
            raise PageError(f"binary: it is {what}")
    if _valid(content) and content.count(0) * 10 < len(content):
        _refuse_binary(content)
        return "utf-8"
    if wide := _wide(content):
        return wide
    _refuse_binary(content)
    return _narrow(content)


def _valid(content: bytes) -> bool:
    try:
        content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _refuse_binary(content: bytes) -> None:
    sample = content[:_SAMPLE]
    odd = len(_CONTROL.findall(sample)) + sample.count(0)
    if odd * (10 if _valid(content) else 33) > len(sample):
        raise PageError(f"binary: {odd * 100 // len(sample)} % of its bytes are control characters")


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark, told by what comes out."""
    sample = content[: _SAMPLE // 2 * 2]
    if sample.count(0) * 20 < len(sample):
        return None
    for name in ("utf-16-le", "utf-16-be"):
        text = sample.decode(name, "replace")
        if len(_TEXT.findall(text)) >= 0.9 * len(text):
            return name
    return None


def _narrow(content: bytes) -> str:
    damaged = content.decode("utf-8", "replace")
    high = len(_HIGH.findall(damaged))
    if damaged.count("\ufffd") * 10 <= high:
        return "utf-8"
    declared = _DECLARED.search(content[:4096])
    for name in (declared.group(1).decode("ascii") if declared else None, detect_encoding(content)):
        if name and name.lower() not in ("utf-8", "utf8", "utf-16", "ascii") and _known(name):
            return codecs.lookup(name).name
    return "cp1256"


def _known(name: str) -> bool:
    try:
        b"x".decode(name)
    except (LookupError, UnicodeDecodeError):
        return False
    return True


def _without_lone_surrogates(text: str) -> str:
    """Pairs joined, lone ones replaced: what follows may write the text as UTF-8."""
    if not re.search("[\ud800-\udfff]", text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def mended(text: str) -> str:
    """`text` with lines that are UTF-8 wrongly read as windows-1256 or Latin-1 put right; all else as it
    was."""
    if not _SPOILT.search(text):
        return text
    return "\n".join(_mended_line(line) if _looks_spoilt(line) else line for line in text.split("\n"))


def _looks_spoilt(line: str) -> bool:
    """Whether a third of the signs is what the first byte of an Arabic letter is taken for."""
    return sum(map(line.count, _TAKEN)) * 4 >= len(line) - line.count(" ") > 0


def _mended_line(line: str) -> str:
    for _ in range(2):  # some pages were spoilt twice
        for taken_for in ("cp1252", "cp1256"):
            if (better := _reread(line, taken_for)) is not None:
                line = better
                break
        else:
            break
    return line


def _reread(line: str, taken_for: str) -> str | None:
    try:
        better = b"".join(_byte(char, taken_for) for char in line).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return better if len(better) < len(line) and _helps(better, line) else None


def _byte(char: str, encoding: str) -> bytes:
    try:
        return char.encode(encoding)
    except UnicodeEncodeError:
        return char.encode("latin-1")  # the bytes that cp1252 leaves undefined


def _helps(better: str, line: str) -> bool:
    """Whether `better` holds Arabic, or is again a spoilt form of it."""
    return (
        bool(_ARABIC.search(better) or re.search("[ØÙ]", better))
        and "\ufffd" not in better
        and line != better
    )
