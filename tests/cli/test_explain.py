import json

from typer.testing import CliRunner

from marsad.cli.main import app

run = CliRunner().invoke


def marks(archive: str, prefix: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(
        run(app, ["show", prefix, "--json", "--archive", archive]).stdout
    )
    return found


def test_the_sentence_comes_with_its_words_marked_and_its_chain(archive: str) -> None:
    id_ = next(one["id"] for one in marks(archive, "e-") if one["code"] == "withdrawal")
    told = run(app, ["explain", id_[:10], "--archive", archive]).stdout
    assert told.startswith(f"event withdrawal  {id_}\ntells.txt, line 7 · 2020-05-24")
    assert "أن القوات ⟦انسحبت⟧ من ⟦ترهونة⟧" in told.replace("⟦القوات⟧", "القوات")
    assert "known root أحمد المسماري" in told
    assert f"incident {id_}" in told
    assert "told by" in told
    assert "يرويه" in told


def test_every_mark_can_be_explained(archive: str) -> None:
    ids = [one["id"] for prefix in ("s-", "e-", "t-") for one in marks(archive, prefix)]
    assert len(ids) > 5
    for id_ in ids:
        told = json.loads(run(app, ["explain", id_, "--json", "--archive", archive]).stdout)
        assert told["mark"]["id"] == id_
        assert told["mark"]["cue"] in told["mark"]["text"]
        assert told["chains"]


def test_an_unknown_or_short_id_says_what_to_do(archive: str) -> None:
    unknown = run(app, ["explain", "e-zzz", "--archive", archive])
    assert (unknown.exit_code, "there is no mark `e-zzz`" in unknown.stderr) == (2, True)
    short = run(app, ["explain", "s", "--archive", archive])
    assert (short.exit_code, "marks begin with `s`" in short.stderr) == (2, True)
