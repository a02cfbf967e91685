"""Do duties come onto the money list with an amount where there is one, and do prices and titles judge what they can?"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.analysis.compliance_facts import CertificateKept, Look
from shopdesk.analysis.compliance_findings import compliance_findings
from shopdesk.analysis.compliance_list import checklist
from shopdesk.analysis.compliance_page import compliance_page
from shopdesk.analysis.copy_titles import TitleSource, scan_titles
from shopdesk.analysis.price_fairness import Paid, price_fairness
from shopdesk.analysis.self_check import SelfCheck
from shopdesk.analysis.self_checks import self_checks
from shopdesk.analysis.wording_checks import ITEMS
from shopdesk.thresholds import ComplianceRules
from tests.analysis.checks import DAY, moment, order, question, review


def found(**more: Any) -> dict[str, Any]:
    asked = more.pop("asked", None) or question(**more)
    return {one.finding: one for one in compliance_findings(checklist(asked))}


def test_late_orders_are_worth_the_compensation_she_filled_in_and_nothing_until_then() -> None:
    rows = [order("1", moment(9), moment(6), paid_value=20_000), order("2", moment(5), paid_value=1_000)]
    bare = found(asked=question(rows))["late_dispatch"]
    assert bare.value is None and "no rate of compensation" in bare.basis.in_language("en")
    assert (bare.subject, set(bare.rows["keys"]), bare.act) == ("2", {"1", "2"}, "open_compliance")
    rules = ComplianceRules(late_compensation_share=0.1, late_compensation_least_value=500)
    assert found(asked=question(rows, rules=rules))["late_dispatch"].value == 2_000 + 500


def test_reviews_failures_overdue_checks_and_papers_are_told_once_each_without_an_amount() -> None:
    looks = [Look(1, moment(9), "LIC-01", "fail", DAY), Look(2, moment(90), "SEC-02", "pass", DAY - timedelta(days=90))]
    told = found(
        asked=question(
            reviews=[review("a", moment(3))], good=60, looks=looks, due={"SEC-02": DAY - timedelta(days=80)},
            certificates=[CertificateKept("C-01", "QLT-03", "CCC", "", DAY + timedelta(days=9))],
        )
    )  # fmt: skip
    assert list(told) == ["bad_reviews_open", "checks_failed", "checks_overdue", "papers_run_out"]
    assert {one.value for one in told.values()} == {None}
    assert told["checks_failed"].text.in_language("en").startswith("2 duties")  # the share of bad reviews, and hers
    assert told["bad_reviews_open"].rows["keys"] == ["a"] and told["papers_run_out"].subject == "C-01"


def test_a_shop_that_keeps_everything_or_knows_nothing_adds_no_line() -> None:
    assert found(asked=question([order("1", moment(9), moment(8))], good=60)) == {}
    assert found(asked=question(facts={"brought": {}}, coverage={})) == {}


def test_the_page_of_the_month_holds_what_fails_and_what_the_data_judge() -> None:
    page = compliance_page(checklist(question([order("1", moment(5))], good=60)))
    items, actions = page.tables
    assert items.rows[0]["check_id"] == "LOG-01" and actions.rows == ()
    assert {row["check_id"] for row in items.rows} >= {"LOG-01", "SHOP-01", "SHOP-02"}
    assert "LIC-01" not in {row["check_id"] for row in items.rows}
    assert set(page.cards) <= set(page.answer.figures)


# ---- wording and prices ----------------------------------------------------------------------------------------------


def worded(*titles: str, n: int | None = None) -> dict[str, SelfCheck]:
    scanned = scan_titles(
        [TitleSource(title, "products", "商品资料表.xlsx", "Sheet1", at) for at, title in enumerate(titles, 2)],
        "general",
    )
    facts = {"titles": scanned, "title_count": len(titles) if n is None else n}
    return dict(self_checks(question(facts=facts)).by_item)


def test_a_title_that_must_be_changed_fails_its_item_with_file_and_row_and_clean_ones_pass_nothing() -> None:
    checks = worded("国家级品质真丝睡衣", "圆领宽松短袖")
    assert (checks["LST-01"].verdict, checks["LST-01"].hits, checks["LST-01"].n) == ("fail", 1, 2)
    (place,) = checks["LST-01"].places
    assert (place.file, place.row, place.words) == ("商品资料表.xlsx", 2, "国家级品质真丝睡衣")
    clean = worded("圆领宽松短袖")["LST-01"]
    assert (clean.verdict, clean.is_judged) == ("pass", False)
    assert checklist(question(facts={"titles": [], "title_count": 3})).row("LST-01").verdict == "cannot_judge"
    assert worded(n=0)["LST-01"].reason == "no_titles"


def test_every_category_that_is_mapped_leads_to_an_item_of_the_catalogue() -> None:
    assert set(ITEMS.values()) <= {item.item_id for item in catalogue().items}


def priced(gap: int, days: int) -> SelfCheck:
    lines = [
        Paid("s", f"2026-10-{day:02d}", "taobao", 1_000, 10_000 + (gap if who == 0 else 0), who == 0, f"{day}-{who}")
        for day in range(1, days + 1)
        for who in range(3)
    ]
    return self_checks(question(facts={"price": price_fairness(lines, ComplianceRules())})).by_item["PRC-08"]


def test_prices_are_judged_where_enough_like_things_were_bought() -> None:
    assert (priced(500, 8).verdict, priced(500, 8).n) == ("fail", 8)
    assert priced(0, 8).verdict == "pass"
    few = priced(500, 4)
    assert (few.verdict, few.reason, "4-0" in few.rows["keys"]) == ("cannot_judge", "too_few_strata", True)
    assert "PRC-08" not in self_checks(question()).by_item
