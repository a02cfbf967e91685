"""Which panels are there, and when is their code loaded? The first panel's at once, the others' when they are asked for or when the window has come to rest."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class PanelPlace:
    """A panel by its name, before it is loaded: ``module`` within the panels, and the class in it."""

    name: str
    kind: str
    module: str = ""

    def load(self) -> Any:
        """The panel's class."""
        return getattr(import_module(f"shopdesk.panels.{self.module or self.name}"), self.kind)


# In the order of the rail; a panel that is not built yet is simply absent.
PANELS = (
    PanelPlace("overview", "OverviewPanel"),
    PanelPlace("imports", "ImportsPanel"),
    PanelPlace("selection", "SelectionPanel"),
    PanelPlace("tiers", "TiersPanel"),
    PanelPlace("replenishment", "ReplenishmentPanel"),
    PanelPlace("returns", "ReturnsPanel"),
    PanelPlace("compliance", "CompliancePanel"),
    PanelPlace("summary", "SummaryPanel"),
    PanelPlace("rulebook", "RulebookPanel"),
)
BELOW = ("rulebook",)  # at the foot of the rail


def load_all(places: Sequence[PanelPlace]) -> threading.Thread:
    """Load what is not loaded yet beside the window, so that no panel has to be waited for; the thread is handed back begun.

    It is no daemon: a program that ends waits for the last file, since Python may not be taken from under a loading one.
    """

    def load() -> None:
        for place in places:
            place.load()

    thread = threading.Thread(target=load, name="panels")
    thread.start()
    return thread
