"""How is money kept and rounded? Integer fen inside, one rounding rule (half away from zero), parts that sum to the whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

EMPTY_MARKS = frozenset({"", "-", "--", "—", "——", "/", "\\", "null", "nan", "none", "n/a", "无"})

_AMOUNT = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[+-]?\.\d+")
_SIGNS = re.compile(r"^(?:¥|￥|\$|€|£|rmb|cny|usd)", re.IGNORECASE)
_UNITS = re.compile(r"(?:元|圆|rmb|cny|¥|￥)$", re.IGNORECASE)

# How tables name a currency, letter case gone → its code of ISO 4217.
_CODES = {
    "CNY": "cny rmb cnh ¥ ￥ 元 圆 人民币 人民幣 人民币元 人民币(元) 人民币（元） yuan renminbi",
    "USD": "usd us$ 美元 美金",
    "EUR": "eur € euro 欧元 歐元",
    "GBP": "gbp £ 英镑 英鎊",
    "HKD": "hkd hk$ 港币 港幣 港元",
    "TWD": "twd ntd nt$ 新台币 新臺幣 台币",
    "JPY": "jpy 日元 日圆 日圓 円",
}
_CODE_OF = {word: code for code, words in _CODES.items() for word in words.split()}
_SIGN = re.compile(r"[¥￥$€£元圆]|rmb|cny|usd", re.IGNORECASE)
_KIND_OF_SIGN = {"￥": "¥", "元": "¥", "圆": "¥", "rmb": "¥", "cny": "¥", "usd": "$"}


def currency_code(text: str) -> str:
    """The code of a currency as a table names it: CNY of 人民币 or RMB; a name nobody knows as it is written."""
    word = text.strip()
    return _CODE_OF.get(word.lower(), word.upper() if len(word) == 3 and word.isascii() else word)


def currency_sign(text: str) -> str | None:
    """Which sign an amount is written with, ¥ for 元 and RMB too; None without one. The dollars are not told apart."""
    found = _SIGN.search(text)
    return _KIND_OF_SIGN.get(found[0].lower(), found[0]) if found else None


def half_up(number: Decimal) -> int:
    """Round once, half away from zero."""
    return int(number.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def half_up_ratio(numerator: int, denominator: int) -> int:
    """numerator ÷ denominator rounded half away from zero, in integers; the denominator must be positive."""
    if denominator <= 0:
        raise ValueError("the denominator must be positive")
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def plain_number(text: str) -> Decimal | None:
    """The exact decimal a text spells, or None for an empty mark; raises ValueError for what is no plain number.

    Full-width digits, ¥, 元, thousands separators in their places and (12.00) for a negative are understood. Exponents
    (``1e3``) and continental commas (``1.234,50``) are refused, not guessed.
    """
    folded = unicodedata.normalize("NFKC", text).strip().strip("'`\t").strip()
    if folded.lower() in EMPTY_MARKS:
        return None
    is_negative = folded.startswith("(") and folded.endswith(")")
    if is_negative:
        folded = folded[1:-1].strip()
    folded = folded.replace("−", "-")
    sign = ""
    if folded[:1] in "+-":
        sign, folded = folded[0], folded[1:].strip()
    folded = _UNITS.sub("", _SIGNS.sub("", folded).strip()).strip()
    if not sign and folded[:1] in "+-" and len(folded) > 1:
        sign, folded = folded[0], folded[1:]
    if not _AMOUNT.fullmatch(folded) or folded[:1] in "+-":
        raise ValueError(f"{text!r} is not a number")
    try:
        number = Decimal(folded.replace(",", ""))
    except InvalidOperation:
        raise ValueError(f"{text!r} is not a number") from None
    return -number if (sign == "-") != is_negative else number


def parse_amount(text: str) -> int | None:
    """Fen from money text, None for an empty mark (analysis-spec A.parse); raises ValueError where a part is below a fen."""
    number = plain_number(text)
    if number is None:
        return None
    fen = number * 100
    if fen != fen.to_integral_value():
        raise ValueError(f"{text!r} has parts below one fen")
    return int(fen)


def allocate(total: int, weights: Sequence[int]) -> list[int]:
    """Split fen over weights by largest remainder (analysis-spec A.alloc).

    Ties go to the earlier weight, all-zero weights count as equal, a negative total is split as its size and negated.
    The parts always sum to the total; no weights give no parts. Weights must not be negative.
    """
    if not weights:
        return []
    if any(weight < 0 for weight in weights):
        raise ValueError("weights must not be negative")
    if total < 0:
        return [-part for part in allocate(-total, weights)]
    whole = sum(weights)
    shares = list(weights) if whole else [1] * len(weights)
    whole = whole or len(weights)
    parts = [total * share // whole for share in shares]
    remainders = [total * share % whole for share in shares]
    left = total - sum(parts)
    for index in sorted(range(len(shares)), key=lambda at: (-remainders[at], at))[:left]:
        parts[index] += 1
    return parts


def yuan(fen: int) -> str:
    """``1234.50`` for interfaces: two decimals, a plain minus sign, no separators."""
    whole, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole}.{rest:02d}"


def quantity_text(milli: int) -> str:
    """Thousandths without trailing zeros: 328 → 0.328, 2000 → 2."""
    whole, rest = divmod(abs(milli), 1000)
    text = f"{whole}.{rest:03d}".rstrip("0").rstrip(".") if rest else str(whole)
    return f"-{text}" if milli < 0 else text
