"""How does every dialog of the window look? One of each, filled as it may be met: for the pictures, and for the tests that measure them.

A dialog that is new stands here, or ``tests/panels/test_dialogs.py`` fails.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog

from shopdesk.analysis.candidates import Candidate
from shopdesk.analysis.compliance_facts import CertificateKept
from shopdesk.analysis.derivation import rules_used
from shopdesk.analysis.money_list import DecidedAway
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.frozen import dataclass
from shopdesk.importing.candidate_table import read_candidates
from shopdesk.importing.format import load_formats
from shopdesk.importing.glance import Glance
from shopdesk.importing.mapping import MappingGuess, guess_mapping
from shopdesk.panels.compliance_own_item import OwnItemBox
from shopdesk.panels.compliance_papers import PapersBox
from shopdesk.panels.compliance_scan import TITLES, ScanBox
from shopdesk.panels.compliance_trades import TradesBox
from shopdesk.panels.compliance_verdict import VerdictBox
from shopdesk.panels.imports_mapping import MappingDialog
from shopdesk.panels.imports_mappings_box import MappingsBox
from shopdesk.panels.imports_password import PasswordBox
from shopdesk.panels.imports_paste import PasteBox
from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts.about_box import AboutBox
from shopdesk.panels.parts.ask_box import AskBox
from shopdesk.panels.parts.closing_box import ClosingBox
from shopdesk.panels.parts.coverage_calendar import CoverageCalendar
from shopdesk.panels.parts.crash_box import CrashBox
from shopdesk.panels.parts.decided_box import DecidedBox
from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.panels.parts.declaration import Action
from shopdesk.panels.parts.erase_box import EraseBox
from shopdesk.panels.parts.recipients_switch import RecipientsSwitch
from shopdesk.panels.parts.record_card import RecordCard
from shopdesk.panels.parts.rule_box import RuleBox
from shopdesk.panels.parts.settings_dialog import SettingsDialog
from shopdesk.panels.parts.shortcut_sheet import ShortcutSheet
from shopdesk.panels.parts.where_to_find import WhereToFind
from shopdesk.panels.parts.window_commands import open_palette
from shopdesk.panels.returns_fixes import Correctable, FixBox
from shopdesk.panels.returns_move import MoveBox
from shopdesk.panels.returns_new_case import NewCaseBox
from shopdesk.panels.returns_words import GOODS, MOVES
from shopdesk.panels.selection_candidate_box import CandidateBox
from shopdesk.panels.selection_listing_box import ListingBox
from shopdesk.panels.selection_paste import PasteCandidates
from shopdesk.panels.selection_words_box import WordsBox
from shopdesk.shop import RecipientsKept
from shopdesk.thresholds import DEFAULTS
from shopdesk.wording import Phrase
from shopdesk.workflow.decisions import DONE, REFUSED, SNOOZED
from shopdesk.workflow.rma import STEP_IN

TRACE = "Traceback (most recent call last):\n  File \"shopdesk/sample.py\", line 12\nKeyError: 'order_id'"
PASTED = "名称\t售价\t到岸成本\t心情\n折叠水杯\t49.9\t18.2\t好\n保温饭盒\t二十\t11\t好\n硅胶锅铲\t19.9\t6.5\t好\n"
COPIED = "订单号\t商品\t件数\t金额\n0012\t折叠水杯\t2\t99.80\n0013\t硅胶锅铲\t1\t19.90\n0014\t保温饭盒\t3\t149.70\n"
WORDING = "全网最低价，七天见效\n五星好评截图联系客服领红包\n加厚保温饭盒，办公室可用"


@dataclass(frozen=True)
class Shown:
    """``make`` gives the dialog; ``panel`` is in front and at rest before it is made."""

    make: Callable[[MainWindow], QDialog]
    panel: str = "overview"


def nothing(*_said: object) -> None:
    """Here nobody keeps what is said."""


def _today(window: MainWindow) -> date:
    return window.desk.now().date()


# ---- of the whole window ---------------------------------------------------------------------------------------------
def _coverage(window: MainWindow) -> QDialog:
    ground = window.ground
    return CoverageCalendar(window.look, ground.coverage if ground is not None else {}, _today(window), window)


def _undoing(window: MainWindow) -> QDialog:
    """The longest question of the program: an import that others changed later."""
    box = AskBox("imports_undo_box", window, "")
    names = "\n".join(f"· {name}  (2026-11-05 09:30)" for name in ("ExportOrderList202611051012.csv", "退款_1105.xlsx"))
    zh = window.look.language.startswith("zh")
    return box.ask(
        "之后的导入改过 ExportOrderList202610310912.csv 的行：" if zh else "Later imports changed rows of it:",
        names,
        ("imports_undo_together", "全部撤销（3）" if zh else "Undo all 3"),
        ("imports_undo_keep", "全部保留" if zh else "Keep everything"),
    )


def _erasing(window: MainWindow) -> QDialog:
    """What is said before recipients are erased."""
    switch = RecipientsSwitch(window.desk, window)
    switch.hide()
    return switch.ask_to_erase(RecipientsKept(True, 1_234_567, 14))


def _card(window: MainWindow) -> QDialog:
    return RecordCard(window.desk, "products", "|BW01-ML", window)


def _rule(window: MainWindow) -> QDialog:
    use = rules_used("overview", DEFAULTS.overview, next(iter(vars(DEFAULTS.overview))))[0]
    return RuleBox(window.look, "overview", use, nothing, window)


def _decision(state: str, reasons: tuple[str, ...], window: MainWindow) -> QDialog:
    words = {REFUSED: ("这次不订…", "Not this time…"), SNOOZED: ("以后再说…", "Later…"), DONE: ("已处理", "Done")}[
        state
    ]
    said = Phrase("gallery", words[0] if window.look.language.startswith("zh") else words[1], {})
    action = Action("decide", said, state=state, reasons=reasons, on="rows")
    return DecisionBox(window.look, "overview", action, "BW01-ML · 100", _today(window), nothing, window)


def _decided(window: MainWindow) -> QDialog:
    """Three findings decided in three ways, where the shop has so many."""
    today, overview = _today(window), _panel(window, "overview")
    findings = overview.answer.rows if overview.answer is not None else ()
    ways = ((SNOOZED, None, ""), (REFUSED, "too_dear", "等双十二再看"), (DONE, None, ""))
    away = [
        overview.decided_line(
            DecidedAway(finding, at, way, today, today + timedelta(days=7), finding.value, reason, note)
        )
        for at, (finding, (way, reason, note)) in enumerate(zip(findings, ways, strict=False))
    ]
    return DecidedBox(window.look, "overview", away, nothing, window)


def _panel(window: MainWindow, name: str) -> Any:
    return window.panel(name)


# ---- of imports ------------------------------------------------------------------------------------------------------
def guessed() -> MappingGuess:
    """A supplier's table as it is guessed, with a column that nobody knows."""
    cells = (
        ("供货单据", "货品代号", "进了几件", "联系电话"),
        ("MD-001", "TX01", "100", "13800138000"),
        ("MD-002", "TX02", "60", "13800138000"),
    )
    found = guess_mapping(
        Glance(None, False, "utf-8", tuple(enumerate(cells, 1))), load_formats(), kind="purchase_orders"
    )
    assert found is not None
    return found


