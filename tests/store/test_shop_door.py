"""Is the shop one list of questions, though its areas stand in files of their own, and is every fault told in plain words?"""

from __future__ import annotations

from inspect import isfunction
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest

import shopdesk.shop
from shopdesk.shop import Shop
from shopdesk.store import faults

AREAS = [area for area in Shop.__mro__ if area not in (Shop, object)]
QUESTIONS = {
    name: member
    for area in AREAS
    for name, member in vars(area).items()
    if isfunction(member) and not name.startswith("_")
}


class Watched(Exception):
    """Raised where faults begin to be put into plain words."""


def watched(path: Path, needed_mb: int = 1) -> NoReturn:
    raise Watched(path)


def test_the_shop_has_the_questions_of_every_area() -> None:
    files = {path.stem for path in Path(shopdesk.shop.__file__).parent.glob("*.py")} - {"__init__", "outcomes"}
    assert {area.__module__.rpartition(".")[2] for area in Shop.__mro__[:-1]} == files
    assert {"overview", "import_files", "decide", "close", "page_ids", "undo"} <= set(QUESTIONS)


@pytest.mark.parametrize(
    "name", sorted({*QUESTIONS, *(name for name, one in vars(Shop).items() if isfunction(one) and name[0] != "_")})
)
def test_a_question_tells_faults_of_the_store_in_plain_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words are looked for before anything else happens, so that nothing of the question itself need be given here."""
    monkeypatch.setattr(faults, "plain_faults", watched)
    shop = object.__new__(Shop)
    shop._store = SimpleNamespace(path=Path("shop.db"))  # type: ignore[assignment]
    with pytest.raises(Watched):
        getattr(shop, name)()
    asked = getattr(Shop, name)
    assert not hasattr(asked.__wrapped__, "__wrapped__"), "put into plain words twice"


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_the_door_leads_to_the_question_as_its_area_has_it(name: str) -> None:
    assert vars(Shop)[name].__wrapped__ is QUESTIONS[name]


def test_a_question_stands_in_one_area_only() -> None:
    """Two of the same name would be no error: one of them would never be asked."""
    homes: dict[str, set[str]] = {}
    for area in [*AREAS, Shop]:
        for name in vars(area):
            if area is Shop and name in QUESTIONS:
                continue  # the door has them too, in plain words
            if not name.startswith("__"):
                homes.setdefault(name, set()).add(area.__name__)
    assert {name: areas for name, areas in homes.items() if len(areas) > 1} == {}


def test_the_list_at_the_door_names_every_area() -> None:
    said = shopdesk.shop.__doc__ or ""
    files = [path.stem for path in Path(shopdesk.shop.__file__).parent.glob("*.py") if path.stem != "__init__"]
    assert [name for name in files if f"{name}:" not in said] == []
