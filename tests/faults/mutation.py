"""By what may a file be spoilt on its way? A seeded mutator: the same seed spoils the same file in the same way."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "big5", "cp1252")
_SEPARATORS = re.compile(r"[,;\t|]")
_LONGEST_CHUNK = 400


def _place(dice: random.Random, content: bytes) -> int:
    return dice.randrange(len(content)) if content else 0


def _flip_bits(dice: random.Random, content: bytes) -> bytes:
    spoilt = bytearray(content)
    for _ in range(dice.choice((1, 1, 2, 8, 40))):
        if spoilt:
            spoilt[_place(dice, content)] ^= 1 << dice.randrange(8)
    return bytes(spoilt)


def _cut(dice: random.Random, content: bytes) -> bytes:
    return content[: _place(dice, content)]


def _lose_the_beginning(dice: random.Random, content: bytes) -> bytes:
    return content[dice.randrange(1, 200) :]


def _remove_a_chunk(dice: random.Random, content: bytes) -> bytes:
    at = _place(dice, content)
    return content[:at] + content[at + dice.randrange(1, _LONGEST_CHUNK) :]


def _double_a_chunk(dice: random.Random, content: bytes) -> bytes:
    at = _place(dice, content)
    chunk = content[at : at + dice.randrange(1, _LONGEST_CHUNK)]
    return content[:at] + chunk * dice.choice((2, 2, 5)) + content[at + len(chunk) :]


def _swap_bytes(dice: random.Random, content: bytes) -> bytes:
    spoilt = bytearray(content)
    for _ in range(dice.choice((1, 3, 20))):
        if spoilt:
            one, other = _place(dice, content), _place(dice, content)
            spoilt[one], spoilt[other] = spoilt[other], spoilt[one]
    return bytes(spoilt)


def _insert_nuls(dice: random.Random, content: bytes) -> bytes:
    for _ in range(dice.choice((1, 1, 5))):
        at = _place(dice, content)
        content = content[:at] + b"\x00" * dice.choice((1, 1, 2, 50)) + content[at:]
    return content


def _overwrite(dice: random.Random, content: bytes) -> bytes:
    at = _place(dice, content)
    noise = dice.randbytes(dice.randrange(1, 64))
    return content[:at] + noise + content[at + len(noise) :]


BYTES: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _flip_bits, _cut, _lose_the_beginning, _remove_a_chunk, _double_a_chunk, _swap_bytes, _insert_nuls, _overwrite,
)  # fmt: skip


def _text_of(content: bytes) -> tuple[str, str] | None:
    for encoding in ("utf-8-sig", "utf-16", "gb18030"):
        if encoding == "utf-16" and content[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return None


def _in_another_encoding(dice: random.Random, text: str, encoding: str) -> bytes:
    return text.encode(dice.choice(_ENCODINGS), dice.choice(("replace", "ignore")))


def _one_line_in_another_encoding(dice: random.Random, text: str, encoding: str) -> bytes:
    lines = text.splitlines(keepends=True) or [""]
    at = dice.randrange(len(lines))
    other = "gb18030" if encoding != "gb18030" else "utf-8"
    return b"".join(line.encode(other if place == at else encoding) for place, line in enumerate(lines))


def _ragged(dice: random.Random, text: str, encoding: str) -> bytes:
    """Separators too many or too few in some lines."""
    lines = text.splitlines(keepends=True)
    for _ in range(dice.choice((1, 1, 3))):
        if not lines:
            break
        at = dice.randrange(len(lines))
        found = [match.start() for match in _SEPARATORS.finditer(lines[at])]
        if found:
            place = dice.choice(found)
            again = lines[at][place] if dice.random() < 0.5 else ""
            lines[at] = lines[at][:place] + again * 2 + lines[at][place + 1 :]
    return "".join(lines).encode(encoding)


def _quotation_marks(dice: random.Random, text: str, encoding: str) -> bytes:
    for _ in range(dice.choice((1, 1, 2, 5))):
        at = dice.randrange(len(text) + 1)
        text = text[:at] + dice.choice(('"', '"', '""', "'")) + text[at + dice.choice((0, 1)) :]
    return text.encode(encoding)


def _other_line_ends(dice: random.Random, text: str, encoding: str) -> bytes:
    ends = dice.choice((("\r",), ("\n",), ("\r\n",), ("\r", "\n", "\r\n"), ("\n\n",)))
    return "".join(line.rstrip("\r\n") + dice.choice(ends) for line in text.splitlines(keepends=True)).encode(encoding)


def _lines_moved(dice: random.Random, text: str, encoding: str) -> bytes:
    """Lines doubled, lost and put elsewhere."""
    lines = text.splitlines(keepends=True)
    for _ in range(dice.choice((1, 3))):
        if lines:
            line = lines.pop(dice.randrange(len(lines)))
            for _ in range(dice.choice((0, 1, 2))):
                lines.insert(dice.randrange(len(lines) + 1), line)
    return "".join(lines).encode(encoding)


TEXT: tuple[Callable[[random.Random, str, str], bytes], ...] = (
    _in_another_encoding, _one_line_in_another_encoding, _ragged, _ragged, _quotation_marks, _other_line_ends, _lines_moved,
)  # fmt: skip


def _changed_members(dice: random.Random, content: bytes) -> bytes:
    """A zip whose members were changed inside, lost, doubled, renamed or exchanged; the directory agrees with them."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [(name, package.read(name)) for name in package.namelist() if not name.endswith("/")]
    except Exception:
        return _flip_bits(dice, content)
    at = dice.randrange(len(parts)) if parts else 0
    for _ in range(dice.choice((1, 1, 2)) if parts else 0):
        at = dice.randrange(len(parts))
        name, part = parts[at]
        deed = dice.choice(("inside", "inside", "inside", "text", "lose", "double", "rename", "exchange", "empty"))
        if deed == "inside":
            parts[at] = name, dice.choice(BYTES)(dice, part)
        elif deed == "text":
            parts[at] = name, _markup_changed(dice, part)
        elif deed == "lose" and len(parts) > 1:
            del parts[at]
        elif deed == "double":
            parts.append((name + "x", part))
        elif deed == "rename":
            parts[at] = dice.choice((name.upper(), name.replace("/", "\\"), "../" + name, name[:-1])), part
        elif deed == "exchange":
            other = dice.randrange(len(parts))
            parts[at], parts[other] = (name, parts[other][1]), (parts[other][0], part)
        elif deed == "empty":
            parts[at] = name, b""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in dict(parts).items():
            package.writestr(name or "x", part)
    return target.getvalue()