def _mapping(window: MainWindow) -> QDialog:
    return MappingDialog(window.look, "义乌明达.csv", [guessed()], None, window)


def _mappings(window: MainWindow, documents: int = 1) -> QDialog:
    """The list of saved mappings, of which there may be none."""
    made = MappingsBox(window.look, window)
    made.show_documents([{**guessed().document, "id": "义乌明达"}] * documents)
    return made


# ---- of the areas ----------------------------------------------------------------------------------------------------
def _move(move: str, window: MainWindow) -> QDialog:
    case = "215716947828099987 · ¥84.00"
    return MoveBox(window.look, "returns", move, MOVES[move], case, window.desk.now(), None, nothing, window)


def _fix(window: MainWindow) -> QDialog:
    goods = [Correctable("YX01-38", "雨鞋女短筒防滑水鞋时尚外穿雨靴", tuple(CODE_WORDS["cause"])[:3])]
    return FixBox(window.look, "returns", goods, ("YX01-38", ""), nothing, window)


def _verdict(verdict: str, window: MainWindow) -> QDialog:
    about = "差评24小时内回复" if window.look.language.startswith("zh") else "Bad reviews answered within 24 hours"
    return VerdictBox(window.look, "compliance", verdict, about, _today(window), 2, nothing, window)


def _papers(window: MainWindow) -> QDialog:
    """Three papers: one that has run out, one that soon does, one without an end."""
    today, panel = _today(window), _panel(window, "compliance")
    question = panel.view.more.found.question
    papers = (
        CertificateKept("C-01", "SHOP-01", "食品经营许可证", "JY23301…0042", today - timedelta(days=3)),
        CertificateKept("C-02", "SHOP-01", "商标授权书", "2024-118", today + timedelta(days=20)),
        CertificateKept("C-03", "SHOP-01", "营业执照", "91330100MA2…", None),
    )
    asked = replace(question, certificates=papers)
    return PapersBox(window.look, "compliance", asked, 4, today, nothing, nothing, window)


