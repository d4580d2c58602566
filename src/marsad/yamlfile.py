"""YAML files in, frozen records out; every fault says file and line.

    sides = load(path, Sides, error=PackError)       # the whole file as one record

    file = YamlFile.read(path, error=PackError)      # where more is to be checked than the form
    pack = file.convert(Pack)
    raise file.fault("no such side `east`", "actors", 3, "side")

A small, strict YAML: only `null`, `true`, `false` and plain numbers are not text (`no`, `12:30`, `2020-05-24`
stay as written; a field of type `date` takes the last). No key twice, no anchors, tags or second document.
Records must refuse unknown fields (`forbid_unknown_fields=True`), or a misspelt key would be lost in silence.
Not for reading millions of small files: each is checked node by node.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import msgspec
import yaml
from msgspec import inspect as shapes
from yaml.reader import Reader

from marsad.errors import DataError

__all__ = ["YamlFile", "load"]

T = TypeVar("T")
Step = str | int
_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PREFIX = "tag:yaml.org,2002:"
_VALUES: dict[str, Callable[[str], object]] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": lambda text: text.lower() == "true",
}
_ON_PATH = re.compile(r"^(?P<what>.*?)(?: - at (?P<key>`key` in )?`\$(?P<path>.*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.(?P<field>[^.\[]+)|\[(?P<index>\d+|\.\.\.)\]")
_NOT_TEXT = re.compile(r"Expected `str`, got `(?:int|float|bool)`")
_UNKNOWN = re.compile(r"unknown field `(.+)`")
_PLAIN = (
    ("`object`", "a mapping"),
    ("`array`", "a list"),
    ("Object contains ", ""),
    ("Object missing ", "missing "),
)


def load(path: Path, kind: type[T], error: type[DataError] = DataError) -> T:
    """The YAML file at `path` as a `kind`; raises `error` with file and line where it cannot be."""
    return YamlFile.read(path, error).convert(kind)


class _Loader(_BaseLoader):  # type: ignore[misc]
    """Tells text from numbers as YAML 1.2 does, and dates not at all."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _tag, _form, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]{1,18}$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,2})?$", list("-+.0123456789")),
):
    _Loader.add_implicit_resolver(_PREFIX + _tag, re.compile(_form), _first)


