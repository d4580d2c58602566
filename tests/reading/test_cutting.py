from marsad.reading.cutting import cut
from marsad.reading.rows import rows_of

FIRST = "قالت وزارة الدفاع إن قواتها استعادت البلدة بعد معارك استمرت يومين مع المسلحين."
SECOND = "ونفى متحدث باسم المسلحين ذلك وقال إن القتال ما زال مستمرا في أطراف البلدة."
THIRD = "ولم يتسن التحقق من أي من الروايتين من مصدر مستقل حتى مساء اليوم."
OTHER = "أعلنت شركة النفط وقف الضخ من الحقل الجنوبي بعد تسرب في الأنبوب الرئيسي."
MORE = "وأوضحت الشركة أن الإصلاح يحتاج إلى أسبوعين وأن الصادرات لن تتأثر بالتوقف."


def articles(*lines: str) -> list[tuple[list[int], list[int]]]:
    return [(list(one.title), list(one.body)) for one in cut(rows_of(lines))]


def test_title_and_paragraphs() -> None:
    assert articles("المرصد", "الجيش يستعيد البلدة بعد يومين من المعارك", FIRST, SECOND) == [([2], [3, 4])]


def test_two_articles_where_the_second_title_is_repeated() -> None:
    title = "شركة النفط توقف الضخ من الحقل الجنوبي"
    found = articles("الجيش يستعيد البلدة بعد معارك", "", FIRST, SECOND, title, title, OTHER, MORE)
    assert found == [([1], [3, 4]), ([5, 6], [7, 8])]


def test_two_articles_with_a_drawn_line_between() -> None:
    title = "شركة النفط توقف الضخ من الحقل الجنوبي"
    found = articles(
        "الجيش يستعيد البلدة بعد معارك", FIRST, SECOND, "-------", title, "المصدر: وكالات", OTHER, MORE
    )
    assert found == [([1], [2, 3]), ([5], [7, 8])]


def test_subheads_are_body_and_unlabelled_links_are_not() -> None:
    lines = ("الجيش يستعيد البلدة بعد معارك", FIRST, "رواية المسلحين", SECOND)
    assert articles(*lines) == [([1], [2, 3, 4])]
    link = "مزارعون غاضبون يقطعون طريق الساحل احتجاجا على ارتفاع أسعار المحروقات"
    assert articles(lines[0], FIRST, link, SECOND) == [([1], [2, 4])]


def test_what_follows_comments_is_no_body() -> None:
    comment = "أنا من سكان البلدة وأقول إن ما كتبتموه غير دقيق على الإطلاق يا سادة."
    found = articles("الجيش يستعيد البلدة بعد معارك", FIRST, SECOND, "التعليقات", "أبو علي", comment)
    assert found == [([1], [2, 3])]


def test_the_text_goes_on_after_a_list_of_links() -> None:
    found = articles(
        "الجيش يستعيد البلدة بعد معارك", FIRST, "", "اقرأ أيضا", "أسعار القمح", "", SECOND, "", THIRD
    )
    assert found == [([1], [2, 7, 9])]


def test_a_brief_page_is_read_by_its_sentences() -> None:
    assert articles("مقتل قائد ميداني في تعز", "قتل القائد الميداني صباح اليوم.") == [([1], [2])]


def test_headlines_alone_are_no_article() -> None:
    assert articles("المرصد", "الجيش يستعيد البلدة", "شركة النفط توقف الضخ", "وفد أممي يزور المخيم") == []
    assert articles() == []
