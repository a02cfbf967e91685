"""How does a table show a million rows of the store? It holds their ids alone, and the pages around those on the screen.

Everything is asked of the worker. What an index answers, and every order by a column, comes at once; other filters are looked for
span by span, so that hits stand in the table as they are found and a newer question need not wait for an older one.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from shopdesk.conditions import Condition, SortKey
from shopdesk.errors import UserFault
from shopdesk.panels.worker import Worker
from shopdesk.progress import Progress

Row = Mapping[str, Any]
PAGE = 200
PAGES_KEPT = 40
_PAGES_AT_ONCE = 6
# where in a page its neighbour is asked for, so that it is there before the wheel is
_NEAR_START, _NEAR_END = 40, 160
SPAN = 50_000
_WIDE_SPAN = 500_000  # of ids alone, without looking into the rows


class StoreRows(QObject):
    """Records of a kind. The signals in pairs are those of a model: ``arranging``/``arranged`` other ids, ``growing``/``grown`` more."""

    arranging = Signal()
    arranged = Signal()
    growing = Signal(int, int)
    grown = Signal()
    filled = Signal(int, int)
    progressed = Signal()
    faulted = Signal(object)

    def __init__(self, worker: Worker, name: str, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._name, self.kind = worker, name, kind
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()
        self._wanted: list[int] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask_pages)
        self._asked: tuple[Condition | None, tuple[SortKey, ...]] = (None, ())
        self.total = 0
        self.searched: float | None = None  # how much has been looked through, None when all has

    # ---- what is shown ------------------------------------------------------------------------------------------------
    @property
    def count(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> Sequence[int]:
        """The ids of all rows shown, in their order."""
        return self._ids

    def place_of(self, shown: int) -> int:
        return self._ids[shown]

    def shown_at(self, places: set[int]) -> list[int]:
        """Looked for only where it is cheap: what was chosen among many is chosen anew."""
        if len(self._ids) > SPAN or not places:
            return []
        return [shown for shown, place in enumerate(self._ids) if place in places]

    def row_at(self, shown: int) -> Row | None:
        """A row, or None while its page is read; its neighbours are asked for on the way."""
        at, within = divmod(shown, PAGE)
        page = self._pages.get(at)
        if page is None:
            self._want(at)
            return None
        if within == _NEAR_END:
            self._want(at + 1)
        elif within == _NEAR_START and at:
            self._want(at - 1)
        return page[within] if within < len(page) else None

    def _want(self, page: int) -> None:
        if page * PAGE < len(self._ids) and page not in self._pages and page not in self._wanted[-_PAGES_AT_ONCE:]:
            self._wanted = [*self._wanted[1 - _PAGES_AT_ONCE :], page]
            if not self._timer.isActive():
                self._timer.start(0)

    def _ask_pages(self) -> None:
        ids, kind = self._ids, self.kind
        asked = {page: ids[page * PAGE : (page + 1) * PAGE] for page in reversed(self._wanted)}

        def question(shop: Any, progress: Progress) -> dict[int, list[Row]]:
            found = {}
            for page, numbers in asked.items():
                progress.check()
                found[page] = shop.page(kind, numbers)
            return found

        def show(found: dict[int, list[Row]]) -> None:
            if ids is self._ids:
                self._keep(found, asked)

        self._ask("page", question, show)

    def _keep(self, found: dict[int, list[Row]], asked: dict[int, array[int]]) -> None:
        for page, rows in found.items():
            by_id = {row["row_id"]: row for row in rows}
            # a row that is gone since (an undo) leaves an empty line until the table is asked for anew
            self._pages[page] = [by_id.get(number, {}) for number in asked[page]]
            if page in self._wanted:
                self._wanted.remove(page)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        for page in found:
            self.filled.emit(page * PAGE, page * PAGE + len(self._pages.get(page, ())) - 1)

    # ---- filter and order -----------------------------------------------------------------------------------------------
    def arrange(self, condition: Condition | None, keys: Sequence[SortKey]) -> None:
        """Ask for the ids that meet a condition, in an order; what was asked before is given up."""
        self._asked = condition, tuple(keys)
        asked, kind = self._asked, self.kind
        self.searched = 0.0

        def question(shop: Any, progress: Progress) -> tuple[Any, array[int], int | None]:
            limits = shop.page_bounds(kind)
            if shop.is_indexed(kind, condition) or (condition is None and keys):
                return limits, shop.page_ids(kind, condition, keys, progress=progress), None
            first = max(limits.first, limits.last - SPAN + 1)
            return limits, shop.page_ids(kind, condition, span=(first, limits.last), progress=progress), first - 1

        def show(found: tuple[Any, array[int], int | None]) -> None:
            limits, ids, rest = found
            self.total = limits.count
            self._take(ids)
            if rest is None:
                self._end()
            else:
                self._go_on(asked, limits, rest)

        self._ask("ids", question, show)
        self.progressed.emit()

    def reload(self) -> None:
        """Ask again after the store changed."""
        self.arrange(*self._asked)

    def leave(self) -> None:
        """Nobody looks any more."""
        self._timer.stop()
        for what in ("ids", "page"):
            self._worker.cancel(f"{self._name}.{what}")

    def _take(self, ids: array[int]) -> None:
        self.arranging.emit()
        self._ids = ids
        self._pages.clear()
        self._wanted.clear()
        self.arranged.emit()

    def _add(self, ids: array[int]) -> None:
        if ids:
            first = len(self._ids)
            self.growing.emit(first, first + len(ids) - 1)
            self._ids.extend(ids)
            self._pages.pop(first // PAGE, None)  # its page may have been read while it was short
            self.grown.emit()

    def _go_on(self, asked: tuple[Condition | None, tuple[SortKey, ...]], limits: Any, last: int) -> None:
        """The next span; after the last one the hits are put in order."""
        condition, keys = asked
        kind, ids = self.kind, self._ids
        self.searched = (limits.last - last) / max(1, limits.last - limits.first + 1)
        if last < limits.first:
            if keys and ids:
                self._ask(
                    "ids",
                    lambda shop, progress: shop.page_ids(kind, None, keys, among=ids, progress=progress),
                    self._take_last,
                )
            else:
                self._end()
            return
        first = max(limits.first, last - (SPAN if condition is not None else _WIDE_SPAN) + 1)

        def show(found: array[int]) -> None:
            self._add(found)
            self._go_on(asked, limits, first - 1)

        self._ask(
            "ids",
            lambda shop, progress: shop.page_ids(kind, condition, span=(first, last), progress=progress),
            show,
        )
        self.progressed.emit()

    def _take_last(self, ids: array[int]) -> None:
        self._take(ids)
        self._end()

    def _end(self) -> None:
        self.searched = None
        self.progressed.emit()

    # ---- more than is shown -----------------------------------------------------------------------------------------------
    def ask_rows(self, spans: Sequence[tuple[int, int]], show: Callable[[list[Row]], None], what: str = "rows") -> None:
        """The rows of some lines of the table, read whole; ``show`` is called once they are there."""
        wanted = array("q")
        for first, last in spans:
            wanted.extend(self._ids[first : last + 1])
        kind = self.kind

        def question(shop: Any, progress: Progress) -> list[Row]:
            found: list[Row] = []
            for at in range(0, len(wanted), PAGE * 10):
                progress.step(at / len(wanted))
                found += shop.page(kind, wanted[at : at + PAGE * 10])
            return found

        self._ask(what, question, show)

    def ask_sums(self, spans: Sequence[tuple[int, int]], names: Sequence[str], show: Callable[[Any], None]) -> None:
        """Known values, sum, least and greatest of columns over some lines."""
        wanted = array("q")
        for first, last in spans:
            wanted.extend(self._ids[first : last + 1])
        kind = self.kind
        is_all = len(wanted) == self.total and self.searched is None
        some = None if is_all else wanted
        self._ask("sums", lambda shop, progress: shop.page_sums(kind, some, names, progress), show)

    def _ask(self, what: str, question: Callable[[Any, Progress], Any], show: Callable[[Any], Any]) -> None:
        self._worker.ask(f"{self._name}.{what}", question, show, fault=self._fault)

    def _fault(self, fault: UserFault) -> None:
        self.searched = None
        self.progressed.emit()
        self.faulted.emit(fault)
