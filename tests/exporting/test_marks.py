from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from marsad.exporting.marks import page_marks, phrase
from marsad.records import (
    Coding,
    Days,
    Event,
    Figure,
    Mention,
    Range,
    Reading,
    Span,
    Statement,
    Tie,
    Version,
    text_hash,
)  # fmt: skip

TITLE = "قصف على سرت"
LINE = "قال خالد وعمر إن الجيش قصف سرت ودرنة الأحد وقتل 3 مدنيين بدعم روسيا لحفتر"
TEXT = f"{TITLE}\n{LINE}"


def mention(words: str, start: int = 0) -> Mention:
    at = TEXT.index(words, start)
    return Mention(words, Span(at, at + len(words)))


def span(words: str, start: int = 0) -> Span:
    return mention(words, start).span


VERSION = Version(
    text_hash(TEXT), "a-1", "page", "reader/1", TEXT, (2, 5), (2,),
    published=Days.day(date(2020, 5, 24)), outlet="الوسط", credits=("رويترز",), fetched=date(2020, 6, 7),
)  # fmt: skip
READING = Reading("page", "p.txt", ("", TITLE, "", "", LINE), (VERSION,))
SPEAKERS = (mention("خالد"), mention("عمر"))
CODING = Coding(
    VERSION.id, "grammar/1", "hash",
    statements=(Statement("s-1", span("قال"), 5, "state", SPEAKERS),),
    events=(
        Event(
            "e-1", span("قصف", 12), 5, "shelling", actor=(mention("الجيش"),),
            place=(mention("سرت", 12), mention("درنة")), date=Days.day(date(2020, 5, 24)),
            figures=(Figure("3 مدنيين", span("3 مدنيين"), Range(3, 3), "killed", mention("مدنيين")),),
            according_to=SPEAKERS,
        ),
    ),
    ties=(Tie("t-1", span("بدعم"), 5, "backs", mention("روسيا"), mention("حفتر"), None, SPEAKERS),),
)  # fmt: skip


def test_a_page_is_written_as_a_person_would_write_it() -> None:
    assert page_marks(READING, [CODING]) == {
        "document": "p.txt",
        "fetched": "2020-06-07",
        "articles": [{
            "id": "a1", "title_lines": [2], "body_lines": [5], "published": "2020-05-24",
            "outlet": "الوسط", "credits": ["رويترز"],
            "statements": [{
                "line": 5, "cue": "قال", "speaker": "خالد وعمر", "role": None, "via": None,
                "stance": "state", "quote": False, "denies": None,
            }],
            "events": [{
                "line": 5, "cue": "قصف", "type": "shelling", "status": "actual", "actor": "الجيش",
                "target": None, "place": "سرت ودرنة", "from": None, "to": None, "date": "2020-05-24",
                "quantities": [{
                    "text": "3 مدنيين", "value": 3, "unit": "killed", "of": "مدنيين", "part_of": None,
                }],
                "according_to": "خالد وعمر",
            }],
            "ties": [{
                "line": 5, "kind": "backs", "from": "روسيا", "to": "حفتر", "means": None,
                "according_to": "خالد وعمر",
            }],
        }],
    }  # fmt: skip


def test_an_article_without_a_coding_has_no_marks() -> None:
    (article,) = page_marks(READING, [])["articles"]
    assert (article["statements"], article["events"], article["ties"]) == ([], [], [])
    assert article["body_lines"] == [5]


def test_mentions_far_apart_or_on_two_lines_leave_the_first() -> None:
    assert phrase((mention("خالد"), mention("حفتر")), TEXT) == "خالد"
    assert phrase((mention("سرت"), mention("قال")), TEXT) == "سرت"
    assert phrase((), TEXT) is None


@given(st.lists(st.integers(0, len(TEXT) - 1), min_size=1, max_size=4))
def test_a_phrase_stands_in_the_text_and_holds_its_first_mention(starts: list[int]) -> None:
    mentions = [Mention(TEXT[start : start + 3], Span(start, min(start + 3, len(TEXT)))) for start in starts]
    told = phrase(mentions, TEXT)
    assert told is not None
    assert told in TEXT
    assert mentions[0].text in told