class YamlFile:
    """A parsed file that still knows its lines. `data` holds plain dicts, lists and scalars."""

    def __init__(self, root: yaml.Node, file: Path | str, error: type[DataError]) -> None:
        self.file = file
        self._root = root
        self._error = error
        self.data = self._build(root, set())

    @classmethod
    def read(cls, path: Path, error: type[DataError] = DataError) -> "YamlFile":
        """Read and parse `path`; raises `error` where it is not there, not UTF-8 or not such YAML."""
        try:
            raw = path.read_bytes()
        except OSError as problem:
            raise error(f"cannot be read: {problem.strerror}", file=path) from problem
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            line = raw.count(b"\n", 0, problem.start) + 1
            raise error("is not UTF-8", file=path, line=line, remedy="save it as UTF-8") from problem
        return cls.parse(text, path, error)

    @classmethod
    def parse(cls, text: str, file: Path | str, error: type[DataError] = DataError) -> "YamlFile":
        """Parse `text`; `file` is only its name for messages."""
        if odd := Reader.NON_PRINTABLE.search(text):
            line = text.count("\n", 0, odd.start()) + 1
            raise error(f"holds the control character U+{ord(odd.group()):04X}", file=file, line=line)
        try:
            root = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as problem:
            raise error(_told(problem, text), file=file, line=_line_of(problem, text)) from problem
        if root is None:
            raise error("is empty", file=file)
        try:
            return cls(root, file, error)
        except RecursionError as problem:
            raise error("is nested too deeply", file=file) from problem

    def convert(self, kind: type[T]) -> T:
        """The whole file as a `kind`; raises the file's error with the line that does not fit.

        TypeError (a fault of the caller) where a record within `kind` would let unknown fields pass.
        """
        for loose in _loose(kind):
            raise TypeError(f"{loose.__name__} lets unknown fields pass: give it forbid_unknown_fields=True")
        try:
            return msgspec.convert(self.data, kind)
        except msgspec.ValidationError as problem:
            raise self._explain(str(problem), kind) from problem

    def line(self, *path: Step) -> int:
        """The line, from 1, of what stands at `path` (keys, positions), or of the last step that exists."""
        node, line = self._root, self._root.start_mark.line
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            line, node = found
        return int(line) + 1

    def fault(self, message: str, *path: Step, remedy: str | None = None) -> DataError:
        """The file's error about what stands at `path`, to be raised by the caller."""
        return self._error(message, file=self.file, line=self.line(*path), remedy=remedy)

    def _build(self, node: yaml.Node, seen: set[int]) -> Any:
        if id(node) in seen:
            raise self._at(node, "repeats an anchor", "write it out")
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode) and node.tag == _PREFIX + "map":
            return self._build_mapping(node, seen)
        if isinstance(node, yaml.SequenceNode) and node.tag == _PREFIX + "seq":
            return [self._build(child, seen) for child in node.value]
        if isinstance(node, yaml.ScalarNode):
            return self._build_scalar(node)
        raise self._at(node, f"the tag `{node.tag}` is not taken", "write plain YAML")

    def _build_mapping(self, node: yaml.MappingNode, seen: set[int]) -> dict[Any, Any]:
        built: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise self._at(
                    key_node, "a key must be one word or number", "put text with brackets in quotes"
                )
            key = self._build(key_node, seen)
            if key in built:
                raise self._at(key_node, f"the key `{key}` stands twice", "keep one of the two")
            built[key] = self._build(value_node, seen)
        return built

    def _build_scalar(self, node: yaml.ScalarNode) -> Any:
        kind = node.tag.removeprefix(_PREFIX)
        if kind == "null":
            return None
        try:
            return _VALUES[kind](node.value)
        except (KeyError, ValueError) as problem:
            raise self._at(node, f"the tag `{node.tag}` is not taken", "write plain YAML") from problem

    def _at(self, node: yaml.Node, message: str, remedy: str) -> DataError:
        return self._error(message, file=self.file, line=node.start_mark.line + 1, remedy=remedy)

    def _explain(self, problem: str, kind: Any) -> DataError:
        parts = _ON_PATH.match(problem)
        what, steps = (problem, "") if parts is None else (parts["what"], parts["path"] or "")
        if parts is not None and parts["key"]:
            steps += "[...]"  # some key of this mapping: found like some value of it
        path = self._resolve(steps, problem, kind)
        for odd, plain in _PLAIN:
            what = what.replace(odd, plain)
        named = ".".join(str(step) for step in path)
        unknown = _UNKNOWN.search(what)
        message = f"`{named}`: {what[:1].lower()}{what[1:]}" if named else what[:1].lower() + what[1:]
        remedy = "put it in quotes" if _NOT_TEXT.search(what) else None
        return self.fault(message, *path, *unknown.groups() if unknown else (), remedy=remedy)

    def _resolve(self, steps: str, problem: str, kind: Any) -> list[Step]:
        """The concrete path; msgspec writes `[...]` where it means some key of a mapping."""
        path: list[Step] = []
        for step in _STEP.finditer(steps):
            if step["field"]:
                path.append(step["field"])
            elif step["index"] != "...":
                path.append(int(step["index"]))
            elif (key := self._culprit(path, problem, kind)) is not None:
                path.append(key)
            else:
                break
        return path

    def _culprit(self, path: list[Step], problem: str, kind: Any) -> Step | None:
        """The first key of the mapping at `path` that alone brings the same problem."""
        mapping = self.data
        for step in path:
            mapping = mapping[step]
        for key in mapping:
            try:
                msgspec.convert(_with_only(self.data, path, key), kind)
            except msgspec.ValidationError as again:
                if str(again) == problem:
                    return key  # type: ignore[no-any-return]
        return None


def _with_only(data: Any, path: list[Step], key: Step) -> Any:
    """A copy of `data` in which the mapping at `path` has only `key`."""
    if not path:
        return {key: data[key]}
    step = path[0]
    within = _with_only(data[step], path[1:], key)
    if isinstance(data, dict):
        return {**data, step: within}
    position = int(step)
    return [*data[:position], within, *data[position + 1 :]]


def _child(node: yaml.Node, step: Step) -> tuple[int, yaml.Node] | None:
    """The line and node of one step down; a mapping's value has the line of its key."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line, node.value[step]
    return None


def _told(problem: yaml.MarkedYAMLError, text: str) -> str:
    line = _line_of(problem, text)
    if text.split("\n")[line - 1].lstrip(" ").startswith("\t"):
        return "is indented by a tab; YAML takes spaces only"
    return ", ".join(part for part in (problem.problem, problem.context) if part) or "is not YAML"


def _line_of(problem: yaml.MarkedYAMLError, text: str) -> int:
    """Where the problem shows; where what never ends begins, if that is only at the end of the file."""
    marks = [mark.line + 1 for mark in (problem.problem_mark, problem.context_mark) if mark is not None]
    within = [line for line in marks if line <= len(text.rstrip().split("\n"))]
    return (within or [1])[0]


def _loose(kind: Any) -> Iterator[type]:
    """Every record within `kind` that would let a misspelt key pass."""
    todo: list[Any] = [shapes.type_info(kind)]
    seen: set[type] = set()
    while todo:
        shape = todo.pop()
        if isinstance(shape, shapes.StructType | shapes.DataclassType | shapes.TypedDictType):
            if shape.cls in seen:
                continue
            seen.add(shape.cls)
            if not getattr(shape, "forbid_unknown_fields", False):
                yield shape.cls
            todo += [field.type for field in shape.fields]
        else:
            parts = [getattr(shape, name) for name in shape.__struct_fields__]
            todo += [part for part in parts if isinstance(part, shapes.Type)]
            todo += [
                one
                for part in parts
                if isinstance(part, tuple)
                for one in part
                if isinstance(one, shapes.Type)
            ]
