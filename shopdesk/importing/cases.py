"""What do the rows of a refund list come to: how a case stands, when the money went back, or a mere mark of return?"""

from __future__ import annotations

from shopdesk.importing.block import Block, Setting, mark_period, round_to_fen, say
from shopdesk.importing.headings import fold
from shopdesk.importing.order_cells import name_states
from shopdesk.importing.rowkeys import RowKeys

KINDS_OF_REFUND = {
    "仅退款": "refund_only",
    "我要退款(无需退货)": "refund_only",
    "退款": "refund_only",
    "退货退款": "return_refund",
    "我要退货退款": "return_refund",
    "退货": "return_refund",
    "换货": "exchange",
    "refund": "refund_only",
    "return": "return_refund",
    "exchange": "exchange",
}
STAGES = {"售中": "in_sale", "售后": "after_sale"}
WHOLE = {"全部退款": 1, "部分退款": 0}
YES = frozenset("是 yes y true 1 已退货 退货 已退回 退回 returned √ ✓".split())
NO = frozenset("否 no n false 0 未退货 未退回 无".split())


class Cases:
    """Shapes the rows of a refund list: one row is one case."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.keys = RowKeys()

    def shape(self, block: Block) -> None:
        values = block.values
        if "returned" in values:
            self._marks(block)
            return
        made_from = [column for _, column in sorted(values.items())]
        made = None if "refund_id" in values else self.keys.keys(made_from)
        if self.setting.format.is_generic:
            round_to_fen(block, self.setting)
        name_states(block, self.setting)
        self._say_kind(block)
        _put(block, "refund_stage", STAGES)
        _put(block, "is_whole", WHOLE)
        self._say_end(block)
        if made is not None:
            values["refund_id"] = [f"{number}|{key}" for number, key in zip(values["order_id"], made, strict=True)]
        block.drop_rejected()
        mark_period(self.setting, block, "applied_at", "succeeded_at", "returned_at", "closed_at")
        self.setting.emit_rows("refunds", block)

    def finish(self) -> None:
        """A returns sheet tells how often it names an order."""
        tally = self.setting.tally
        if tally.shared_numbers:
            tally.notes.append(
                say(
                    "Order numbers in more than one row: {count}. Each order counts once.",
                    count=len(tally.shared_numbers),
                )
            )

    def _marks(self, block: Block) -> None:
        """A sheet of marks: every order under the number came back, for how much is not known."""
        values, tally = block.values, self.setting.tally
        for index, mark in enumerate(values.pop("returned")):
            word = fold(str(mark)) if mark is not None else ""
            if word not in YES and index not in block.problems:
                phrase = say("The row does not say that the order came back")
                if word in NO or not word:
                    block.drop(index, phrase)
                else:
                    block.reject(index, "returned", "unknown_mark", phrase)
        block.drop_rejected()
        numbers = block.column("order_id")
        for number in numbers:
            if number in tally.numbers:
                tally.shared_numbers.add(str(number))
            tally.numbers.add(str(number))
        count = len(block)
        block.values["refund_id"] = [f"returned:{number}" for number in numbers]
        block.values.update(amount_value=[None] * count, status=["succeeded"] * count, is_whole=[1] * count)
        mark_period(self.setting, block, "succeeded_at")
        self.setting.emit_rows("refunds", block)

    def _say_kind(self, block: Block) -> None:
        values = block.values
        needs = values.pop("needs_return", None)
        if "refund_kind" in values:
            known = {text: KINDS_OF_REFUND.get(fold(str(text))) for text in set(values["refund_kind"]) if text}
            values["refund_kind"] = [known.get(text) for text in values["refund_kind"]]
        elif needs is not None:
            values["refund_kind"] = [
                None if text is None else ("return_refund" if fold(str(text)) in YES else "refund_only")
                for text in needs
            ]

    def _say_end(self, block: Block) -> None:
        """The end of a case is the moment of refund where it succeeded, of closing where it was closed."""
        values = block.values
        has_ends = "succeeded_at" in values or "finished_at" in values
        ends = values.pop("finished_at", None)
        told = block.column("succeeded_at")
        second = ends if ends is not None else [None] * len(block)
        moments = [a if a is not None else b for a, b in zip(told, second, strict=True)]
        if "status" not in values and self.setting.format.is_generic:
            # A plain list without states names refunds that were made; but where it dates them, a row that has only the day of
            # its application was not paid back yet: its state is not told (an empty word, as for words nobody knows).
            applied = block.column("applied_at")
            is_open = [has_ends and m is None and a is not None for m, a in zip(moments, applied, strict=True)]
            values["status"] = [None if one else "succeeded" for one in is_open]
            if any(is_open):
                values["status_text"] = ["" if one else None for one in is_open]
        states = block.column("status")
        if has_ends:
            values["succeeded_at"] = [m if s == "succeeded" else None for m, s in zip(moments, states, strict=True)]
        if has_ends and "closed_at" not in values:
            values["closed_at"] = [m if s == "closed" else None for m, s in zip(moments, states, strict=True)]


def _put(block: Block, name: str, words: dict[str, object] | dict[str, str] | dict[str, int]) -> None:
    if name in block.values:
        block.values[name] = [words.get(str(text)) for text in block.values[name]]
