"""How does she want her window: which language, colours, text size, and may things move? Each choice holds at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QHBoxLayout, QSizePolicy, QWidget

from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.form_box import page_of
from shopdesk.panels.parts.labels import button, label, rule
from shopdesk.panels.parts.look import SYSTEM, Look
from shopdesk.panels.parts.palette import THEMES
from shopdesk.panels.parts.recipients_switch import RecipientsSwitch
from shopdesk.panels.parts.typography import GAP, PAGE, TEXT_SIZES, WIDE
from shopdesk.wording import LANGUAGES

# A language is named by itself, so that she finds her own also in a window she cannot read.
LANGUAGE_NAMES = {"zh_CN": "中文", "en": "English"}


def open_settings(look: Look, parent: QWidget) -> SettingsDialog:
    """Show the settings over a window; the one that is open already comes to the front."""
    window = parent.window()
    present = window.findChild(SettingsDialog)
    made = present if present is not None else SettingsDialog(look, window, getattr(window, "desk", None))
    made.open()
    made.raise_()
    return made


class SettingsDialog(QDialog):
    """No OK and no cancel: what is chosen is worn at once and kept."""

    def __init__(self, look: Look, parent: QWidget | None = None, desk: Desk | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.recipients = RecipientsSwitch(desk) if desk is not None else None
        self.setObjectName("settings_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = label("headline", "settings_title")
        self._names = {name: label("soft") for name in ("language", "theme", "scale", "motion")}
        self.language = self._choice("language", (*LANGUAGES, SYSTEM), look.set_language)
        self.theme = self._choice("theme", (*THEMES, SYSTEM), look.set_theme)
        self.scale = self._choice("scale", TEXT_SIZES, look.set_text_size)
        self.motion = QCheckBox()
        self.motion.setObjectName("settings_motion")
        self.motion.setCursor(Qt.CursorShape.PointingHandCursor)
        self.motion.toggled.connect(look.set_still)
        self._note = label("small", "settings_note", wraps=True)
        self._close = button("settings_close", "primary")
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        form = QFormLayout()
        form.setHorizontalSpacing(PAGE)
        form.setVerticalSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        controls = {"language": self.language, "theme": self.theme, "scale": self.scale, "motion": self.motion}
        for name, control in controls.items():
            self._names[name].setBuddy(control)
            form.addRow(self._names[name], control)
        if self.recipients is not None:
            self._names["privacy"] = label("soft")
            form.addRow(self._names["privacy"], self.recipients)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addSpacing(WIDE)
        foot.addWidget(self._close, 0, Qt.AlignmentFlag.AlignBottom)
        box = page_of(self)
        box.setSpacing(WIDE)
        box.addWidget(self._title)
        box.addLayout(form)
        box.addWidget(rule())
        box.addLayout(foot)
        look.changed.connect(self.retranslate)
        self.retranslate()

    def _choice(self, name: str, values: tuple[Any, ...], choose: Callable[[Any], None]) -> ChoiceList:
        made = ChoiceList()
        made.setObjectName(f"settings_{name}")
        made.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value in values:
            made.addItem("", value)
        made.activated.connect(lambda at: choose(made.itemData(at)))
        return made

    def retranslate(self) -> None:
        """Say everything again, and show what is chosen now."""
        look = self._look
        follow = self.tr("As the system")
        words: dict[Any, str] = {
            **LANGUAGE_NAMES,
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
            SYSTEM: follow,
            **{size: f"{size} %" for size in TEXT_SIZES},
        }
        self.setWindowTitle(self.tr("Settings"))
        self._title.setText(self.tr("Settings"))
        for control, chosen in (
            (self.language, look.language_choice),
            (self.theme, look.theme_choice),
            (self.scale, look.text_size),
        ):
            for at in range(control.count()):
                control.setItemText(at, words[control.itemData(at)])
            control.setCurrentIndex(control.findData(chosen))
        self.motion.blockSignals(True)
        self.motion.setChecked(look.is_still)
        self.motion.blockSignals(False)
        self.motion.setText(self.tr("Reduce motion"))
        titles = {
            "language": self.tr("Language"),
            "theme": self.tr("Colours"),
            "scale": self.tr("Text size"),
            "motion": self.tr("Motion"),
            "privacy": self.tr("Privacy"),
        }
        for name, title in titles.items():
            if name in self._names:
                self._names[name].setText(title)
        for control, name in ((self.language, "language"), (self.theme, "theme"), (self.scale, "scale")):
            control.setAccessibleName(titles[name])
        self._note.setText(self.tr("Every choice holds at once and is kept on this computer."))
        self._close.setText(self.tr("Close"))
        if self.recipients is not None:
            self.recipients.retranslate()
        self.setMinimumWidth(look.px(440))
        self.adjustSize()
