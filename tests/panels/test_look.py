"""Are sentences set in the window as a reader expects them?"""

from __future__ import annotations

from shopdesk.panels.parts.look import Look
from shopdesk.wording import speaker

say = speaker("tests")


def test_no_line_can_end_between_a_number_and_its_percent_sign(look: Look) -> None:
    assert (
        look.words(say("{a_rate} of {b}", a_rate=0.4, b=say("{c_rate}", c_rate=0.052))) == "40.0\u00a0% of 5.2\u00a0%"
    )
    assert look.words("40 % as a file says it") == "40 % as a file says it"


def test_names_are_listed_as_the_language_separates_them(look: Look) -> None:
    assert look.listed(["a", "b"]) == "a、b"
    look.set_language("en")
    assert look.listed(iter(["a", "b"])) == "a, b"
