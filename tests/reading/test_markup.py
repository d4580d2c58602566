from marsad.reading.html import parse
from marsad.reading.markup import lines_of, rows_of_tree, stories

TEXT = "قالت وزارة الدفاع إن قواتها استعادت البلدة بعد معارك استمرت يومين مع المسلحين."


def roles(html: str) -> list[str]:
    return [str(row.role) for row in rows_of_tree(parse(f"<main>{f'<p>{TEXT}</p>' * 5}</main>{html}"))][5:]


def test_elements_and_their_names_tell_what_they_hold() -> None:
    assert roles("<nav><p>واحد اثنان</p></nav>") == ["menu"]
    assert roles("<figcaption>جنود قرب البلدة</figcaption>") == ["caption"]
    assert roles(f"<div class='comment-list'><p>{TEXT}</p></div>") == ["comments"]
    assert roles(f"<div class='cookieConsent'><p>{TEXT}</p></div>") == ["notice"]
    assert roles("<ul id='related_posts'><li>الجيش يتقدم</li></ul>") == ["listed"]


def test_a_line_that_is_a_link_points_elsewhere() -> None:
    assert roles("<p><a href=x>الجيش يتقدم شرقا نحو البلدة</a></p>") == ["inline"]


def test_an_element_that_holds_most_of_the_page_says_nothing() -> None:
    rows = rows_of_tree(parse(f"<div class='has-sidebar related'>{f'<p>{TEXT}</p>' * 5}</div>"))
    assert {row.role for row in rows} == {"prose"}


def story(title: str) -> str:
    return f"<article><h2>{title}</h2><p>{TEXT}</p><p>{TEXT} نعم.</p></article>"


def test_articles_side_by_side_are_stories() -> None:
    tree = parse("<h4>موجز</h4>" + story("الأول من الأخبار") + story("الثاني من الأخبار"))
    rows = rows_of_tree(tree)
    assert [lines_of(tree, one) for one in stories(tree, rows)] == [(2, 5), (5, 8)]


def test_one_article_or_the_entries_of_a_live_blog_are_no_stories() -> None:
    tree = parse(story("الأول من الأخبار"))
    assert stories(tree, rows_of_tree(tree)) == []
    entries = "".join(f"<p>1{n}:30</p>" + story("خبر عاجل من الجبهة") for n in range(3))
    tree = parse(f"<h1>تغطية حية</h1><div>{entries}</div>")
    assert stories(tree, rows_of_tree(tree)) == []
