"""Why did the goods come back, and whose fault was it? The platform's and the buyers' free reasons, sorted into a few causes.

The words are those of Taobao's lists, of other back offices and of plain tables; what she corrects herself stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache

from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase, speaker

say = speaker("returns")

CAUSES: Mapping[str, Phrase] = {
    "size_fit": say("size or fit"),
    "not_as_described": say("not as described"),
    "quality": say("quality"),
    "damage": say("damaged in transit"),
    "wrong_or_missing": say("wrong or missing goods"),
    "late": say("late or never arrived"),
    "changed_mind": say("changed mind"),
    "price_protection": say("price protection"),
    "other": say("other reason"),
}
FAULTS: Mapping[str, Phrase] = {
    "shop": say("the shop"),
    "carrier": say("the carrier"),
    "supplier": say("the supplier"),
    "buyer": say("the buyer"),
    "none": say("nobody"),
}
DIRECTIONS: Mapping[str, Phrase] = {"too_small": say("too small"), "too_large": say("too large")}
_FAULT_OF_CAUSE = {
    "not_as_described": "shop",
    "quality": "supplier",
    "damage": "carrier",
    "wrong_or_missing": "shop",
    "late": "carrier",
    "changed_mind": "buyer",
}
AT_NO_FAULT = frozenset(
    {"changed_mind"}
)  # reasons that tell of the buyer alone: the shop could have mended none of them

# The first cause of which a word stands in the reason: the order settles reasons that name two things. Latin words are whole words.
_WORDS: Mapping[str, str] = {
    "price_protection": "保价|价保|差价|降价|补差|better price|price match",
    "size_fit": "尺码|尺寸|大小|偏小|偏大|太小|太大|小了|大了|不合身|码数|size|too small|too large|too big|fit|fits",
    "wrong_or_missing": "发错|错发|漏发|少件|少发|少货|缺件|空包裹|wrong item|wrong product|missing|switcheroo",
    "damage": "破损|污渍|压坏|摔坏|碎|运输|damaged|broken",
    "late": "未按约定|发货慢|延迟|超时|缺货|未送到|未收到|没收到|无记录|快递|物流|late|delayed|not received|never arrived|missed estimated"
    " delivery|undeliverable",
    "changed_mind": "无理由|不喜欢|不想要|不想买|不要了|拍错|多拍|拍多|重复|买错|信息有误|changed mind|no longer|unwanted|ordered wrong|by mistake|"
    "no reason|unauthorized purchase",
    "not_as_described": "不符|描述|色差|颜色|款式|图案|假冒|实物|not as described|different from",
    "quality": "质量|做工|瑕疵|掉色|起球|开线|异味|故障|坏了|不能用|性能|过敏|quality|defective|faulty|does not work|not working",
}
_OWN_DELAY = ("发货", "缺货")  # late because the shop had not sent
_DIRECTION_WORDS = {
    "too_small": ("偏小", "太小", "小了", "small"),
    "too_large": ("偏大", "太大", "大了", "too large", "too big"),
}


def _pattern(words: str) -> re.Pattern[str]:
    spelled = (rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in words.split("|"))
    return re.compile("|".join(spelled))


_PATTERNS = {cause: _pattern(words) for cause, words in _WORDS.items()}


@dataclass(frozen=True)
class Corrections:
    """What she said herself: raw reason (folded) → cause, and of single cases where the reason alone does not tell."""

    by_reason: Mapping[str, str] = field(default_factory=dict)
    by_case: Mapping[str, str] = field(default_factory=dict)


NO_CORRECTIONS = Corrections()
KEPT = 2_000  # reasons: a back office has a few dozen, free words come on top


@lru_cache(KEPT)
def fold_reason(reason: str) -> str:
    """A reason as it is compared: without the signs between its words, codes such as ``TOO_SMALL`` as words."""
    return " ".join(re.split(r"[\s_，,。.、；;：:]+", reason.strip().casefold())).strip()


def cause_of(reason: str | None, corrections: Corrections = NO_CORRECTIONS, rma_id: str = "") -> str | None:
    """The cause a reason stands for; None where no reason is stated, ``other`` where its words are not known."""
    if rma_id and rma_id in corrections.by_case:
        return corrections.by_case[rma_id]
    folded = fold_reason(reason or "")
    if not folded:
        return None
    if folded in corrections.by_reason:
        return corrections.by_reason[folded]
    return _cause_by_words(folded)


@lru_cache(KEPT)
def _cause_by_words(folded: str) -> str:
    return next((cause for cause, pattern in _PATTERNS.items() if pattern.search(folded)), "other")


def fault_of(cause: str | None, reason: str | None = None) -> str | None:
    """Who has to bear it: late goods are the carrier's fault, unless they had not been sent; None where the cause is not known."""
    if cause == "late" and any(word in (reason or "") for word in _OWN_DELAY):
        return "shop"
    return None if cause is None else _FAULT_OF_CAUSE.get(cause, "none")


def direction_of(reason: str | None) -> str | None:
    """Of a size return: too small or too large, where the reason says so."""
    folded = fold_reason(reason or "")
    return next((code for code, words in _DIRECTION_WORDS.items() if any(word in folded for word in words)), None)
