from marsad.web.kept import Answer, Kept


def answer(size: int) -> Answer:
    return Answer((), b"x" * size)


def test_an_answer_is_given_again_to_the_same_question_of_the_same_edition() -> None:
    kept = Kept()
    kept.keep("one", "/a", answer(3))
    assert kept.find("one", "/a") == answer(3)
    assert kept.find("one", "/b") is None
    assert kept.find("two", "/a") is None


def test_a_new_edition_leaves_nothing_of_the_old_one() -> None:
    kept = Kept()
    kept.keep("one", "/a", answer(3))
    kept.keep("two", "/b", answer(3))
    assert kept.find("one", "/a") is None
    assert kept.find("two", "/b") is not None


def test_what_was_asked_for_longest_ago_makes_room() -> None:
    kept = Kept(most=10)
    for key in ("/a", "/b"):
        kept.keep("one", key, answer(4))
    kept.find("one", "/a")
    kept.keep("one", "/c", answer(4))
    assert [key for key in ("/a", "/b", "/c") if kept.find("one", key)] == ["/a", "/c"]


def test_an_answer_kept_twice_takes_its_room_once() -> None:
    kept = Kept(most=10)
    for _ in range(9):
        kept.keep("one", "/a", answer(4))
    kept.keep("one", "/b", answer(4))
    assert kept.find("one", "/a") is not None