def _markup_changed(dice: random.Random, part: bytes) -> bytes:
    """XML with a number exchanged, a tag lost or doubled: it stays XML more often than flipped bits do."""
    numbers = list(re.finditer(rb"\d+", part))
    if numbers and dice.random() < 0.6:
        found = dice.choice(numbers)
        other = str(dice.choice((0, 1, 7, 255, 65_537, 1_048_576, 1_048_577, 10**9, 10**20, -1))).encode()
        return part[: found.start()] + other + part[found.end() :]
    tags = list(re.finditer(rb"<[^<>]*>", part))
    if not tags:
        return part
    found = dice.choice(tags)
    return part[: found.start()] + found[0] * dice.choice((0, 2)) + part[found.end() :]


def mutant(seed: str, content: bytes) -> tuple[bytes, list[str]]:
    """The content, spoilt once to three times, and by what."""
    dice = random.Random(seed)
    deeds = []
    for _ in range(dice.choice((1, 1, 2, 3))):
        text = _text_of(content) if content[:2] not in (b"PK", b"\xd0\xcf") else None
        if content[:2] == b"PK" and dice.random() < 0.6:
            deeds.append("changed members")
            content = _changed_members(dice, content)
        elif text is not None and dice.random() < 0.6:
            change = dice.choice(TEXT)
            deeds.append(change.__name__.strip("_").replace("_", " "))
            content = change(dice, *text)
        else:
            spoil = dice.choice(BYTES)
            deeds.append(spoil.__name__.strip("_").replace("_", " "))
            content = spoil(dice, content)
    return content, deeds
