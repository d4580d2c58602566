import pickle
import re
import shutil
from pathlib import Path

import msgspec
import pytest

from marsad.codebook import Acled, Cameo, Code, Plover, load
from marsad.codebook.loading import LISTS, load_from
from marsad.errors import CodebookError

DATA = Path(__file__).resolve().parents[2] / "src/marsad/codebook/data"

# Written by hand from the codebook that people mark by: the data must say the same.
CODES = {
    "stances": "state deny accuse threaten warn pledge call-for condemn support no-comment",
    "event_types": "air-strike shelling bombing clash offensive violence-against-civilians abduction arrest"
    " interception destruction siege territory-gained withdrawal deployment military-aid humanitarian-aid"
    " meeting agreement ceasefire sanction protest shutdown reopening displacement discovery"
    " leadership-change legal",
    "statuses": "actual planned hypothetical denied",
    "tie_kinds": "backs controls leads part-of office",
    "means": "fighters arms drones air-power money political",
    "units": "killed wounded people fighters bodies aircraft drones vehicles ships strikes missiles towns"
    " barrels/day km",
    "towards": "actor target neither unknown",
}
STANDINGS = ["one side tells", "a third party tells", "admitted", "agreed", "disputed", "only denied"]
WORDS = {
    *("statement", "event", "tie", "theatre", "incident", "side", "chain", "root", "unknown root"),
    *("independence", "standing", "carrier", "report", "dispute", "withdrawn"),
}
TYPES_BY_PLOVER = {
    "ASSAULT": "air-strike shelling bombing clash offensive violence-against-civilians abduction interception"
    " destruction territory-gained",
    "COERCE": "arrest siege shutdown",
    "RETREAT": "withdrawal ceasefire reopening",
    "MOBILIZE": "deployment",
    "AID": "military-aid humanitarian-aid",
    "CONSULT": "meeting",
    "AGREE": "agreement",
    "SANCTION": "sanction",
    "PROTEST": "protest",
}
PLOVER_BY_TYPE = {code: plover for plover, codes in TYPES_BY_PLOVER.items() for code in codes.split()}
ACLED_BY_TYPE = {
    "air-strike": {"Air/drone strike"},
    "shelling": {"Shelling/artillery/missile attack"},
    "bombing": {"Remote explosive/landmine/IED", "Suicide bomb"},
    "clash": {"Armed clash"},
    "offensive": {"Armed clash"},
    "violence-against-civilians": {"Attack"},
    "abduction": {"Abduction/forced disappearance"},
    "arrest": {"Arrests"},
    "interception": {"Disrupted weapons use"},
    "destruction": {"Looting/property destruction"},
    "siege": {"Other"},
    "territory-gained": {
        "Government regains territory",
        "Non-state actor overtakes territory",
        "Non-violent transfer of territory",
    },
    "withdrawal": {"Non-violent transfer of territory", "Other"},
    "deployment": {"Other"},
    "military-aid": {"Other"},
    "agreement": {"Agreement"},
    "ceasefire": {"Agreement"},
    "protest": {"Peaceful protest", "Violent demonstration"},
    "shutdown": {"Other"},
    "reopening": {"Other"},
    "leadership-change": {"Change to group/activity"},
}
PLOVER_MODES = {
    **dict.fromkeys(["AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID"], ""),
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack"
    " aerial drone heavy-weapons crowd-control unconventional",
}


@pytest.mark.parametrize("name", CODES)
def test_the_code_lists_are_the_codebooks(name: str) -> None:
    assert list(getattr(load(), name)) == CODES[name].split()


def test_the_standings_and_the_words_of_the_record_are_the_codebooks() -> None:
    assert list(load().standings) == STANDINGS
    assert set(load().words) == WORDS


def entries() -> list[Code]:
    return [code for name in LISTS for code in getattr(load(), name).values()]


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.code)
def test_every_code_is_labelled_and_defined_in_both_languages(entry: Code) -> None:
    for said in (entry.label, entry.definition):
        assert re.search(r"[\u0621-\u064a]", said.said("ar"))
        assert not re.search(r"[A-Za-z]", said.said("ar"))
        assert re.search(r"[a-z]", said.said("en"))
        assert not re.search(r"[\u0600-\u06ff]", said.said("en"))
    assert entry.definition.ar.endswith(".")
    assert entry.definition.en.endswith(".")
    assert len(entry.label.ar) < len(entry.definition.ar)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_two_codes_of_a_list_show_the_same_label(name: str, language: str) -> None:
    labels = [getattr(code.label, language) for code in getattr(load(), name).values()]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("code", CODES["event_types"].split())
def test_an_event_type_goes_to_acled_and_plover_as_the_codebook_says(code: str) -> None:
    crosswalk = load().event_crosswalk(code)
    plover = crosswalk.plover_for()
    assert (plover.type if plover else None) == PLOVER_BY_TYPE.get(code)
    assert {way.sub_event for way in crosswalk.acled} == ACLED_BY_TYPE.get(code, set())


