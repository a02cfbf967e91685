"""Which pieces does the gallery show, and in which states? One method a piece.

Sample words stand here in both languages, since only builders read them; what a piece says of itself comes from the catalogue, as
everywhere. To add a piece: a method of ``Pieces`` and a line in ``SECTIONS``. A long file, being a list of samples.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from shopdesk.analysis.answer import Figure
from shopdesk.frozen import dataclass
from shopdesk.panels.gallery_poses import (
    PosedButton,
    PosedCheck,
    PosedCombo,
    PosedLine,
    PosedRadio,
    PosedSlider,
    PosedSpin,
    hold_focus,
    pose,
)
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.charts import DayChart, DaySeries
from shopdesk.panels.parts.closing_box import ClosingBox
from shopdesk.panels.parts.crash_box import CrashBox
from shopdesk.panels.parts.empty_state import EmptyState, Way
from shopdesk.panels.parts.figure_card import FigureCard, FigureLine
from shopdesk.panels.parts.frame_model import Column
from shopdesk.panels.parts.labels import card, indent, label, mark_error, pill, set_busy
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.message_bar import MessageBar
from shopdesk.panels.parts.progress_card import ProgressCard
from shopdesk.panels.parts.reasoning import Reasoning, SourceRow
from shopdesk.panels.parts.settings_dialog import SettingsDialog
from shopdesk.panels.parts.side_pane import SidePane
from shopdesk.panels.parts.typography import GAP, HAIR, TIGHT, WIDE, face
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.wording import Phrase

POSES = ("normal", "hover", "pressed", "focus", "checked", "disabled", "busy")
KINDS = ("primary", "plain", "danger", "quiet", "link", "icon", "chip", "rail")


@dataclass(frozen=True)
class Section:
    """A heading in both languages and what makes the piece below it."""

    title: tuple[str, str]
    make: Callable[[Pieces], QWidget]
    is_wide: bool = False


class Pieces:
    """Makes every piece with sample content in one look."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def say(self, chinese: str, english: str) -> str:
        """A sample in the look's language."""
        return chinese if self.look.language.startswith("zh") else english

    # ---- colours, type, icons ---------------------------------------------------
    def colours(self) -> QWidget:
        """Every role as a swatch with its name and value."""
        made, look = card(), self.look
        grid = _grid(made)
        for at, name in enumerate(name for name in look.colours.__dataclass_fields__ if name != "name"):
            swatch = QFrame()
            swatch.setFixedSize(look.px(40), look.px(24))
            value = getattr(look.colours, name)
            swatch.setStyleSheet(
                f"background: {value}; border: 1px solid {look.colours.control_line}; border-radius: 4px;"
            )
            words = label("caption", text=f"{name}  {value}")
            grid.addWidget(swatch, at // 4, at % 4 * 2)
            grid.addWidget(words, at // 4, at % 4 * 2 + 1)
            grid.setColumnStretch(at % 4 * 2 + 1, 1)
        return made

    def type(self) -> QWidget:
        """The six sizes, Chinese and Latin side by side, and figures one under the other."""
        made = card()
        box = QVBoxLayout(made)
        box.setContentsMargins(WIDE, GAP, WIDE, GAP)
        box.setSpacing(HAIR)
        sample = self.say(
            "净销售额 ¥22,708.29 Net sales，较上月 +4.9 %", "Net sales ¥22,708.29 净销售额, 4.9 % above last month"
        )
        for tone in ("figure", "headline", "section", "strong", "", "soft", "small", "caption", "formula", "error"):
            line = QHBoxLayout()
            name = label("caption", text=tone or "body")
            name.setFixedWidth(self.look.px(64))
            line.addWidget(name)
            line.addWidget(label(tone, text=sample), 1)
            box.addLayout(line)
        for text in ("1,111,111.11", "8,888,888.88"):
            figures = QLabel(text)
            figures.setFont(face(15, 600))
            figures.setAlignment(Qt.AlignmentFlag.AlignRight)
            box.addWidget(figures)
        return made

    def icons(self) -> QWidget:
        """All names of ``icons.GLYPHS``."""
        made, look = card(), self.look
        grid = _grid(made)
        for at, name in enumerate(icons.GLYPHS):
            picture = QLabel()
            picture.setPixmap(icons.pixmap(name, look.colours.text, 20, 2.0))
            grid.addWidget(picture, at // 8, at % 8 * 2)
            grid.addWidget(label("caption", text=name), at // 8, at % 8 * 2 + 1)
            grid.setColumnStretch(at % 8 * 2 + 1, 1)
        return made

    # ---- controls ---------------------------------------------------------------------
    def buttons(self) -> QWidget:
        """Each kind in each pose."""
        made, look = card(), self.look
        grid = _grid(made)
        words = {
            "chip": self.say("数据至 10-31", "Data to 31 Oct"),
            "rail": self.say("补货", "Replenishment"),
            "link": self.say("打开设置", "Open settings"),
            "danger": self.say("删除", "Delete"),
            "icon": "",
        }
        for column, name in enumerate(POSES, 1):
            grid.addWidget(label("caption", text=name), 0, column)
        for line, kind in enumerate(KINDS, 1):
            grid.addWidget(label("caption", text=kind), line, 0)
            for column, name in enumerate(POSES, 1):
                if name == "checked" and kind != "rail":
                    continue
                shown = PosedButton(words.get(kind, self.say("导出表格", "Export")))
                shown.setObjectName(f"gallery_{kind}_{name}")
                shown.setProperty("kind", kind)
                shown.setProperty("state", "good" if kind == "chip" else "")
                colour = {"primary": look.colours.on_accent, "danger": look.colours.bad}.get(kind, look.colours.soft)
                picture = {"icon": "close", "rail": "replenishment", "chip": "calendar"}.get(kind, "export")
                shown.setIcon(icons.icon(picture, colour, look.colours.accent, forbidden=look.colours.faint))
                shown.setCheckable(kind == "rail")
                shown.setChecked(name == "checked")
                shown.setMinimumWidth(look.px(136) if kind == "rail" else 0)
                pose(shown, name)
                if name == "busy":
                    set_busy(shown, True)
                    shown.setIcon(icons.icon("busy", look.colours.soft))
                grid.addWidget(shown, line, column, Qt.AlignmentFlag.AlignLeft)
        return made

    def fields(self) -> QWidget:
        """Fields, choices and boxes in each pose, and with an error."""
        made = card()
        grid = _grid(made)
        poses = ("normal", "hover", "focus", "disabled")
        for column, name in enumerate(poses, 1):
            grid.addWidget(label("caption", text=name), 0, column)
            grid.setColumnStretch(column, 1)
            line = PosedLine()
            line.setPlaceholderText(self.say("筛选：退款率>10%", "Filter: refund rate >10%"))
            combo = PosedCombo()
            combo.addItems([self.say("2026年10月", "October 2026")])
            spin = PosedSpin()
            spin.setRange(0, 999)
            spin.setValue(14)
            indent(spin)
            slider = PosedSlider(Qt.Orientation.Horizontal)
            slider.setValue(40)
            check, radio = (
                PosedCheck(self.say("含运费", "With freight")),
                PosedRadio(self.say("按付款日", "By day paid")),
            )
            check.setChecked(column % 2 == 1)
            radio.setChecked(column % 2 == 1)
            radio.setAutoExclusive(False)
            for at, control in enumerate((line, combo, spin, slider, check, radio), 1):
                control.setObjectName(f"gallery_field_{at}_{name}")
                grid.addWidget(pose(control, name), at, column)
        for at, name in enumerate(("field", "combo", "spin", "slider", "check", "radio"), 1):
            grid.addWidget(label("caption", text=name), at, 0)
        wrong = PosedLine()
        wrong.setText("1.2万")
        wrong.setObjectName("gallery_field_error")
        mark_error(wrong, self.say("写成数字，例如 12000", "Write it as a number, such as 12000"))
        grid.addWidget(label("caption", text="error"), 7, 0)
        grid.addWidget(wrong, 7, 1)
        grid.addWidget(label("error", text=wrong.accessibleDescription(), wraps=True), 7, 2, 1, 3)
        text = QPlainTextEdit(self.say("十月备货偏少，双 11 前补齐。", "Stock ran short in October."))
        text.setObjectName("gallery_text")
        text.setFixedHeight(self.look.px(56))
        grid.addWidget(label("caption", text="text"), 8, 0)
        grid.addWidget(text, 8, 1, 1, 4)
        return made

    def marks(self) -> QWidget:
        """Pills, keys and tabs."""
        made = card()
        box = QVBoxLayout(made)
        box.setContentsMargins(WIDE, GAP, WIDE, GAP)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for tone, words in (
            ("plain", self.say("正常", "ok")),
            ("accent", self.say("未付款", "unpaid")),
            ("good", self.say("在途", "coming")),
            ("warn", self.say("尽快", "soon")),
            ("bad", self.say("断货前", "runs out")),
        ):
            row.addWidget(pill(words, tone))
        row.addWidget(label("key", text="Ctrl+K"))
        row.addStretch()
        tabs = QTabBar()
        tabs.setObjectName("gallery_tabs")
        tabs.setDrawBase(False)
        for words in (
            self.say("新增和变更（4）", "New and changed (4)"),
            self.say("有误的行（2）", "Rejected rows (2)"),
        ):
            tabs.addTab(words)
        box.addLayout(row)
        box.addWidget(tabs)
        return made

    # ---- what panels are made of ----------------------------------------------------------
    def cards(self) -> QWidget:
        """Figures that are sure, thin, unknown, being worked out; with the keyboard's ring; in one line."""
        made, versus = QWidget(), self.say("较上月", "vs last month")
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        basis = _said(self.say("支付金额减截至 10-31 已知的退款", "paid, less refunds known up to 31 Oct"))
        spark = (180, 220, 190, 240, 210, 260, None, 250, 300)
        samples = (
            ("net_sales_value", Figure(2270829, "money", basis, 2164732, spark=spark), ""),
            ("refund_value", Figure(231171, "money", basis, 151390, spark=spark), ""),
            ("aov_value", Figure(14195, "money", basis, 14942, spark=spark), "focus"),
            ("paid_orders", Figure(7, "count", basis, 4, n=7, state="thin", spark=(3, 4, 7)), ""),
            ("gross_margin_value", Figure(None, "money", basis, reason="no_cost", state="none"), ""),
            ("buyers", Figure(176, "count", basis, 155, spark=spark), "stale"),
        )
        for at, (name, figure, state) in enumerate(samples):
            shown = FigureCard(self.look, "gallery", name)
            shown.show_figure(figure, versus)
            if state == "focus":
                hold_focus(shown)
            if state == "stale":
                shown.mark_stale()
            grid.addWidget(shown, at // 3, at % 3)
        line = FigureLine(self.look, "gallery_line", "units")
        line.show_figure(Figure(266000, "quantity", basis, 247000), versus)
        grid.addWidget(line, 2, 0)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        return made

    def messages(self) -> QWidget:
        """The four tones, one with its action."""
        said = (
            ("info", self.say("已读到 3 个文件，还没有写入。", "3 files have been read; nothing is written yet."), ""),
            ("good", self.say("新增 395 行，更新 12 行。", "395 new rows, 12 updated."), self.say("撤销", "Undo")),
            (
                "warn",
                self.say(
                    "10-24 至 10-31 没有退款数据，净销售额偏高。", "No refunds for 24–31 Oct: net sales are too high."
                ),
                "",
            ),
            (
                "bad",
                self.say(
                    "磁盘已满，什么也没有写入。腾出 200 MB 后再试。",
                    "The disk is full; nothing was written. Free 200 MB, then try again.",
                ),
                "",
            ),
        )
        made = QWidget()
        box = _column(made)
        for tone, words, action in said:
            bar = MessageBar(self.look, f"gallery_{tone}", made)
            bar.say(words, tone, action, lambda: None)
            box.addWidget(bar)
        return made

    def empty(self) -> QWidget:
        """Before there is anything."""
        made = EmptyState(self.look, "gallery", "shop", (Way("files", _nothing, is_main=True), Way("sample", _nothing)))
        made.say(
            self.say("还没有数据", "Nothing here yet"),
            [
                self.say(
                    "把后台导出的表格拖进来，原样即可。", "Drop the exports of your back office here, just as they are."
                )
            ],
            {"files": self.say("选择文件", "Choose files"), "sample": self.say("装入样例店铺", "Load the sample shop")},
        )
        return made

    def table(self) -> QWidget:
        """Tones, pills, figures, a chosen row."""
        made = card()
        box = QVBoxLayout(made)
        box.setContentsMargins(HAIR, HAIR, HAIR, HAIR)
        columns = (
            Column("title", title=lambda: self.say("商品", "Item"), stretch=True),
            Column("finding", title=lambda: self.say("状态", "State"), is_pill=True, tone=lambda row: row["tone"]),
            Column("on_hand_qty"),
            Column("paid_value"),
            Column("refund_rate", tone=lambda row: "bad" if row["refund_rate"] > 0.1 else ""),
        )
        shown = WorkTable(self.look, "gallery_table", columns)
        states = (
            (self.say("断货前", "runs out"), "bad"),
            (self.say("尽快", "soon"), "warn"),
            (self.say("在途", "coming"), "good"),
            (self.say("正常", "ok"), ""),
        )
        names = (
            self.say("纯棉短袖T恤 白 L", "Cotton tee, white L"),
            self.say("防晒衣 浅蓝 M", "Sun jacket, pale blue M"),
            self.say("保温杯 500ml 墨绿", "Flask 500 ml, green"),
            self.say(
                "收纳箱 三件套 特别长的名字会在行末省略", "Storage boxes, set of 3, with a name that goes on and on"
            ),
        )
        shown.show_rows(
            [
                {
                    "title": name,
                    "finding": word,
                    "tone": tone,
                    "on_hand_qty": 42000 * at,
                    "paid_value": 411200 * at,
                    "refund_rate": at / 22,
                }
                for at, (name, (word, tone)) in enumerate(zip(names, states, strict=True), 1)
            ]
        )
        shown.choose(1)
        shown.setMinimumHeight(self.look.px(232))
        box.addWidget(shown)
        return made

    def side(self) -> QWidget:
        """Why a row stands where it stands."""
        made = SidePane(self.look, "gallery", _nothing)
        made.show_reasoning(
            Reasoning(
                title=self.say("防晒衣 浅蓝 M", "Sun jacket, pale blue M"),
                value="¥388.00",
                sentences=(self.say("到货前 3 天会卖断。", "It runs out 3 days before a delivery can arrive."),),
                pairs=(
                    (self.say("保护期需求（16 天）", "Demand over 16 days"), "219"),
                    (self.say("安全库存", "Safety stock"), "61"),
                ),
                sources=(SourceRow("宝贝报表_20261105.xlsx", 12, "TS-0012-WL", "¥388.00"),),
            )
        )
        made.setMinimumHeight(self.look.px(300))
        return made

    def charts(self) -> QWidget:
        """Days with a gap, beside those of the month before."""
        made = card()
        box = QVBoxLayout(made)
        box.setContentsMargins(WIDE, GAP, WIDE, GAP)
        days = tuple(date(2026, 10, 1) + timedelta(days=at) for at in range(31))
        values = tuple(None if 17 <= at <= 20 else 42000 + (at * 7919) % 90000 for at in range(31))
        base = tuple(38000 + (at * 5309) % 70000 for at in range(30))
        chart = DayChart(self.look, "gallery_chart")
        chart.setAccessibleName(self.say("每日净销售额（元）", "Net sales a day (¥)"))
        words = (self.say("2026年10月", "October 2026"), self.say("2026年9月", "September 2026"))
        chart.show_series(
            DaySeries(days, values, base, *words), self.say("十月每日净销售额", "Net sales of each day of October")
        )
        chart.setMinimumHeight(self.look.px(196))
        box.addWidget(chart)
        return made

    def progress(self) -> QWidget:
        """Half way, and not yet known how far."""
        made = QWidget()
        box = _column(made)
        for at, fraction in enumerate((0.4, 0.0)):
            shown = ProgressCard(self.look, f"gallery_{at}", _nothing)
            shown.begin(self.say("正在导入", "Importing"))
            shown.report(fraction, "ExportOrderList202611051012.csv")
            box.addWidget(shown)
        return made

    def dialogs(self) -> QWidget:
        """The dialogs, as they lie over the window."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        dialogs: Sequence[QDialog] = (
            SettingsDialog(self.look, made),
            CrashBox(
                "Traceback (most recent call last):\n  File \"shopdesk/sample.py\", line 12\nKeyError: 'order_id'",
                made,
                theme=self.look.theme,
            ),
            ClosingBox(made),
        )
        for at, dialog in enumerate(dialogs):
            frame = card()
            dialog.setParent(frame)
            dialog.setWindowFlags(Qt.WindowType.Widget)
            inner = QVBoxLayout(frame)
            inner.setContentsMargins(1, 1, 1, 1)
            inner.addWidget(dialog)
            grid.addWidget(frame, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
            dialog.show()
        return made


def _nothing() -> None:
    """What sample buttons do."""


def _said(words: str) -> Phrase:
    return Phrase("gallery", words, {})


def _grid(made: QFrame) -> QGridLayout:
    grid = QGridLayout(made)
    grid.setContentsMargins(WIDE, GAP, WIDE, GAP)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(TIGHT)
    return grid


def _column(made: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(TIGHT)
    return box


SECTIONS = (
    Section(("按钮", "Buttons"), Pieces.buttons, is_wide=True),
    Section(("输入", "Fields"), Pieces.fields),
    Section(("消息", "Messages"), Pieces.messages),
    Section(("标记和标签页", "Marks and tabs"), Pieces.marks),
    Section(("进度", "Progress"), Pieces.progress),
    Section(("指标卡", "Figure cards"), Pieces.cards, is_wide=True),
    Section(("工作表", "Work table"), Pieces.table),
    Section(("为什么", "Why"), Pieces.side),
    Section(("图表", "Chart"), Pieces.charts),
    Section(("空状态", "Empty state"), Pieces.empty),
    Section(("对话框", "Dialogs"), Pieces.dialogs, is_wide=True),
    Section(("颜色", "Colours"), Pieces.colours, is_wide=True),
    Section(("字", "Type"), Pieces.type, is_wide=True),
    Section(("图标", "Icons"), Pieces.icons, is_wide=True),
)
