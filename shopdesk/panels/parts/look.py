"""Which language, colours and currency does the window wear now? Switchable while running; everything drawn asks here."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from shopdesk import wording
from shopdesk.panels.parts import palette, stylesheet, typography
from shopdesk.panels.parts.preferences import Preferences
from shopdesk.wording import LANGUAGES, Phrase

SYSTEM = "system"
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class CatalogueTranslator(QTranslator):
    """Serves ``self.tr`` from the same files as the Qt-free sentences, so that there is one place for the Chinese."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return wording.texts_of(self._language, context).get(source)


class Look(QObject):
    """The window's language, theme, text size, motion and currency. ``changed`` is sent after any of them is another.

    ``language`` and ``theme`` are what is worn; ``language_choice`` and ``theme_choice`` what was asked for, which may be
    ``system``: then they follow it, also while the program runs.
    """

    changed = Signal()

    def __init__(self, language: str = "zh_CN", theme: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language_choice = language if language in (*LANGUAGES, SYSTEM) else "en"
        self.theme_choice = theme if theme in (*palette.THEMES, SYSTEM) else "light"
        self.text_size = 100
        self.is_still = False  # reduced motion: nothing moves of itself
        self.currency = "CNY"
        self.kept = Preferences()  # where tables keep their columns; nothing is written before ``recall`` names a file
        self._translators: list[QTranslator] = []
        self._is_dressing = False
        self._worn: dict[str, str] = {}  # the choice before, where something is worn for this run only
        self._resolve()

    @property
    def colours(self) -> palette.Colours:
        return palette.colours(self.theme)

    def px(self, distance: float) -> int:
        """A height or width that has to grow with the text."""
        return typography.px(distance)

    def _resolve(self) -> None:
        self.language = system_language() if self.language_choice == SYSTEM else self.language_choice
        self.theme = system_theme() if self.theme_choice == SYSTEM else self.theme_choice

    def apply(self) -> None:
        """Put language, theme and text size on the running application."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._is_dressing = True
        self._tell_platform()
        self._resolve()
        self._install_translators(app)
        typography.set_text_size(self.text_size)
        # Each of these dresses every widget anew, also where nothing is another: another language needs none of them.
        inks, font, sheet = palette.qt_palette(self.colours), typography.face(), stylesheet.stylesheet(self.colours)
        if app.palette() != inks:
            app.setPalette(inks)
        if app.font() != font:
            app.setFont(font)
        if app.styleSheet() != sheet:
            app.setStyleSheet(sheet)
        for effect in _EFFECTS:
            app.setEffectEnabled(effect, False if self.is_still else _effects_before()[effect])
        self._is_dressing = False
        self.changed.emit()

    def _tell_platform(self) -> None:
        """Frames and title bars that the system draws shall match; under ``system`` it keeps its own mind."""
        hints = QGuiApplication.styleHints()
        if self.theme_choice == SYSTEM:
            hints.unsetColorScheme()
        else:
            is_light = self.theme_choice == "light"
            hints.setColorScheme(Qt.ColorScheme.Light if is_light else Qt.ColorScheme.Dark)

    def follow_system(self) -> None:
        """Listen to the system while the program runs."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def _system_changed(self) -> None:
        if self.theme_choice == SYSTEM and not self._is_dressing and system_theme() != self.theme:
            self.apply()

    def take_off(self) -> None:
        """Give the application back as it was: it must not ask translators that are gone."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for old in self._translators:
            app.removeTranslator(old)
        self._translators = []
        # Not "": Qt 6.11 then frees the style under the sheet, and dies when a later sheet is exchanged for another.
        app.setStyleSheet("/* bare */")
        typography.set_text_size(100)

    def _install_translators(self, app: QCoreApplication) -> None:
        for old in self._translators:
            app.removeTranslator(old)
        self._translators = []
        QLocale.setDefault(QLocale(self.language))
        self._translators = list(_translators(self.language))
        for new in self._translators:
            app.installTranslator(new)

    def set_language(self, language: str) -> None:
        """A language, or ``system``; others are passed over."""
        if language != self.language_choice and language in (*LANGUAGES, SYSTEM):
            self.language_choice = language
            self._worn.pop("language_choice", None)
            self.apply()

    def set_theme(self, theme: str) -> None:
        """A theme, or ``system``; others are passed over."""
        if theme != self.theme_choice and theme in (*palette.THEMES, SYSTEM):
            self.theme_choice = theme
            self._worn.pop("theme_choice", None)
            self.apply()

    def set_text_size(self, per_cent: int) -> None:
        """One of ``typography.TEXT_SIZES``; others are passed over."""
        if per_cent != self.text_size and per_cent in typography.TEXT_SIZES:
            self.text_size = per_cent
            self.apply()

    def set_still(self, is_still: bool) -> None:
        """Whether nothing shall move of itself."""
        if is_still != self.is_still:
            self.is_still = is_still
            self.apply()

    def recall(self, kept: Preferences) -> None:
        """Take over what was chosen before; unknown values are passed over. Before ``apply``."""
        self.kept = kept
        if (language := kept.value("language", "")) in (*LANGUAGES, SYSTEM):
            self.language_choice = language
        if (theme := kept.value("theme", "")) in (*palette.THEMES, SYSTEM):
            self.theme_choice = theme
        if (size := kept.value("text_size", 100)) in typography.TEXT_SIZES:
            self.text_size = size
        self.is_still = kept.value("is_still", False)
        self._resolve()

    def wear(self, language: str | None = None, theme: str | None = None) -> None:
        """Put on something for this run only: what was chosen before stays kept until she chooses anew. Before ``apply``."""
        for name, given, possible in (
            ("language_choice", language, (*LANGUAGES, SYSTEM)),
            ("theme_choice", theme, (*palette.THEMES, SYSTEM)),
        ):
            if given in possible:
                self._worn.setdefault(name, getattr(self, name))
                setattr(self, name, given)
        self._resolve()

    def keep(self, kept: Preferences) -> None:
        """Let the choices be found again at the next start."""
        kept.keep(
            language=self._worn.get("language_choice", self.language_choice),
            theme=self._worn.get("theme_choice", self.theme_choice),
            text_size=self.text_size,
            is_still=self.is_still,
        )

    def set_currency(self, currency: str) -> None:
        if currency != self.currency:
            self.currency = currency
            self.changed.emit()

    def listed(self, names: Iterable[str]) -> str:
        """Names one after the other, as the window's language separates them."""
        return ("、" if self.language.startswith("zh") else ", ").join(names)

    def words(self, phrase: Phrase | str | None) -> str:
        """A phrase in the window's language, no line ending between a number and its %; plain text as it is; nothing for None."""
        if phrase is None:
            return ""
        if isinstance(phrase, str):
            return phrase
        return phrase.in_language(self.language, self.currency).replace(" %", "\u00a0%")


@cache
def _translators(language: str) -> tuple[QTranslator, ...]:
    """The words of Qt's own dialogs and ours. Made once and never freed: that would take a lock which Qt holds while it asks a
    translator, and Python may free what is left of an older window just then."""
    found: list[QTranslator] = []
    qt = QTranslator()
    if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        found.append(qt)
    return (*found, CatalogueTranslator(language))


def system_language() -> str:
    """Chinese where the system speaks it, else English."""
    for name in QLocale.system().uiLanguages():
        if name.lower().startswith("zh"):
            return "zh_CN"
        if name.lower().startswith("en"):
            return "en"
    return "en"


def system_theme() -> str:
    """High contrast where the system asks for it, dark where it is dark, else light."""
    hints = QGuiApplication.styleHints()
    has_say = hasattr(hints, "accessibility")  # since Qt 6.10
    if has_say and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


@cache
def _effects_before() -> dict[Qt.UIEffect, bool]:
    """Which of its effects the system uses, before we touch them."""
    return {effect: QApplication.isEffectEnabled(effect) for effect in _EFFECTS}
