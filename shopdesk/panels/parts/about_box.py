"""Which program is this, on what does it stand, and where does it keep the shop?"""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.form_box import field_of, foot_of, page_of
from shopdesk.panels.parts.labels import button, label, plain_tip
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.typography import px


def version() -> str:
    """The installed version; empty where the program runs from its source tree alone."""
    try:
        return metadata.version("shopdesk")
    except metadata.PackageNotFoundError:
        return ""


class AboutBox(QDialog):
    """Name, version, the place of the store, that nothing leaves the computer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About ShopDesk"))
        self.setMinimumWidth(px(460))
        picture = label()
        picture.setPixmap(icons.pixmap("shop", desk.look.colours.accent, 36, 2.0))
        store = QLineEdit(safe_text(str(desk.store_path)))  # a path has no blanks to break at, and is to be copied
        store.setObjectName("about_store")
        store.setReadOnly(True)
        store.setToolTip(plain_tip(store.text()))
        close = button("about_close", "primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(label("headline", text=f"ShopDesk {version()}".strip()))
        names.addWidget(
            label("small", text=f"Qt {qVersion()} · Python {platform.python_version()} · {platform.system()}")
        )
        head.addLayout(names, 1)
        box = page_of(self)
        box.addLayout(head)
        box.addWidget(label(wraps=True, text=self.tr("The program makes no network connection: your shop stays here.")))
        box.addLayout(field_of(self.tr("Your shop is kept in"), store))
        box.addSpacing(px(4))
        box.addLayout(foot_of(close))
        close.setFocus()