def test_every_way_to_plover_is_a_type_and_mode_of_version_2() -> None:
    book = load()
    ways = [
        way
        for walk in (*book.event_crosswalks.values(), *book.stance_crosswalks.values())
        for way in walk.plover
    ]
    assert len(ways) > 40
    assert [way for way in ways if way.type not in PLOVER_MODES] == []
    assert [way for way in ways if way.mode and way.mode not in PLOVER_MODES[way.type].split()] == []


def test_whatever_a_scheme_has_no_code_for_is_declared_as_a_loss() -> None:
    for code, walk in load().event_crosswalks.items():
        assert walk.losses or (walk.acled and walk.plover and walk.cameo), code
    for code, walk in load().stance_crosswalks.items():
        assert walk.losses or (walk.plover and walk.cameo), code


def test_a_condition_that_holds_chooses_the_way() -> None:
    strike, place = load().event_crosswalk("air-strike"), load().event_crosswalk("territory-gained")
    assert strike.plover_for() == Plover("ASSAULT", "aerial")
    assert strike.plover_for({"by-drone"}) == Plover("ASSAULT", "drone", "by-drone")
    assert place.acled_for({"by-government"}) == Acled(
        "Battles", "Government regains territory", "by-government"
    )
    assert place.acled_for({"fatal"}) == Acled("Battles", "Non-state actor overtakes territory")
    assert place.conditions == {"by-government", "by-agreement"}
    assert load().event_crosswalk("legal").cameo_for({"fatal"}) is None


def test_a_stance_goes_to_plover_where_there_is_a_type_for_it() -> None:
    assert load().stance_crosswalk("accuse").plover_for() == Plover("ACCUSE", "allege")
    assert load().stance_crosswalk("deny").plover_for() is None
    assert load().stance_crosswalk("deny").cameo_for() == Cameo("016")
    assert Cameo("0874").root == "08"


def test_every_condition_is_one_that_some_way_depends_on() -> None:
    used = {condition for walk in load().event_crosswalks.values() for condition in walk.conditions}
    assert used == set(load().conditions)


def test_a_lookup_gives_the_code_or_says_what_there_is() -> None:
    book = load()
    assert book.event_type("siege").label.en == "siege"
    assert book.stance("deny") is book.stances["deny"]
    found = [book.status("denied"), book.tie_kind("backs"), book.backing("arms"), book.unit("km")]
    found += [book.standing("admitted"), book.bearing("actor"), book.word("unknown root")]
    assert [code.code for code in found] == [
        "denied",
        "backs",
        "arms",
        "km",
        "admitted",
        "actor",
        "unknown root",
    ]
    with pytest.raises(CodebookError, match=r"no event type `seige` \(did you mean `siege`\?\)"):
        book.event_type("seige")
    with pytest.raises(CodebookError, match=r"no status `zzz` \(there are: actual, planned"):
        book.status("zzz")


def test_the_codebook_crosses_to_a_worker_process_whole() -> None:
    assert pickle.loads(pickle.dumps(load())) == load()
    with pytest.raises(AttributeError):
        load().event_type("siege").code = "x"  # type: ignore[misc]
    assert msgspec.to_builtins(load())["stances"]["deny"]["label"]["en"] == "denies"


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("stances", "deny:", "Deny:", "10: `Deny`: expected `str` matching regex"),
        ("stances", "en: denies", "en: ''", "11: `deny.label.en`: expected `str` of length >= 1"),
        ("statuses", "definition:", "meaning:", "6: `actual`: unknown field `meaning`"),
        ("units", "km:", "killed:", "43: the key `killed` stands twice"),
    ],
)
def test_a_broken_file_is_told_with_its_line(
    tmp_path: Path, name: str, old: str, new: str, told: str
) -> None:
    folder = shutil.copytree(DATA, tmp_path / "data")
    path = folder / f"{name}.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(CodebookError, match=re.escape(f"{name}.yaml:{told}")):
        load_from(folder)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("mode: drone", "mode: dron", "PLOVER has no `ASSAULT` / `dron`"),
        ("type: AID}", "type: FIGHT}", "PLOVER has no `FIGHT` / `None`"),
        ("sub_event: Arrests", "sub_event: Arrest", "ACLED has no `Strategic developments` / `Arrest`"),
        ("when: suicide", "when: suicidal", "no condition `suicidal`"),
        ("  siege:", "  sieges:", "`sieges` is no code of events"),
        ('code: "195"', 'code: "1x5"', "CAMEO has no `1x5`"),
        (", when: by-drone}", "}", r"a way that is never taken \(put the default last\)"),
    ],
)
def test_a_crosswalk_that_cannot_be_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    folder = shutil.copytree(DATA, tmp_path / "data")
    path = folder / "crosswalk.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CodebookError, match=rf"crosswalk\.yaml:\d+: .*(?:{told})"):
        load_from(folder)


def test_a_code_without_a_crosswalk_is_told(tmp_path: Path) -> None:
    folder = shutil.copytree(DATA, tmp_path / "data")
    path = folder / "crosswalk.yaml"
    path.write_text(path.read_text("utf-8").split("  no-comment:")[0], "utf-8")
    with pytest.raises(CodebookError, match=r"crosswalk\.yaml:\d+: `no-comment` is missing"):
        load_from(folder)
