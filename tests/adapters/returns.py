"""How do the oracles of section E (returns) call our arithmetic?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from shopdesk.analysis.disposal import Way, best_way
from shopdesk.analysis.return_rates import completed, shrunk_rate
from shopdesk.analysis.serial_returners import BuyerReturns, serial_returners
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.workflow import rma
from tests.adapters.registry import adapter, whole

# the oracle's names of the clocks → ours
CLOCKS = {
    "unshipped_h": "unshipped_answer_hours",
    "seller_h": "shipped_answer_hours",
    "buyer_ship_d": "buyer_sends_days",
    "confirm_express_d": "confirm_express_days",
    "confirm_surface_d": "confirm_surface_days",
    "buyer_modify_d": "buyer_amends_days",
    "exch_send_h": "exchange_send_hours",
    "exch_receive_d": "exchange_receive_days",
}


def written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


@adapter("E.state")
def state(given: Mapping[str, Any]) -> dict[str, Any]:
    rules = replace(ReturnsRules(), **{CLOCKS[name]: value for name, value in given["config"].items()})
    told = [(datetime.fromisoformat(at), name, *rest) for at, name, *rest in given["events"]]
    applied = datetime.fromisoformat(given["applied_at"])
    start = rma.opened(given["kind"], given["goods"], applied, rules)
    now = max((at for at, *_ in told), default=applied)
    found = rma.replay(start, [rma.Event(*one) for one in told if one[1] != "now"], now, rules)
    return {
        "state": found.standing.state,
        "due": written(found.standing.due_at),
        "log": [[written(at), event, after] for at, event, after in found.log],
        "rejected": [[written(at), event, during] for at, event, during in found.refused],
    }


@adapter("E.shrink")
def shrink(given: Mapping[str, Any]) -> list[float | None]:
    return [shrunk_rate(x, n, given["mean"], given["strength"]) for x, n in given["rows"]]


@adapter("E.chainladder")
def chain_ladder(given: Mapping[str, Any]) -> dict[str, Any]:
    found = completed([(sent, back) for sent, back in given["triangle"]])
    return {"factors": found.factors, "ultimate": found.ultimate, "rate": found.rates}


@adapter("E.dispose")
def dispose(given: Mapping[str, Any]) -> dict[str, Any]:
    ways = [Way(name, one["value"], one["cost"], one["p"]) for name, one in given.items()]
    best = best_way(ways)
    return {"net": {way.name: way.net_value for way in ways}, "best": best.name if best else None}


@adapter("E.serial")
def serial(given: Mapping[str, Any]) -> list[dict[str, Any]]:
    buyers = [BuyerReturns(one["id"], whole(one["x"]), whole(one["n"])) for one in given["customers"]]
    return [
        {"id": one.buyer_id, "p": one.chance, "q": one.false_share, "review": one.is_to_review}
        for one in serial_returners(buyers, given["shop_rate"], ReturnsRules())
    ]
