from datetime import date

from marsad.reading.html import parse
from marsad.reading.metadata import Metadata, day_of, metadata


def told(html: str) -> Metadata:
    return metadata(parse(html), frozenset({"عنوان"}))


def test_json_ld_in_lists_and_graphs() -> None:
    html = """<script type="application/ld+json">[{"@type":"WebPage"},{"@graph":[{"@type":["NewsArticle"],
      "headline":"عنوان","datePublished":"2020-05-24T23:30:00+03:00","author":[{"name":"ليلى"}],
      "publisher":{"name":"المرصد"}}]}]</script>"""
    found = told(html)
    assert [(one.title, one.published, one.author) for one in found.articles] == [
        ("عنوان", date(2020, 5, 24), "ليلى")
    ]
    assert found.site == "المرصد"


def test_open_graph_microdata_and_the_title_element() -> None:
    found = told(
        '<title>عنوان | المرصد</title><meta property="article:published_time" content="2019-11-27">'
        '<meta property="og:title" content="عنوان">'
    )
    assert (found.published, found.site, found.titles) == (date(2019, 11, 27), "المرصد", ("عنوان",))
    assert told('<meta itemprop="datePublished" content="2019-11-28">').published == date(2019, 11, 28)


def test_time_elements_keep_their_lines() -> None:
    assert told("<p>أ</p><time datetime='2020-01-02T10:00'>أمس</time>").times == ((2, date(2020, 1, 2)),)


def test_broken_metadata_is_passed_over() -> None:
    assert (
        told('<script type="application/ld+json">{"@type": </script><time datetime="soon">x</time>')
        == Metadata()
    )
    assert [day_of(text) for text in ("2020-02-31", "", None, "20200531", 7)] == [
        None,
        None,
        None,
        date(2020, 5, 31),
        None,
    ]
