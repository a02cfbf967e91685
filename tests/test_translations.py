"""Is every sentence of the program said in Chinese too, with the same blanks, and is no translation left over?

Two kinds of calls are found by walking the source: ``say("…")`` where ``say = speaker("context")``, and in classes
``self.tr("…")``, whose context is the class.
"""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest

from shopdesk.wording import Phrase

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = sorted((ROOT / "resources" / "i18n" / "zh_CN").glob("*.ts"))


@dataclass(frozen=True)
class Said:
    """One sentence of the source: where it stands, its context, its text (None when it is no literal)."""

    place: str
    context: str
    source: str | None


def literal(node: ast.expr | None) -> str | None:
    """The text of a string constant; None for anything that is only known when the program runs."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def speakers(tree: ast.Module) -> dict[str, str]:
    """Name → context of every ``name = speaker("context")``, here or in the module it is imported from."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and called(node.value) == "speaker":
            context = literal(node.value.args[0]) if node.value.args else None
            for target in node.targets:
                if isinstance(target, ast.Name) and context is not None:
                    found[target.id] = context
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("shopdesk."):
            origin = (ROOT / str(node.module).replace(".", "/")).with_suffix(".py")
            if origin.exists() and any("say" in alias.name for alias in node.names):
                there = speakers(ast.parse(origin.read_text(encoding="utf-8")))
                found |= {alias.asname or alias.name: there[alias.name] for alias in node.names if alias.name in there}
    return found


def called(call: ast.Call) -> str:
    """The last name of what is called: ``tr`` of ``self.tr(…)``."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def sentences(source: str, place: str) -> Iterator[Said]:
    """Every sentence a module says."""
    tree = ast.parse(source)
    names = speakers(tree)

    def visit(node: ast.AST, class_name: str) -> Iterator[Said]:
        for child in ast.iter_child_nodes(node):
            inner = child.name if isinstance(child, ast.ClassDef) else class_name
            if isinstance(child, ast.Call):
                text = literal(child.args[0]) if child.args else None
                where = f"{place}:{child.lineno}"
                if isinstance(child.func, ast.Name) and child.func.id in names:
                    yield Said(where, names[child.func.id], text)
                elif isinstance(child.func, ast.Attribute) and child.func.attr == "tr":
                    yield Said(where, inner, text)
            yield from visit(child, inner)

    yield from visit(tree, "")


def said_by_the_program() -> list[Said]:
    found: list[Said] = []
    for path in sorted((ROOT / "shopdesk").rglob("*.py")):
        if path.name != "wording.py":
            found += sentences(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    return found


def blanks(text: str) -> list[str]:
    """The named blanks of a template, and Qt's %1, %n, in order of their names."""
    named = [
        name for _literal, name, forms, _ in Formatter().parse(text) if name is not None and "|" not in (forms or "")
    ]
    return sorted(named + re.findall(r"%(?:\d|n|L\d)", text))


def messages(catalogues: list[Path]) -> list[tuple[str, str, str, str]]:
    """(file, context, source, translation) of every message in catalogues."""
    found = []
    for path in catalogues:
        for context in ElementTree.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                found.append(
                    (
                        path.name,
                        context.findtext("name") or "",
                        message.findtext("source") or "",
                        message.findtext("translation") or "",
                    )
                )
    return found


SAID = said_by_the_program()
MESSAGES = messages(CATALOGUES)
PLURALS = messages(sorted((ROOT / "resources" / "i18n" / "en").glob("*.ts")))


def test_the_walk_finds_sentences_of_modules_and_of_panels() -> None:
    source = (
        'say = speaker("returns")\n'
        'say("Order {order_id} is late", order_id=1)\n'
        "class Pane:\n"
        "    def title(self):\n"
        '        return self.tr("Returns") + self.tr(name)\n'
    )
    assert list(sentences(source, "x.py")) == [
        Said("x.py:2", "returns", "Order {order_id} is late"),
        Said("x.py:5", "Pane", "Returns"),
        Said("x.py:5", "Pane", None),
    ]
    assert blanks("{b} of {a}, %1") == ["%1", "a", "b"]


def test_every_sentence_is_a_literal() -> None:
    assert [said.place for said in SAID if said.source is None] == [], "a sentence put together cannot be translated"


def test_every_sentence_has_a_chinese_translation() -> None:
    translated = {(context, source) for _file, context, source, translation in MESSAGES if translation}
    missing = [
        f"{said.place} [{said.context}] {said.source}"
        for said in SAID
        if said.source is not None and (said.context, said.source) not in translated
    ]
    assert missing == []


def test_no_translation_is_left_over_from_a_sentence_that_is_gone() -> None:
    alive = {(said.context, said.source) for said in SAID}
    left_over = [
        f"{file} [{context}] {source}" for file, context, source, _ in MESSAGES if (context, source) not in alive
    ]
    assert left_over == []


