"""Which language, colours and currency does the window wear now? Switchable while running; everything drawn asks here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from shopdesk import wording
from shopdesk.panels.parts import palette, stylesheet, typography
from shopdesk.wording import LANGUAGES, Phrase


class CatalogueTranslator(QTranslator):
    """Serves ``self.tr`` from the same files as the Qt-free sentences, so that there is one place for the Chinese."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = wording.catalogue(language)

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return self._texts.get((context, source))


class Look(QObject):
    """The window's language, theme and currency. ``changed`` is sent after any of them is another."""

    changed = Signal()

    def __init__(self, language: str = "zh_CN", theme: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language if language in LANGUAGES else "en"
        self.theme = theme if theme in palette.THEMES else "light"
        self.currency = "CNY"
        self._translators: list[QTranslator] = []

    @property
    def colours(self) -> palette.Colours:
        return palette.colours(self.theme)

    def apply(self) -> None:
        """Put language and theme on the running application."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._install_translators(app)
        app.setPalette(palette.qt_palette(self.colours))
        app.setFont(typography.face())
        app.setStyleSheet(stylesheet.stylesheet(self.colours))
        self.changed.emit()

    def take_off(self) -> None:
        """Give the application back as it was: it must not ask translators that are gone."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for old in self._translators:
            app.removeTranslator(old)
        self._translators = []
        app.setStyleSheet("")

    def _install_translators(self, app: QCoreApplication) -> None:
        for old in self._translators:
            app.removeTranslator(old)
        self._translators = []
        QLocale.setDefault(QLocale(self.language))
        qt = QTranslator(self)  # the words of Qt's own dialogs
        if qt.load(f"qtbase_{self.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._translators.append(qt)
        self._translators.append(CatalogueTranslator(self.language, self))
        for new in self._translators:
            app.installTranslator(new)

    def set_language(self, language: str) -> None:
        if language != self.language and language in LANGUAGES:
            self.language = language
            self.apply()

    def set_theme(self, theme: str) -> None:
        if theme != self.theme and theme in palette.THEMES:
            self.theme = theme
            self.apply()

    def set_currency(self, currency: str) -> None:
        if currency != self.currency:
            self.currency = currency
            self.changed.emit()

    def words(self, phrase: Phrase | str | None) -> str:
        """A phrase in the window's language; plain text as it is; nothing for None."""
        if phrase is None:
            return ""
        return phrase if isinstance(phrase, str) else phrase.in_language(self.language, self.currency)


def system_language() -> str:
    """Chinese where the system speaks it, else English."""
    for name in QLocale.system().uiLanguages():
        if name.lower().startswith("zh"):
            return "zh_CN"
        if name.lower().startswith("en"):
            return "en"
    return "en"
