"""Which rules must a shop keep, says which law, how often is each looked at, and how sure is that? The shipped catalogue, and the owner's own items."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from shopdesk import shipped
from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import Label

CADENCES = ("daily", "weekly", "monthly", "quarterly", "yearly", "per_listing", "per_live", "on_event")
KINDS = ("legal", "practice", "own")
CONFIDENCES = ("high", "medium", "low")
READ_LEVELS = ("text", "second", "known")  # the wording itself was read; a summary of it was; neither was read again


@dataclass(frozen=True)
class Law:
    """A law or rule: its name, since when it is in force, from when on another text holds, how its text was read."""

    code: str
    name: Label
    in_force: date | None
    superseded_on: date | None
    version: str | None
    read_level: str

    def is_in_force(self, day: date) -> bool:
        """Whether this very text holds on a day; what has no date of its own always does."""
        begun = self.in_force is None or self.in_force <= day
        return begun and (self.superseded_on is None or day < self.superseded_on)


@dataclass(frozen=True)
class Source:
    """What an item rests on: the law and its articles, as they are numbered there."""

    law: Law
    articles: Label | None

    @property
    def name(self) -> Label:
        """The law with its articles: 电子商务法 20."""
        name, articles = self.law.name, self.articles
        return Label("", f"{name.source} {articles.source}", zh=f"{name.zh} {articles.zh}") if articles else name


@dataclass(frozen=True)
class ComplianceItem:
    """One thing to look at: what and how, which proof to keep, how often, for which trade only (None: every shop), by which law.

    ``consequence`` is the range the law names, None where the catalogue gives none. Items of her own have no source.
    """

    item_id: str
    area: str
    kind: str
    cadence: str
    title: Label
    verify: Label
    evidence: Label
    trade: str | None = None
    consequence: Label | None = None
    sources: tuple[Source, ...] = ()
    confidence: str = "high"

    @property
    def is_unverified(self) -> bool:
        """Whether none of the texts it rests on was read itself: such an item must be looked up before it is believed."""
        return bool(self.sources) and all(source.law.read_level != "text" for source in self.sources)

    @property
    def source(self) -> Label:
        """The laws and articles in one line."""
        names = [source.name for source in self.sources]
        return Label("", "; ".join(name.source for name in names), zh="；".join(name.zh for name in names))


@dataclass(frozen=True)
class Catalogue:
    """Areas in their order, trades, items in their order; ``as_of``: the day on which the law was last looked up."""

    as_of: date
    areas: Mapping[str, Label]
    trades: Mapping[str, Label]
    items: tuple[ComplianceItem, ...]


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue; raises ValueError, KeyError where the file breaks its own rules."""
    return read_catalogue(json.loads(shipped.resource("catalogue", "compliance.json").read_text(encoding="utf-8")))


def read_catalogue(document: Mapping[str, Any]) -> Catalogue:
    """A catalogue from its document: every code known, no id twice, both languages everywhere."""
    laws = {code: _law(code, given) for code, given in document["laws"].items()}
    areas = {code: _label(given) for code, given in document["areas"].items()}
    trades = {code: _label(given) for code, given in document["trades"].items()}
    items = tuple(_item(given, laws, areas, trades) for given in document["items"])
    twice = {one.item_id for one in items if [other.item_id for other in items].count(one.item_id) > 1}
    if twice:
        raise ValueError(f"more than one item is called {sorted(twice)}")
    return Catalogue(date.fromisoformat(document["as_of"]), areas, trades, items)


def own_items(rows: Sequence[Mapping[str, Any]]) -> tuple[ComplianceItem, ...]:
    """The owner's own items: item_id, area, cadence, title, verify, evidence, in her own words in whatever language."""
    return tuple(
        ComplianceItem(
            item_id=row["item_id"],
            area=row["area"],
            kind="own",
            cadence=row["cadence"],
            title=_same(row["title"]),
            verify=_same(row["verify"]),
            evidence=_same(row["evidence"]),
        )
        for row in rows
    )


def _item(
    given: Mapping[str, Any], laws: Mapping[str, Law], areas: Mapping[str, Label], trades: Mapping[str, Label]
) -> ComplianceItem:
    for name, known in (("area", areas), ("cadence", CADENCES), ("kind", KINDS), ("confidence", CONFIDENCES)):
        if given[name] not in known:
            raise ValueError(f"{given['id']}: {name} {given[name]!r} is not known")
    if given["trade"] is not None and given["trade"] not in trades:
        raise ValueError(f"{given['id']}: no trade {given['trade']!r}")
    if not given["sources"]:
        raise ValueError(f"{given['id']}: rests on nothing")
    return ComplianceItem(
        item_id=given["id"],
        area=given["area"],
        kind=given["kind"],
        cadence=given["cadence"],
        title=_label(given["title"]),
        verify=_label(given["verify"]),
        evidence=_label(given["evidence"]),
        trade=given["trade"],
        consequence=_label(given["consequence"]) if given["consequence"] else None,
        sources=tuple(Source(laws[one["law"]], _articles(one["articles"])) for one in given["sources"]),
        confidence=given["confidence"],
    )


def _articles(given: str | Mapping[str, str] | None) -> Label | None:
    """Numbers are the same in every language, words are not."""
    return None if given is None else _same(given) if isinstance(given, str) else _label(given)


def _law(code: str, given: Mapping[str, Any]) -> Law:
    if given["read_level"] not in READ_LEVELS:
        raise ValueError(f"{code}: {given['read_level']!r} is no way to have read a law")
    return Law(
        code,
        _label(given),
        _day(given["in_force"]),
        _day(given["superseded_on"]),
        given["version"],
        given["read_level"],
    )


def _label(given: Mapping[str, Any]) -> Label:
    if not given["en"] or not given["zh"]:
        raise ValueError(f"{given}: a language is missing")
    return Label("", given["en"], zh=given["zh"])


def _same(text: str) -> Label:
    return Label("", text, zh=text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
