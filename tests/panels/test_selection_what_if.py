"""Does the what-if show at once what follows from what is moved, remember it while the pane is filled again, and go back?"""

from __future__ import annotations

from typing import Any

import pytest

from shopdesk.analysis.unit_economics import SaleCosts, UnitSale
from shopdesk.panels.selection_what_if import WhatIf, moved
from shopdesk.thresholds import SelectionRules

# C.unit.1 of the oracles, in fen
COSTS = SaleCosts(0.05, 400, 100, 50, 500, 200, 0.7, salvage_value=1_500)
SALE = UnitSale(10_000, 6_000, 0.15, COSTS)


@pytest.fixture
def what_if(qtbot: Any, look: Any) -> WhatIf:
    made = WhatIf(look, SALE, SelectionRules(), {})
    qtbot.addWidget(made)
    return made


def shown(what_if: WhatIf, name: str) -> str:
    return what_if.results[name].text()


def test_today_is_what_the_oracle_says(what_if: WhatIf) -> None:
    assert shown(what_if, "contribution") == "¥21.18" and shown(what_if, "roas") == "4.72"
    assert shown(what_if, "price") == "¥73.78" and shown(what_if, "margin") == "40.0 %"
    assert shown(what_if, "left") == "—", "it is not known what its clicks cost"


def test_a_lower_price_shows_before_and_after_the_gate_and_how_much_more_must_be_sold(what_if: WhatIf) -> None:
    what_if.fields["price_value"].setValue(80)
    after = moved(SALE, {"price_value": 8_000})
    assert shown(what_if, "contribution") == f"¥21.18 → ¥{round(after.contribution_value) / 100:.2f}"
    assert "接近" not in what_if.gate.text() and "25" not in what_if.gate.text()
    assert what_if.gate.property("change") == "bad", "a margin of 25 % fails above 30 %"
    need = SALE.contribution_value / after.contribution_value - 1
    assert shown(what_if, "volume") == f"+{need * 100:.1f} %"
    assert what_if.kept == {"price_value": 8_000.0}


def test_a_slider_moves_its_field_and_the_field_its_slider(what_if: WhatIf) -> None:
    slider, number = what_if.sliders["cost_value"], what_if.fields["cost_value"]
    assert slider.value() == slider.maximum() // 2 and number.value() == 60
    slider.setValue(slider.maximum())
    assert number.value() == 120 and what_if.results["contribution"].property("tone") == "bad"
    number.setValue(30)
    assert slider.value() == slider.maximum() // 4


def test_clicks_are_paid_from_what_is_left(what_if: WhatIf) -> None:
    what_if.fields["click_value"].setValue(1.5)
    what_if.fields["clicks_per_unit"].setValue(10)
    after = moved(SALE, {"click_value": 150, "clicks_per_unit": 10})
    assert shown(what_if, "left") == f"— → ¥{round(after.left_value) / 100:.2f}"
    assert what_if.chart.accessibleDescription().count(";") == 3, "price, cost, returns and now clicks"


def test_everything_goes_back_to_today(what_if: WhatIf) -> None:
    before = shown(what_if, "contribution")
    assert not what_if.back.isEnabled()
    what_if.fields["return_rate"].setValue(30)
    assert shown(what_if, "contribution") != before and what_if.back.isEnabled()
    what_if.back.click()
    assert shown(what_if, "contribution") == before and what_if.kept == {}


def test_what_was_moved_is_there_when_the_pane_is_filled_again(qtbot: Any, look: Any) -> None:
    kept = {"price_value": 12_000.0}
    made = WhatIf(look, SALE, SelectionRules(), kept)
    qtbot.addWidget(made)
    assert made.fields["price_value"].value() == 120 and "→" in made.results["contribution"].text()


def test_a_price_of_nothing_has_no_margin_and_no_break_even(what_if: WhatIf) -> None:
    what_if.fields["price_value"].setValue(0)
    assert shown(what_if, "margin").endswith("→ —") and shown(what_if, "roas").endswith("→ —")
    assert what_if.gate.property("change") == "plain"
