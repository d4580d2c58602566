from marsad.reading.rows import Row, row_of
from marsad.reading.titles import choose_title, content_words

BODY = [row_of(50, "قال الجيش إن قواته استعادت بلدة السخنة شرق حمص بعد معارك مع تنظيم الدولة استمرت يومين.")]


def title(*lines: str, told: frozenset[str] = frozenset()) -> list[int]:
    head = [row_of(number, line) for number, line in enumerate(lines, 1) if line]
    return list(choose_title(head, BODY, told).lines)


def test_the_line_that_speaks_of_the_text_wins_over_tickers_and_site_names() -> None:
    assert title("مرصد الفرات", "انطلاق معرض الكتاب في العاصمة", "الجيش يستعيد بلدة السخنة بعد معارك") == [3]


def test_every_line_that_only_repeats_the_title_counts_and_a_crumb_does_not() -> None:
    said = "الجيش يستعيد بلدة السخنة بعد معارك"
    assert title(said, f"الرئيسية / أخبار / {said}", "3 أيار 2020", said) == [1, 4]


def test_a_deck_and_a_caption_below_are_not_the_title() -> None:
    said = "دمشق: السخنة تحت السيطرة والتنظيم يتراجع شرقا"
    deck = "قوات الجيش تتقدم بعد معارك مع تنظيم الدولة استمرت يومين"
    assert title(said, deck) == [1]
    assert title(said, "3 أيار 2020", "قوات الجيش في بلدة السخنة") == [1]


def test_a_label_does_not_hide_a_title() -> None:
    assert title("فيديو: قوات الجيش تدخل بلدة السخنة بعد معارك") == [1]


def test_metadata_tells_which_of_two_lines_it_is() -> None:
    lines = ("الجيش يستعيد بلدة السخنة بعد معارك", "3 أيار 2020", "تنظيم الدولة يخسر بلدة السخنة شرق حمص")
    assert title(*lines, told=frozenset({row_of(1, lines[2]).same})) == [3]


def test_content_words_leave_clitics_and_empty_words_out() -> None:
    row: Row = row_of(1, "إلى السخنة وبلدة من الجيش")
    assert content_words([row]) == frozenset({"سخنه", "بلده", "جيش"})