def _scan(side: str, window: MainWindow) -> QDialog:
    """A text with wording to look at, the goods not yet said; or the shop's titles."""
    box = ScanBox(window.desk, window, side=side)
    if side != TITLES:
        box.scan_text(WORDING)
    return box


def _candidate(window: MainWindow) -> QDialog:
    known = Candidate(1, "折叠水杯", price_value=4_990, cost_value=1_820, word="折叠水杯", popularity_growth_rate=0.12)
    return CandidateBox(window.look, nothing, known, window)


def _candidates(window: MainWindow) -> QDialog:
    return PasteCandidates(window.look, lambda text, show: show(read_candidates(text)), nothing, PASTED, window)


DIALOGS: dict[str, Shown] = {
    "find": Shown(open_palette),
    "coverage": Shown(_coverage),
    "guide": Shown(lambda window: WhereToFind(window.look, window)),
    "settings": Shown(lambda window: SettingsDialog(window.look, window, window.desk)),
    "shortcuts": Shown(lambda window: ShortcutSheet(window.look, window.commands, window)),
    "about": Shown(lambda window: AboutBox(window.desk, window)),
    "crash": Shown(lambda window: CrashBox(TRACE, window, theme=window.look.theme)),
    "closing": Shown(ClosingBox),
    "undoing": Shown(_undoing),
    "erase": Shown(lambda window: EraseBox("t***0", window)),
    "erasing": Shown(_erasing),
    "record": Shown(_card),
    "rule": Shown(_rule),
    "refused": Shown(partial(_decision, REFUSED, ())),
    "put-off": Shown(partial(_decision, SNOOZED, ())),
    "decided": Shown(_decided),
    "password": Shown(lambda window: PasswordBox("账单20261105.zip", is_wrong=True, parent=window)),
    "paste": Shown(lambda window: PasteBox(window.look, COPIED, _today(window), window)),
    "mapping": Shown(_mapping),
    "mappings": Shown(_mappings),
    "mappings-none": Shown(partial(_mappings, documents=0)),
    **{f"move-{move}": Shown(partial(_move, move)) for move in ("seller_refuse", "buyer_ship", STEP_IN)},
    "case": Shown(
        lambda window: NewCaseBox(window.look, "returns", CODE_WORDS["kind"], GOODS, window.desk.now(), nothing, window)
    ),
    "fix": Shown(_fix),
    "verdict-fail": Shown(partial(_verdict, "fail")),
    "verdict-pass": Shown(partial(_verdict, "pass")),
    "papers": Shown(_papers, "compliance"),
    "trades": Shown(lambda window: TradesBox(window.look, "compliance", frozenset(), nothing, window)),
    "own-item": Shown(lambda window: OwnItemBox(window.look, "compliance", "OWN-01", nothing, window)),
    "scan": Shown(partial(_scan, "text")),
    "scan-titles": Shown(partial(_scan, TITLES)),
    "candidate": Shown(_candidate),
    "candidates": Shown(_candidates),
    "listing": Shown(lambda window: ListingBox(window.look, "折叠水杯", _today(window), ["ZD-01"], nothing, window)),
    "words": Shown(lambda window: WordsBox(window.panel("selection"), window), "selection"),
}
