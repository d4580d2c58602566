import inspect
import pickle
from pathlib import Path

import pytest

from marsad import errors
from marsad.errors import CodebookError, DataError, MarsadError, PackError, PageError

ALL = [getattr(errors, name) for name in errors.__all__]


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = PackError("no such side `x`", file=Path("libya.yaml"), line=12, remedy="list it under `sides`")
    assert str(error) == "libya.yaml:12: no such side `x` (list it under `sides`)"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PageError("is empty"), "is empty"),
        (PageError("is empty", file="a.txt"), "a.txt: is empty"),
        (PageError("is empty", line=3), "line 3: is empty"),
        (PageError("is empty", remedy="fetch it again"), "is empty (fetch it again)"),
    ],
)
def test_what_is_not_known_is_left_out(error: MarsadError, told: str) -> None:
    assert str(error) == told


@pytest.mark.parametrize("kind", ALL)
def test_every_error_comes_back_whole_from_another_process(kind: type[MarsadError]) -> None:
    error = pickle.loads(pickle.dumps(kind("broken", file="f.yaml", line=7, remedy="mend it")))
    assert type(error) is kind
    assert (error.message, error.file, error.line, error.remedy) == ("broken", "f.yaml", 7, "mend it")


@pytest.mark.parametrize("kind", ALL)
def test_every_error_has_the_common_base_and_its_place_in_the_drawing(kind: type[MarsadError]) -> None:
    assert issubclass(kind, MarsadError)
    assert kind.__name__ in (errors.__doc__ or "")


def test_the_public_list_is_complete() -> None:
    defined = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and value.__module__ == errors.__name__
    }
    assert defined == set(errors.__all__)


def test_the_faults_of_data_files_are_of_one_kind() -> None:
    assert issubclass(CodebookError, DataError)
    assert not issubclass(PageError, DataError)
