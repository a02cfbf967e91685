"""How is a record of values made that never changes? As ``dataclasses`` makes it, in a fifth of the time.

``dataclasses`` writes six methods of each frozen class as text and compiles them one by one when the class is read: of all that a
window loads before its first figures that was a third. Here only ``__init__`` is compiled; the others are the same for every class
and are handed the names. Take ``dataclass`` from here instead; nothing else is another.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from inspect import get_annotations
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

_WRITTEN = frozenset({"__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__"})

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, **options):
        """``dataclasses.dataclass``; quicker where a class is ``frozen=True`` and asks for nothing else."""

        def made(cls):
            is_plain = options == {"frozen": True} and _is_plain(cls)
            return _frozen(cls) if is_plain else dataclasses.dataclass(**options)(cls)

        return made if cls is None else made(cls)


def _is_plain(cls: type) -> bool:
    """Whether a class has a docstring, writes none of the methods itself, stands on no other, and all its fields are alike."""
    own, kinds = cls.__dict__.values(), map(str, get_annotations(cls).values())
    return (
        bool(cls.__doc__)
        and cls.__mro__[1:] == (object,)
        and not _WRITTEN & cls.__dict__.keys()
        and not any("InitVar" in kind or "KW_ONLY" in kind for kind in kinds)
        and all(map(_is_as_all, (one for one in own if isinstance(one, dataclasses.Field))))
    )


def _is_as_all(one: dataclasses.Field[Any]) -> bool:
    return bool(one.init and one.repr and one.compare and one.hash is None and one.kw_only is dataclasses.MISSING)


def _frozen(cls: type) -> type:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(cls)  # which finds the fields
    said, fields = made.__dataclass_params__, dataclasses.fields(made)
    names = [one.name for one in fields]
    said.init = said.repr = said.eq = said.frozen = True
    made.__init__, made.__repr__ = _init(made, fields), _repr
    made.__eq__, made.__hash__ = _compared(names)
    made.__setattr__, made.__delattr__ = _guards(made, frozenset(names))
    return cls


def _init(cls: Any, fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    """Takes the fields in their order, as ``dataclasses`` would: defaults, lists made anew, ``__post_init__`` at the end."""
    known: dict[str, Any] = {"put_": object.__setattr__, "MISSING_": dataclasses.MISSING}
    taken, lines = ["self_"], []
    for one in fields:
        name, value = one.name, one.name
        if one.default_factory is not dataclasses.MISSING:
            known[f"make_{name}"] = one.default_factory
            taken.append(f"{name}=MISSING_")
            value = f"make_{name}() if {name} is MISSING_ else {name}"
        elif one.default is not dataclasses.MISSING:
            known[f"default_{name}"] = one.default
            taken.append(f"{name}=default_{name}")
        else:
            taken.append(name)
        lines.append(f" put_(self_, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self_.__post_init__()")
    exec(f"def __init__({', '.join(taken)}):\n" + "\n".join(lines or [" pass"]), known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


@recursive_repr()
def _repr(record: Any) -> str:
    told = ", ".join(
        f"{name}={getattr(record, name)!r}" for name in map(attrgetter("name"), dataclasses.fields(record))
    )
    return f"{type(record).__qualname__}({told})"


def _compared(names: list[str]) -> tuple[Callable[[Any, Any], Any], Callable[[Any], int]]:
    """``__eq__`` and ``__hash__`` by all values: of two records of the very same class."""
    # attrgetter gives a tuple for two names and more; of tuples an element is equal to itself even where it says it is not (nan)
    values: Callable[[Any], tuple[Any, ...]] = (
        attrgetter(*names) if len(names) > 1 else lambda record: tuple(getattr(record, name) for name in names)
    )

    def is_equal(record: Any, other: Any) -> Any:
        return values(record) == values(other) if other.__class__ is record.__class__ else NotImplemented

    def hashed(record: Any) -> int:
        return hash(values(record))

    return is_equal, hashed


def _guards(cls: Any, names: frozenset[str]) -> tuple[Callable[[Any, str, Any], None], Callable[[Any, str], None]]:
    """``__setattr__`` and ``__delattr__``, which forbid; a class below without the decorator may have attributes of its own."""

    def put(record: Any, name: str, value: Any) -> None:
        if type(record) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, record).__setattr__(name, value)

    def drop(record: Any, name: str) -> None:
        if type(record) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, record).__delattr__(name)

    return put, drop
