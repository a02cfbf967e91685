"""What was proposed, on which figures did it rest, and what did the owner decide? Entries are written once and stay.

A later entry speaks of an earlier one: ``concerns`` takes it back or lets it hold again, ``follows`` goes on from it (an order
placed from an order sheet, goods arrived of an order placed). An entry *holds* unless the newest that concerns it took it back.

Planned orders have no table of their own: an order the owner marked as placed is the decision itself, so that taking the
decision back takes the goods off what is on order, and the two can never differ. ``open_acts`` reads them by typed columns.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.store import ledger
from shopdesk.store.faults import rollback

UNDONE, AGAIN = "undone", "again"
FILTERS = {
    "panel": "j.panel = :panel",
    "suggestion": "j.suggestion = :suggestion",
    "subject_kind": "j.subject_kind = :subject_kind",
    "subject_id": "j.subject_id = :subject_id",
    "decision": "j.decision = :decision",
    "since": "j.at >= :since",
    "before": "j.at < :before",
}

_COLUMNS = (
    "id at panel suggestion subject_kind subject_id act proposal figures told as_of worth_value decision reason note "
    "snooze_until decided_qty decided_value due_on follows concerns"
).split()
_KNOWN = "(:before IS NULL OR {one}.at < :before)"
# The newest entry that concerns this one, where it took it back.
_UNDONE_BY = (
    "(SELECT CASE c.decision WHEN 'undone' THEN c.id END FROM journal c WHERE c.concerns = {one}.id AND "
    f"{_KNOWN.format(one='c')} ORDER BY c.id DESC LIMIT 1)"
)
_HOLDS = f"{{one}}.concerns IS NULL AND {_KNOWN} AND {_UNDONE_BY} IS NULL"
_NOT_FOLLOWED = f"NOT EXISTS (SELECT 1 FROM journal f WHERE f.follows = j.id AND {_HOLDS.format(one='f')})"
_SELECT = (
    f"SELECT {', '.join(f'j.{name}' for name in _COLUMNS)}, {_UNDONE_BY.format(one='j')} AS undone_by FROM journal j"
)


def holding(alias: str) -> str:
    """The condition in SQL that the entry of the journal under this alias holds, as known at ``:before`` (None: now)."""
    return _HOLDS.format(one=alias)


def write(
    db: sqlite3.Connection,
    decisions: Sequence[Mapping[str, Any]],
    at: str,
    beside: Sequence[tuple[str, Mapping[str, Any]]] = (),
) -> list[int]:
    """Write decisions down, all or none; their numbers.

    ``beside``: for each decision a table of the store and a row that is kept there under the number of the entry (entry_id).

    A decision holds the columns of the journal but id, at and concerns (see ``workflow.decisions.Decision``), ``proposal`` and
    ``figures`` as mappings, ``told`` as phrases by name. Raises sqlite3.IntegrityError where one follows what is not there.
    """
    return _append(
        db,
        [
            {
                **one,
                "at": at,
                "proposal": _json(one["proposal"]),
                "figures": _json(one["figures"]),
                "told": _json({name: ledger.phrase_json(phrase) for name, phrase in one["told"].items()}),
            }
            for one in decisions
        ],
        beside,
    )


def revise(db: sqlite3.Connection, entries: Sequence[Mapping[str, Any]], decision: str, at: str) -> list[int]:
    """Take decisions (as read) back (UNDONE) or let them hold again (AGAIN), all or none; the entries that say so."""
    return _append(
        db,
        [
            {
                **{name: one[name] for name in ("panel", "suggestion", "subject_kind", "subject_id", "act")},
                **{"proposal": "{}", "figures": "{}", "told": "{}", "note": ""},
                **{"at": at, "decision": decision, "concerns": one["id"]},
            }
            for one in entries
        ],
    )


def _append(
    db: sqlite3.Connection,
    rows: Sequence[Mapping[str, Any]],
    beside: Sequence[tuple[str, Mapping[str, Any]]] = (),
) -> list[int]:
    made: list[int] = []
    db.execute("BEGIN IMMEDIATE")
    try:
        for row in rows:
            marks = ", ".join(f":{name}" for name in row)
            made.append(db.execute(f"INSERT INTO journal ({', '.join(row)}) VALUES ({marks})", row).lastrowid or 0)
        for entry_id, (table, row) in zip(made, beside, strict=bool(beside)):
            named = {"entry_id": entry_id, **row}
            marks = ", ".join(f":{name}" for name in named)
            db.execute(f"INSERT INTO {table} ({', '.join(named)}) VALUES ({marks})", named)
        if rows:
            ledger.count_change(db)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise
    return made


def entry(db: sqlite3.Connection, entry_id: int) -> dict[str, Any] | None:
    """One decision as ``entries`` gives it, None where there is none."""
    found = _found(db, "j.concerns IS NULL AND j.id = :entry_id", {"entry_id": entry_id})
    return found[0] if found else None


def entries(
    db: sqlite3.Connection, wanted: Mapping[str, Any] | None = None, *, limit: int = -1
) -> list[dict[str, Any]]:
    """The decisions, newest first: what was written, id, at, and undone_by (the entry that took it back, else None).

    What only takes back or restores is no decision and not listed. ``wanted`` holds values of FILTERS; ``since`` and
    ``before`` are moments, half-open, and what was taken back later counts as holding then.
    """
    asked = {name: value for name, value in (wanted or {}).items() if value is not None}
    where = " AND ".join(["j.concerns IS NULL", *(FILTERS[name] for name in asked)])
    return _found(db, where, {**asked, "limit": limit}, "j.id DESC LIMIT :limit")


def standing(
    db: sqlite3.Connection, panel: str, before: str | None = None
) -> dict[tuple[str, str, str], dict[str, Any]]:
    """What holds of a panel's suggestions: (suggestion, subject_kind, subject_id) → the newest decision that holds.

    ``before``: as it stood at that moment.
    """
    newest = f"SELECT max(n.id) FROM journal n WHERE n.panel = :panel AND {_HOLDS.format(one='n')} GROUP BY n.suggestion, n.subject_kind, n.subject_id"
    return {
        (found["suggestion"], found["subject_kind"], found["subject_id"]): found
        for found in _found(db, f"j.id IN ({newest})", {"panel": panel, "before": before})
    }


def open_acts(db: sqlite3.Connection, panel: str, act: str, before: str | None = None) -> list[dict[str, Any]]:
    """Acts that were carried out (``done``), hold, and that no decision that holds goes on from; oldest first.

    Orders placed and not yet arrived: ``open_acts(db, "replenishment", "order")``, with decided_qty and due_on.
    """
    where = (
        f"j.panel = :panel AND j.act = :act AND j.decision = 'done' AND {_HOLDS.format(one='j')} AND {_NOT_FOLLOWED}"
    )
    return _found(db, where, {"panel": panel, "act": act, "before": before})


def followed_acts(
    db: sqlite3.Connection, panel: str, act: str, next_act: str, before: str | None = None
) -> list[dict[str, Any]]:
    """Acts that were carried out and gone on from by another, both of which hold: subject_id, at, due_on, decided_qty, next_at, next_qty.

    Orders whose goods arrived by her word: ``followed_acts(db, "replenishment", "order", "arrival")``.
    """
    rows = db.execute(
        "SELECT j.subject_id, j.at, j.due_on, j.decided_qty, f.at, f.decided_qty FROM journal f JOIN journal j ON j.id = f.follows "
        "WHERE j.panel = :panel AND j.act = :act AND f.act = :next_act AND j.decision = 'done' AND f.decision = 'done' "
        f"AND {_HOLDS.format(one='j')} AND {_HOLDS.format(one='f')} ORDER BY f.id",
        {"panel": panel, "act": act, "next_act": next_act, "before": before},
    )
    names = ("subject_id", "at", "due_on", "decided_qty", "next_at", "next_qty")
    return [dict(zip(names, row, strict=True)) for row in rows]


def _found(db: sqlite3.Connection, where: str, asked: Mapping[str, Any], order: str = "j.id") -> list[dict[str, Any]]:
    rows = db.execute(f"{_SELECT} WHERE {where} ORDER BY {order}", {"before": None, **asked})
    return [_read(row) for row in rows]


def _read(row: tuple[Any, ...]) -> dict[str, Any]:
    found = dict(zip([*_COLUMNS, "undone_by"], row, strict=True))
    for name in ("proposal", "figures"):
        found[name] = json.loads(found[name])
    found["told"] = {name: ledger.phrase_of(text) for name, text in json.loads(found["told"]).items()}
    del found["concerns"]
    return found


def _json(values: Mapping[str, Any]) -> str:
    """Exact and readable for ever: numbers as they are, no NaN; raises ValueError or TypeError for what JSON cannot say."""
    return json.dumps(values, ensure_ascii=False, allow_nan=False, sort_keys=True)
