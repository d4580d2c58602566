from collections.abc import Callable

from marsad.linking import Told
from marsad.linking.actors import actors, names
from marsad.records import Mention, Span

Article = Callable[..., Told]


def test_one_actor_has_all_its_names(article: Article) -> None:
    told = article(
        "p",
        ["قال خليفة حفتر", "وأضاف المشير حفتر"],
        [
            {"kind": "statement", "line": 1, "cue": "قال", "stance": "state", "speaker": "خليفة حفتر=haftar"},
            {
                "kind": "statement",
                "line": 2,
                "cue": "أضاف",
                "stance": "state",
                "speaker": "المشير حفتر=haftar",
            },
        ],
    )
    (actor,) = actors([told], names([told]))
    assert (actor.id, actor.listed, len(actor.marks)) == ("haftar", True, 2)
    assert set(actor.names) == {"خليفة حفتر", "المشير حفتر"}


def test_a_family_name_is_the_full_name_of_its_article(article: Article) -> None:
    rows = ["قال سالم عليوان", "وأكد عليوان ذلك"]
    marks = [
        {"kind": "statement", "line": 1, "cue": "قال", "stance": "state", "speaker": "سالم عليوان"},
        {"kind": "statement", "line": 2, "cue": "أكد", "stance": "state", "speaker": "عليوان"},
    ]
    told = article("p", rows, marks)
    assert len(actors([told], names([told]))) == 1


def test_a_family_name_of_two_stays_open(article: Article) -> None:
    rows = ["قال سالم عليوان", "قال محمد عليوان", "وأكد عليوان ذلك"]
    marks = [
        {"kind": "statement", "line": line, "cue": cue, "stance": "state", "speaker": who}
        for line, cue, who in [(1, "قال", "سالم عليوان"), (2, "قال", "محمد عليوان"), (3, "أكد", "عليوان")]
    ]
    told = article("p", rows, marks)
    assert len(actors([told], names([told]))) == 3


def test_a_name_that_a_pack_knows_elsewhere_in_the_article_is_known(article: Article) -> None:
    rows = ["قال الجيش", "وقصف الجيش المدينة"]
    marks = [
        {"kind": "statement", "line": 1, "cue": "قال", "stance": "state", "speaker": "الجيش=army"},
        {"kind": "event", "line": 2, "cue": "قصف", "type": "shelling", "actor": "الجيش"},
    ]
    told = article("p", rows, marks)
    known = names([told])
    assert known.who(told.version.id, Mention("الجيش", Span(0, 5))) == "army"
    assert known.who("another version", Mention("الجيش", Span(0, 5))) != "army"


def test_equal_words_are_one_unlisted_actor_across_articles(article: Article) -> None:
    mark = {"kind": "statement", "line": 1, "cue": "قال", "stance": "state", "speaker": "سالم عليوان"}
    told = [article("p", ["قال سالم عليوان نعم"], [mark]), article("q", ["قال سالم عليوان لا"], [mark])]
    (actor,) = actors(told, names(told))
    assert not actor.listed
    assert len(actor.marks) == 2


def test_a_noun_alone_is_the_one_longer_name_that_holds_it(article: Article) -> None:
    rows = ["قالت منظمة أطباء العالم", "وأحصت المنظمة القتلى"]
    marks = [
        {
            "kind": "statement",
            "line": 1,
            "cue": "قالت",
            "stance": "state",
            "speaker": "منظمة أطباء العالم=msf",
        },
        {"kind": "statement", "line": 2, "cue": "أحصت", "stance": "state", "speaker": "المنظمة"},
    ]
    stems = {"منظمة أطباء العالم": frozenset(("نظم", "طب", "علم")), "المنظمة": frozenset(("نظم",))}
    told = article("p", rows, marks, stemmed=stems)
    assert [actor.id for actor in actors([told], names([told]))] == ["msf"]


def test_a_noun_alone_that_two_names_hold_stays_open(article: Article) -> None:
    rows = ["قالت منظمة أطباء", "قالت منظمة عمال", "وأحصت المنظمة القتلى"]
    marks = [
        {"kind": "statement", "line": 1, "cue": "قالت", "stance": "state", "speaker": "منظمة أطباء=msf"},
        {"kind": "statement", "line": 2, "cue": "قالت", "stance": "state", "speaker": "منظمة عمال=ilo"},
        {"kind": "statement", "line": 3, "cue": "أحصت", "stance": "state", "speaker": "المنظمة"},
    ]
    stems = {
        "منظمة أطباء": frozenset(("نظم", "طب")),
        "منظمة عمال": frozenset(("نظم", "عمل")),
        "المنظمة": frozenset(("نظم",)),
    }
    told = article("p", rows, marks, stemmed=stems)
    assert len(actors([told], names([told]))) == 3


def test_a_noun_alone_is_known_by_the_head_of_the_longer_name_where_a_stem_lost_a_letter(
    article: Article,
) -> None:
    rows = ["قالت وزارة الري", "وأحصت الوزارة القتلى"]
    marks = [
        {
            "kind": "statement",
            "line": 1,
            "cue": "قالت",
            "stance": "state",
            "speaker": "وزارة الري=irrigation",
        },
        {"kind": "statement", "line": 2, "cue": "أحصت", "stance": "state", "speaker": "الوزارة"},
    ]
    stems = {"وزارة الري": frozenset(("زار", "ري")), "الوزارة": frozenset(("وزار",))}
    heads = {"وزارة الري": "وزارة", "الوزارة": "وزارة"}
    told = article("p", rows, marks, stemmed=stems, heads=heads)
    assert [actor.id for actor in actors([told], names([told]))] == ["irrigation"]
