"""What is to be said of each item on sale? Its cost and returns, what a unit leaves, its stage, classes and return on stock."""

from __future__ import annotations

from dataclasses import fields
from functools import cached_property
from typing import Any

import numpy as np

from shopdesk.analysis.demand_classes import abc_classes, variation, xyz_class
from shopdesk.analysis.gates import gate_of
from shopdesk.analysis.lifecycle import STAGES, LifeCycle, life_cycle
from shopdesk.analysis.selection_facts import ItemFacts
from shopdesk.analysis.selection_market import Market
from shopdesk.analysis.selection_rows import OWN, Returned, SelectionRow
from shopdesk.analysis.stock_return import gmroi
from shopdesk.analysis.unit_economics import SaleCosts, UnitSale
from shopdesk.thresholds import ReturnsRules, SelectionRules

CLASS_WEEKS = 52
CYCLE_LINES = tuple(one.name for one in fields(SelectionRules) if one.name.startswith("cycle_"))
LEAST_DAYS = 91  # fewer days of sales are not stretched to a year


class OwnItems:
    """The items on sale, by the facts of a day and the lines of the rule book; what serves all rows is worked out once."""

    def __init__(self, facts: ItemFacts, market: Market, rules: SelectionRules, returns_rules: ReturnsRules) -> None:
        self.facts, self.market, self.rules, self.returns_rules = facts, market, rules, returns_rules
        lines = tuple(getattr(rules, name) for name in CYCLE_LINES)
        self.life: LifeCycle = facts.question.once(
            ("life", lines), lambda: life_cycle(facts.listing_weeks, facts.listing_age, rules)
        )
        self.costs = SaleCosts.by(rules, returns_rules)

    # ---- what comes back -------------------------------------------------------------------
    @cached_property
    def return_rates(self) -> tuple[float, dict[str, float]]:
        """Units back ÷ units sold of the shop, and of each category drawn towards it."""
        back, sold = self._back_and_sold
        prior = self.returns_rules.shrink_units * 1000
        whole = int(sold.sum())
        shop = int(back.sum()) / whole if whole else 0.0
        sums: dict[str, list[int]] = {}
        for category, x, n in zip(self.facts.categories, back.tolist(), sold.tolist(), strict=True):
            found = sums.setdefault(category, [0, 0])
            found[0] += x
            found[1] += n
        return shop, {name: (x + prior * shop) / (n + prior) if n + prior else shop for name, (x, n) in sums.items()}

    @cached_property
    def _back_and_sold(self) -> tuple[Any, Any]:
        return self.facts.returns(int(self.rules.return_window_days), int(self.returns_rules.cohort_mature_days))

    @cached_property
    def returned(self) -> list[Returned | None]:
        """What came back of each item, its rate drawn towards its category's: two of three prove little (§E)."""
        if not self.facts.question.columns.has_returns:
            return [None] * len(self.facts.keys)
        back, sold = self._back_and_sold
        prior, (_, usual) = self.returns_rules.shrink_units * 1000, self.return_rates
        return [
            Returned(x, n, x / n if n else None, (x + prior * usual[name]) / (n + prior) if n + prior else usual[name])
            for name, x, n in zip(self.facts.categories, back.tolist(), sold.tolist(), strict=True)
        ]

    def usual_return_rate(self, category: str | None) -> float:
        """What goods of a category are expected to see come back; of an unknown one the shop's own rate, 0 without refunds."""
        if not self.facts.question.columns.has_returns:
            return 0.0
        shop, usual = self.return_rates
        return usual.get(category or "", shop)

    # ---- what a unit leaves ----------------------------------------------------------------
    @cached_property
    def unit_costs(self) -> list[tuple[int | None, str | None]]:
        """Landed cost of each item in fen and who says so: the product sheet, the supplier's list, the lines of the files."""
        asked = self.facts.question.supplier_prices
        found: list[tuple[int | None, str | None]] = []
        for key, goods, cost, qty in zip(
            self.facts.keys,
            self.facts.goods,
            self.facts.stated_cost.tolist(),
            self.facts.stated_qty.tolist(),
            strict=True,
        ):
            if goods.cost_value is not None:
                found.append((goods.cost_value, "sheet"))
            elif key in asked:
                found.append((asked[key], "supplier"))
            elif qty > 0 and cost > 0:
                found.append((round(cost * 1000 / qty), "stated"))
            else:
                found.append((None, None))
        return found

    @cached_property
    def _clicks(self) -> dict[str, tuple[float, float]]:
        """Listing → fen a click and paid clicks per unit; without one that is not advertised or sold nothing meanwhile."""
        units: dict[str, int] = {}
        for listing, sold in zip(self.facts.listings, self.facts.sold_advertised.tolist(), strict=True):
            if listing:
                units[listing] = units.get(listing, 0) + sold
        return {
            listing: (spent / clicks, clicks * 1000 / units[listing])
            for listing, (spent, clicks) in self.facts.question.spent.items()
            if spent > 0 and clicks > 0 and units.get(listing, 0) > 0
        }

    @cached_property
    def sales(self) -> list[UnitSale | None]:
        """The unit of each item as it is sold; None without a price or a cost."""
        found: list[UnitSale | None] = []
        for price, (cost, _), back, listing in zip(
            self.facts.prices, self.unit_costs, self.returned, self.facts.listings, strict=True
        ):
            if price is None or price <= 0 or cost is None:
                found.append(None)
                continue
            click, clicks = self._clicks.get(listing or "", (None, None))
            found.append(UnitSale(price, cost, back.expected_rate if back else 0.0, self.costs, click, clicks))
        return found

    @cached_property
    def classes(self) -> dict[str, str]:
        """A, B or C by the contribution of the year's units; where a cost is missing by the shop's own rate of it. Goods whose
        price is not known either have no class."""
        known = [(sale.contribution_value, sale.price_value) for sale in self.sales if sale is not None]
        whole = sum(price for _, price in known)
        rate = max(0.0, sum(kept for kept, _ in known) / whole) if whole else 1.0
        values: dict[str, int] = {}
        for key, sale, units, paid in zip(
            self.facts.keys, self.sales, self.facts.sold_year.tolist(), self._paid, strict=True
        ):
            if sale is not None:
                values[key] = round(sale.contribution_value * units / 1000)
            elif paid is not None:
                values[key] = round(paid * rate)
        return abc_classes(values, self.rules.abc_a_share, self.rules.abc_b_share)

    @cached_property
    def _paid(self) -> list[float | None]:
        """Fen paid in a year for the units that were not cancelled, at the mean price of those whose money is known; None without any."""
        facts = self.facts
        return [
            0.0 if not units else paid * units / told if told else None
            for units, paid, told in zip(
                facts.sold_year.tolist(), facts.paid_year.tolist(), facts.told_year.tolist(), strict=True
            )
        ]

    # ---- stage, evenness, return on stock --------------------------------------------------
    @cached_property
    def stages(self) -> tuple[list[str | None], list[float], list[float | None]]:
        """Per listing: its stage (None where nothing is known of its last weeks), its best smoothed week and its last one."""
        weeks, smoothed = self.facts.listing_weeks, self.life.smoothed
        if not weeks.shape[1]:
            return [None] * len(weeks), [-np.inf] * len(weeks), [None] * len(weeks)
        told = (~np.isnan(weeks[:, -int(self.rules.cycle_dead_weeks) :])).sum(axis=1).tolist()
        found = [STAGES[code] if n else None for code, n in zip(self.life.committed[:, -1].tolist(), told, strict=True)]
        peak = np.max(np.where(np.isnan(smoothed), -np.inf, smoothed), axis=1)
        return found, peak.tolist(), [None if level != level else level for level in smoothed[:, -1].tolist()]

    @cached_property
    def evenness(self) -> tuple[list[float], list[int]]:
        """Per item: how much its weeks vary (NaN unknown) and how many are known."""
        found, known = variation(self.facts.weeks[:, -CLASS_WEEKS:], int(self.rules.xyz_min_weeks))
        return found.tolist(), known.tolist()

    @cached_property
    def gross_profits(self) -> list[int | None]:
        """Fen of margin in a year on units that stayed sold; stretched to a year where fewer days are known, None of too few."""
        facts = self.facts
        found: list[int | None] = []
        days_known = np.where(facts.is_seen, np.minimum(facts.known_days, facts.demand.age), 0).astype(np.int64)
        for days, units, paid, (cost, _), back in zip(
            days_known.tolist(), facts.sold_year.tolist(), self._paid, self.unit_costs, self.returned, strict=True
        ):
            if cost is None or paid is None or days < LEAST_DAYS:
                found.append(None)
                continue
            kept = 1.0 if back is None or back.rate is None else 1 - back.rate
            profit = kept * (paid - cost * units / 1000)
            found.append(round(profit * 365 / min(days, 365)))
        return found

    # ---- the rows --------------------------------------------------------------------------
    def rows(self) -> list[SelectionRow]:
        """A row of each item, without its score."""
        return [self._row(at) for at in range(len(self.facts.keys))]

    @cached_property
    def _lists(self) -> tuple[list[bool], list[int], list[int], list[int]]:
        """Whether an item's last weeks are known, its listing's row, units of 28 days and of the year: as plain numbers, which read
        quicker."""
        facts = self.facts
        is_sold = facts.is_seen & (facts.known_days > 0)
        return is_sold.tolist(), facts.group.tolist(), facts.sold_recent.tolist(), facts.sold_year.tolist()

    def _row(self, at: int) -> SelectionRow:
        facts, rules, key, goods, item = (
            self.facts,
            self.rules,
            self.facts.keys[at],
            self.facts.goods[at],
            self.facts.items[at],
        )
        title, price = goods.title or (item.title if item else None), facts.prices[at]
        listing, (cost, source), sale, back = facts.listings[at], self.unit_costs[at], self.sales[at], self.returned[at]
        sought = self.market.of_title(title, listing)
        gate_margin, gate_growth = self.market.gates(price, cost, sought.growth)
        sold, groups, recent, year = self._lists
        is_sold, group = sold[at], groups[at]
        stages, peaks, levels = self.stages
        stage, peak = stages[group] if is_sold else None, peaks[group]
        cv, weeks = self.evenness[0][at], self.evenness[1][at]
        abc = self.classes.get(key) if is_sold else None
        xyz = xyz_class(cv, rules.xyz_x_cv, rules.xyz_y_cv) if is_sold else None
        profit, ends = self.gross_profits[at], facts.month_ends.get(key, ())
        stock = None if cost is None or not ends else round(sum(ends) * cost / (1000 * len(ends)))
        earned = gmroi(profit, stock)
        reasons = _no_sale(sale, price)
        if sought.no_growth:
            reasons["search_growth_rate"] = sought.no_growth
        if sought.no_blue:
            reasons["blue_ocean_index"] = sought.no_blue
        if stage is None:
            reasons["stage"] = self._no_sales(at)
        if not is_sold:
            reasons["abc"] = reasons["xyz"] = self._no_sales(at)
        else:
            if abc is None:
                reasons["abc"] = "no_price"
            if xyz is None:
                reasons["xyz"] = "too_few_weeks" if weeks < rules.xyz_min_weeks else "nothing_sold"
        if back is None or back.rate is None:
            reasons["return_rate"] = "no_refunds_export" if back is None else "nothing_sold"
        if earned is None:
            reasons["gmroi"] = "no_price" if self._paid[at] is None else _no_gmroi(cost, len(ends), stock, profit)
        if not facts.recent_days:
            reasons["sold_28_qty"] = "no_recent_sales"
        return SelectionRow(
            kind=OWN,
            key=key,
            sku=key if item is None or item.sku is not None else None,
            item_id=listing,
            title=title,
            sku_name=goods.sku_name or (item.sku_name if item else None),
            category=facts.categories[at] or None,
            supplier=goods.supplier,
            price_value=price,
            cost_value=cost,
            cost_source=source,
            sale=sale,
            gate=gate_of(gate_margin, gate_growth),
            gate_margin=gate_margin,
            gate_growth=gate_growth,
            growth=sought.growth,
            returned=back,
            demand=sought.demand,
            demand_measure=sought.measure,
            blue_ocean=sought.blue,
            pull_on=sought.pull_on,
            stage=stage,
            is_stage_thin=stage is not None and not peak >= rules.cycle_sure_units,
            peak_units=peak if peak >= 0 else None,
            level_units=levels[group],
            abc=abc,
            xyz=xyz,
            variation=None if cv != cv else round(cv, 4),  # NaN is not itself
            known_weeks=weeks,
            gmroi=earned,
            gross_profit_value=profit,
            average_stock_value=stock,
            stock_months=len(ends),
            sold_28_qty=recent[at] if facts.recent_days else None,
            sold_year_qty=year[at] if is_sold else None,
            on_hand_qty=goods.on_hand_qty,
            reasons=reasons,
        )

    def _no_sales(self, at: int) -> str:
        return "no_recent_sales" if self.facts.demand.weeks and self.facts.is_seen[at] else "no_sales"


def _no_sale(sale: UnitSale | None, price: int | None) -> dict[str, str]:
    """Why margin, contribution and break-even are not known."""
    if sale is None:
        return dict.fromkeys(
            ("gross_margin_rate", "contribution_rate", "contribution_value", "break_even_roas"),
            "no_cost" if price else "no_price",
        )
    return {"break_even_roas": "loses_money"} if sale.break_even_roas is None else {}


def _no_gmroi(cost: int | None, ends: int, stock: int | None, profit: int | None) -> str:
    if cost is None:
        return "no_cost"
    if not ends:
        return "no_stock_count"
    if not stock:
        return "no_stock"
    return "too_few_weeks" if profit is None else "no_sales"