def test_a_sentence_is_translated_in_one_place_only() -> None:
    counts = Counter((context, source) for _file, context, source, _translation in MESSAGES)
    assert [message for message, count in counts.items() if count > 1] == []


def test_a_translation_fills_the_same_blanks() -> None:
    differing = [
        f"{file} [{context}] {source} → {translation}"
        for file, context, source, translation in MESSAGES
        if translation and blanks(source) != blanks(translation)
    ]
    assert differing == []


def test_every_blank_of_a_sentence_is_given_its_value() -> None:
    """``say("… {n}")`` without ``n=`` would show the braces to the reader."""
    forgotten = []
    for path in sorted((ROOT / "shopdesk").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = speakers(tree)
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names):
                continue
            text = literal(node.args[0]) if node.args else None
            given = {keyword.arg for keyword in node.keywords}
            if text is not None and None not in given and set(blanks(text)) - given:
                forgotten.append(f"{path.relative_to(ROOT)}:{node.lineno} {text}")
    assert forgotten == []


@pytest.mark.parametrize("sign", ["!", "！"])
def test_nothing_is_shouted(sign: str) -> None:
    assert [said.place for said in SAID if said.source and sign in said.source] == []
    assert [f"{file} {source}" for file, _context, source, translation in MESSAGES if sign in translation] == []


def test_a_chinese_sentence_is_chinese() -> None:
    """A translation that repeats its English source was forgotten; names and signs without words may stay."""
    same = [
        f"{file} [{context}] {source}"
        for file, context, source, translation in MESSAGES
        if source == translation and re.search(r"[A-Za-z]{3,} [A-Za-z]{2,}", re.sub(r"\{.*?\}", "", source))
    ]
    assert same == []


def with_counts(template: str, count: int) -> str:
    """A sentence as it reads where every count is so many."""
    values = {name: count * 1000 if name.endswith("_qty") else count for name in blanks(template)}
    return Phrase("", template, values).in_language("en")


def test_english_of_a_count_of_one_is_said_by_the_program_and_reads_in_the_plural_as_its_source() -> None:
    alive = {(said.context, said.source) for said in SAID}
    assert PLURALS
    for _file, context, source, english in PLURALS:
        assert (context, source) in alive, source
        assert blanks(english) == blanks(source), source
        assert with_counts(english, 2) == with_counts(source, 2), source
        assert with_counts(english, 1) != with_counts(source, 1), source


def test_what_is_below_nothing_is_written_with_the_sign_of_all_other_figures() -> None:
    said = Phrase("", "{a_rate} {b_points} {c} {d_value} {e_qty} {f}", {"a_rate": -0.192, "b_points": -0.03, "c": -7,
                  "d_value": -100, "e_qty": -2_000, "f": "A-1"})  # fmt: skip
    assert said.in_language("en") == "−19.2 % −3.0 −7 −¥1.00 −2 A-1"


def test_one_case_waits_and_two_cases_wait() -> None:
    source = "{n} cases wait for you and end by silence within {hours} hours, {rma_id} first: {sum_value} is at stake."

    def said(n: int, hours: int) -> str:
        phrase = Phrase("returns", source, {"n": n, "hours": hours, "rma_id": "R1", "sum_value": 100})
        return phrase.in_language("en")

    assert said(1, 48).startswith("1 case waits for you and ends by silence within 48 hours, R1 first")
    assert said(21, 1).startswith("21 cases wait for you and end by silence within 1 hour, R1 first")


# A blank with one of these plurals after it counts (a level, with its decimal, is never read as 1): such a sentence has a form for one.
_COUNTED = re.compile(
    r"\{(?!level\}|column\})\w+(?<!_percent)\} (?:(?!of )\w+ )?(?:orders|cases|items|SKUs|buyers|titles|reviews|checks|duties|certificates|days|hours|weeks|terms"
    r"|rows|units|words|files|findings|characters|months|things|figures|papers|actions|parcels|goods|lines|sheets|tables)\b"
)
# What the window says itself has no form for one: there a count stands behind a colon, or is one of these, which is never 1.
_NEVER_ONE = {
    "vs {days} ({n} of {m} days)",  # the {m} days of the period, more than the {n} of what it is compared with
    "{kind}, {month}: {known} of {all} days",  # the days of a whole month
    "The first {n} rows; further ones follow in the same way.",
    "At most {n} rows can be copied; export the table instead.",
    "Only the first {n} characters of the file are read here; all of it: shopdesk scan FILE",
    "With each weight moved by {step} it stays the first that passes in {kept} of {runs} cases.",  # two for each weight
}


def test_every_sentence_with_a_counted_plural_has_its_form_for_one() -> None:
    known = {(context, source) for _file, context, source, _ in PLURALS}
    every = {(said.context, said.source) for said in SAID if said.source and said.source not in _NEVER_ONE}
    assert sorted(one for one in every if _COUNTED.search(one[1]) and one not in known) == []
