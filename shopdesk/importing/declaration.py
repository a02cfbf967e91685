"""How does a format read as a text that a person may edit, and how does that text become a format again?"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.importing.format import BadFormat, from_document


def declaration_text(
    document: Mapping[str, Any], comments: Mapping[str, str] | None = None, head: Sequence[str] = ()
) -> str:
    """A format's document as TOML. ``comments``: field → what to say beside its headings; ``head``: lines at the top."""
    lines = [f"# {text}" if text else "#" for text in head]
    tables = {key: value for key, value in document.items() if isinstance(value, Mapping) and key != "title"}
    for key, value in document.items():
        if key not in tables:
            lines.append(f"{key} = {_value(value)}")
    for name, table in tables.items():
        lines += ["", f"[{name}]"]
        for key, value in table.items():
            comment = (comments or {}).get(key, "") if name == "headings" else ""
            lines.append(f"{_key(key)} = {_value(value)}" + (f"  # {comment}" if comment else ""))
    return "\n".join(lines) + "\n"


def declared(text: str, name: str) -> dict[str, Any]:
    """The document of a format written as TOML or JSON; raises BadFormat, naming what does not hold.

    JSON may also be what ``mapping --json`` prints, with the format under ``document``. An own mapping needs no id or title yet.
    """
    try:
        document = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (ValueError, tomllib.TOMLDecodeError) as error:
        raise BadFormat(f"{name}: {error}") from error
    if isinstance(document, dict) and isinstance(document.get("document"), dict):
        document = document["document"]
    if not isinstance(document, dict):
        raise BadFormat(f"{name}: no format")
    from_document(named(document, str(document.get("id") or "unnamed")), name)
    return document


def named(document: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The document under a name, which is its id and its title."""
    return {**document, "id": name, "title": {"zh": name, "en": name}}


def _key(key: str) -> str:
    return (
        key if key.replace("_", "").replace("-", "").isascii() and key.replace("_", "").isalnum() else json.dumps(key)
    )


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items()) + " }"
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
