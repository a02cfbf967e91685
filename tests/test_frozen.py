"""Is a record made by ``shopdesk.frozen`` in nothing another than one made by ``dataclasses``?"""

from __future__ import annotations

import copy
import dataclasses
import math
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field
from functools import partial
from typing import Any, ClassVar

import pytest

from shopdesk import frozen

Maker = Callable[..., Any]


def plain(make: Maker) -> Any:
    @make(frozen=True)
    class Line:
        """One line."""

        name: str
        size: float | None = 2.5
        parts: list[int] = field(default_factory=list)
        KIND: ClassVar[str] = "line"

    return Line


def checked(make: Maker) -> Any:
    @make(frozen=True)
    class Span:
        """From one to the other."""

        first: int
        last: int

        def __post_init__(self) -> None:
            if self.last < self.first:
                raise ValueError("ends before it begins")

    return Span


def single(make: Maker) -> Any:
    @make(frozen=True)
    class One:
        """One value."""

        value: float

    return One


def empty(make: Maker) -> Any:
    @make(frozen=True)
    class Nothing:
        """No value."""

    return Nothing


def odd(make: Maker) -> Any:
    @make(frozen=True)
    class Odd:
        """A field that is not compared, one that is not shown, and its own way of being told."""

        seen: int
        kept: int = field(default=0, compare=False)
        hidden: int = field(default=0, repr=False)
        set_later: int = field(default=7, init=False)

    return Odd


def below(make: Maker) -> Any:
    @make(frozen=True)
    class More(plain(make)):  # type: ignore[misc]
        """A line with more."""

        more: int = 0

    return More


def written(make: Maker) -> Any:
    @make(frozen=True)
    class Own:
        """Says itself how it reads, and what it is equal to."""

        value: int

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 1

    return Own


MADE: dict[Callable[[Maker], Any], list[tuple[Any, ...]]] = {
    plain: [("a",), ("a", 1.0), ("a", None, [1, 2]), ("a", math.nan), ("b", 2.5, [1])],
    checked: [(1, 2), (1, 1), (2, 1)],
    single: [(1.0,), (2.0,), (math.nan,)],
    empty: [()],
    odd: [(1,), (1, 5), (1, 5, 6), (2,)],
    below: [("a",), ("a", 1.0, [], 3)],
    written: [(1,), (2,)],
}


def told(act: Callable[[], Any]) -> Any:
    """What comes of it, an error as its kind and words."""
    try:
        return act()
    except (TypeError, ValueError, FrozenInstanceError, AttributeError) as error:
        # the words name the class by the place where it is written, which is the same of both
        return type(error), str(error)


ACTS: tuple[Callable[[Any], Any], ...] = (
    repr,
    vars,
    hash,
    dataclasses.asdict,
    lambda record: setattr(record, "name", 1),
    lambda record: setattr(record, "unknown", 1),
    lambda record: delattr(record, "value"),
    lambda record: dataclasses.replace(record, unknown=1),
    lambda record: repr(dataclasses.replace(record)),
    lambda record: repr(copy.deepcopy(record)),
    lambda record: repr(type(record)()),
    lambda record: type(record)(1, 2, 3, 4, 5, 6),
)


@pytest.mark.parametrize("shape", MADE)
def test_a_record_is_made_shown_compared_and_guarded_as_dataclasses_do(shape: Callable[[Maker], Any]) -> None:
    ours, theirs = shape(frozen.dataclass), shape(dataclasses.dataclass)
    assert ours.__match_args__ == theirs.__match_args__
    assert [one.name for one in dataclasses.fields(ours)] == [one.name for one in dataclasses.fields(theirs)]
    made = [(told(partial(ours, *values)), told(partial(theirs, *values))) for values in MADE[shape]]
    pairs = [pair for pair in made if isinstance(pair[0], ours)]
    assert all(mine == other for mine, other in made if isinstance(mine, tuple))  # what cannot be made fails alike
    assert len(pairs) > len(made) / 2
    for mine, other in pairs:
        for act in ACTS:
            assert told(partial(act, mine)) == told(partial(act, other))
        assert [mine == one for one, _ in pairs] == [other == one for _, one in pairs]
        assert (mine == other) is (other == mine) is (shape is written)  # of another class, whatever it holds


def test_a_list_is_made_anew_for_each_record() -> None:
    made = plain(frozen.dataclass)
    assert made("a").parts is not made("a").parts


def test_a_class_below_may_keep_what_it_works_out_unless_it_is_a_field() -> None:
    class Below(plain(frozen.dataclass)):  # type: ignore[misc]
        pass

    record = Below("a")
    record.worked_out = 1
    assert record.worked_out == 1
    with pytest.raises(FrozenInstanceError):
        record.name = "b"


def test_a_record_that_holds_itself_is_told_without_end_being_sought() -> None:
    record = plain(frozen.dataclass)("a")
    record.parts.append(record)
    assert "..." in repr(record)


@frozen.dataclass(frozen=True)
class Sent:
    """To another process."""

    name: str
    size: int = 0


def test_a_record_goes_to_another_process_and_back() -> None:
    assert pickle.loads(pickle.dumps(Sent("a", 3))) == Sent("a", 3)


def test_what_is_asked_for_more_is_left_to_dataclasses() -> None:
    @frozen.dataclass(frozen=True, order=True, slots=True)
    class Ranked:
        """By its place."""

        place: int

    assert Ranked(1) < Ranked(2)
    assert not hasattr(Ranked(1), "__dict__")

    @frozen.dataclass
    class Open:
        """May be changed."""

        value: int

    changed = Open(1)
    changed.value = 2
    assert changed == Open(2)


def test_of_plain_frozen_classes_nothing_but_init_is_compiled() -> None:
    made = plain(frozen.dataclass)
    compiled = [
        name
        for name, member in vars(made).items()
        if getattr(member, "__code__", None) and member.__code__.co_filename == "<string>"
    ]
    assert compiled == ["__init__"]
