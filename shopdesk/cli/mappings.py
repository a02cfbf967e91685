"""Which exports are known, and how is one read that is not?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from shopdesk.cli.streams import DONE, complain, shown_progress, tell, tell_json
from shopdesk.cli.surroundings import opened, store_path
from shopdesk.errors import UserFault
from shopdesk.wording import speaker

say = speaker("cli")


def formats(given: argparse.Namespace, language: str) -> int:
    """Tell the exports that are known."""
    from shopdesk.shop import known_formats

    known = known_formats()
    if given.json:
        tell_json({"formats": known})
    else:
        title = "title_zh" if language.startswith("zh") else "title_en"
        for one in known:
            tell(f"{one['id']:<44} {one['platform']:<12} {one['kind']:<16} {one[title]}")
    return DONE


def mapping(given: argparse.Namespace, language: str) -> int:
    """Tell what a file nobody knows may be; keep or drop a format of the owner's own."""
    if given.forget:
        with opened(given, write=True) as shop:
            shop.forget_mapping(given.file)
        tell(say("The mapping {name} is dropped.", name=given.file).in_language(language))
        return DONE
    document, shown, text = _mapping_of(given, language)
    if given.save:
        with opened(given, write=True, is_made=True) as shop:
            shop.save_mapping(document, given.save)
        complain(
            say("Kept as {name}: files with these headings are read by it.", name=given.save).in_language(language)
        )
    if given.json:
        tell_json(shown)
    elif not given.save:
        tell(text.rstrip("\n"))
    return DONE


def _mapping_of(given: argparse.Namespace, language: str) -> tuple[Any, Any, str]:
    """The document of a saved mapping, of an edited one, or guessed from a file; as JSON value; as text."""
    from shopdesk.importing.declaration import declaration_text, declared
    from shopdesk.importing.format import BadFormat
    from shopdesk.reports.mapping_words import guess_json, guess_text
    from shopdesk.shop import guess_mappings

    path = Path(given.file)
    if not path.exists() and store_path(given).exists():
        with opened(given, write=False) as shop:
            saved = next((one for one in shop.mappings() if one["id"] == given.file), None)
        if saved is not None:
            return saved, {"document": saved}, declaration_text(saved)
    if path.suffix.lower() in (".toml", ".json") and path.is_file():
        try:
            document = declared(path.read_text(encoding="utf-8-sig"), path.name)
        except (BadFormat, UnicodeDecodeError) as error:
            raise UserFault(
                "bad_mapping",
                say("{file} is no format: {cause}.", file=path.name, cause=str(error)),
                say("“shopdesk mapping FILE” prints one to start from."),
            ) from None
        return document, {"document": document}, declaration_text(document)
    with shown_progress() as progress:
        guesses = guess_mappings(path, progress, kind=given.kind, password=given.password)
    guess = next((one for one in guesses if given.sheet in (None, one.sheet)), None)
    if guess is None:
        raise UserFault(
            "no_headings",
            say("{file} holds no table with headings.", file=path.name),
            say("Write the headings into the line above the rows."),
        )
    return guess.document, guess_json(guess, path.name), guess_text(guess, language)
