"""How does a table take a quarter of a million rows at once? Each is made when it is looked at; their columns are known whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, overload, runtime_checkable

Row = Mapping[str, Any]


@runtime_checkable
class Columnar(Protocol):
    """Rows that can give a column whole, in their order; None for a name they have not."""

    def column_values(self, name: str) -> Sequence[Any] | None: ...


class LazyRows(Sequence[Row]):
    """The rows of an answer as a table takes them, ``table_row`` of each; its values are those of the columns."""

    def __init__(self, source: Sequence[Any], table_row: Callable[[Any], Row]) -> None:
        self._source = source
        self._table_row = table_row

    def __len__(self) -> int:
        return len(self._source)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> LazyRows: ...
    def __getitem__(self, at: int | slice) -> Row | LazyRows:
        if isinstance(at, slice):
            return LazyRows(self._source[at], self._table_row)
        return self._table_row(self._source[at])

    def __iter__(self) -> Iterator[Row]:
        return map(self._table_row, self._source)

    def column_values(self, name: str) -> Sequence[Any] | None:
        """A column whole."""
        source = self._source
        return source.column_values(name) if isinstance(source, Columnar) else None


def table_rows(rows: Iterable[Any], table_row: Callable[[Any], Row]) -> Sequence[Row]:
    """The rows of an answer as a table takes them: made at once, or when looked at where they are kept as columns."""
    if isinstance(rows, Columnar) and isinstance(rows, Sequence):
        return LazyRows(rows, table_row)
    return [table_row(row) for row in rows]
