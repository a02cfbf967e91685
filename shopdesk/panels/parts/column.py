"""What does a panel declare of a column of its table? Its name, and whatever ``fields.py`` does not say already."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from shopdesk.analysis.filter_columns import NUMBERS
from shopdesk.fields import FIELDS, Field
from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """One column. ``title`` makes the heading where ``fields.py`` has none; ``text`` the cell where the value needs words.

    Both may be phrases, so that a class can declare its columns before there is a language.
    ``tone`` names a colour role for a row's cell, ``is_pill`` draws it as a tinted tag, ``stretch`` takes the room left.
    ``heat``: how much ground is laid under a number, 0 to 1; it only helps, since the number stands on it.
    ``words``: code → what is shown instead, for columns of codes; the filter bar and the editor know them.
    ``is_editable``: its cells can be typed over (``WorkTable.edited``). ``is_hidden``: not shown until she asks for it.
    ``gives_way``: not seen where the stretching column would be too narrow for its words, unless she asked for it; exports still have it.
    With a condition it does so only while the rows shown meet that.
    A column that is masked in its ``text`` is masked for the filter bar, for copies and exports as well; one of a store's table must
    then say ``can_filter=False``, since the store does not know the mask.
    """

    name: str
    title: Callable[[], str] | Phrase | None = None
    dtype: str | None = None
    text: Callable[[Row], str | Phrase] | None = None
    tone: Callable[[Row], str] | None = None
    is_pill: bool = False
    stretch: bool = False
    wraps: bool = False
    widest: int = 320
    words: Mapping[str, str | Phrase] | Callable[[], Mapping[str, str | Phrase]] | None = None
    heat: Callable[[Row], float] | None = None
    is_editable: bool = False
    is_hidden: bool = False
    gives_way: bool | Callable[[Sequence[Row]], bool] = False
    can_filter: bool = True

    @property
    def kind(self) -> str:
        """The unit of its values, from the declaration or the name."""
        return self.dtype if self.dtype is not None else FIELDS.get(self.name, Field(self.name, "", "")).dtype

    @property
    def is_number(self) -> bool:
        return self.kind in NUMBERS

    @property
    def codes(self) -> Mapping[str, str | Phrase]:
        """Its codes with their words, none where the values are no codes."""
        return self.words() if callable(self.words) else self.words or {}
