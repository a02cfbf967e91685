"""Does the guide name every place in words, and show what is missing first?"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from shopdesk.importing.format import load_formats
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.where_to_find import WhereToFind, places


def texts(guide: WhereToFind) -> str:
    """What stands on the cards; those of another choice are hidden before they go."""
    return "\n".join(found.text() for found in guide.findChildren(QLabel) if found.isVisibleTo(guide))


def test_every_place_is_of_an_export_that_is_known_and_is_told_in_both_languages() -> None:
    known = {(form.platform, form.kind) for form in load_formats()} | {("taobao", "settlements"), ("alipay", "bills")}
    for place in places():
        assert set(place.title) == {"zh", "en"}
        assert not place.path or set(place.path) == {"zh", "en"}
        assert not place.note or set(place.note) == {"zh", "en"}
        for kind in place.kinds:
            is_plain = place.platform == "taobao" and ("generic", kind) in known
            assert (place.platform, kind) in known or is_plain, (place.platform, kind)


def test_every_platform_whose_exports_are_known_has_a_place_in_the_guide() -> None:
    shown = {place.platform for place in places()} | {"tmall", "generic"}
    assert {form.platform for form in load_formats()} <= shown


def test_the_guide_opens_on_what_is_missing_and_names_the_clicks_to_it(qtbot: Any, look: Look) -> None:
    guide = WhereToFind(look, kind="refunds")
    qtbot.addWidget(guide)
    guide.show()
    assert "退款管理  ›  导出" in texts(guide)
    assert "万相台" not in texts(guide)
    guide.kinds.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "万相台" in texts(guide))


def test_a_place_that_is_not_known_for_sure_says_so_and_invents_no_path(qtbot: Any, look: Look) -> None:
    guide = WhereToFind(look)
    qtbot.addWidget(guide)
    guide.platforms.setCurrentRow(
        next(at for at in range(guide.platforms.count()) if guide.platforms.item(at).text() == "京东")
    )
    assert "还没核实" in texts(guide)
