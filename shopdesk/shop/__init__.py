"""What may be asked of an open shop, and what may be changed in it? One method per question; no arithmetic, no SQL.

``Shop`` is the one door: whoever asks knows nothing of what lies behind it. Behind it stands one class an area of the trade, in a
file of its own name; together they are the list of what the program can do. To find a question, look for the file whose area it
belongs to, or ``grep -n "def NAME" shopdesk/shop/*.py``: a name stands once. From the door inward:

- door: ``Shop`` itself, and a panel's answer by the panel's name
- summary: the month on paper, notes, closing · overview: the month's figures, what all panels find worth doing
- tiers: buyers · replenishment: what to order · selection: goods to sell · compliance: duties, checks, like prices ·
  returns: what comes back · cases: what happens in one after-sales case
- intake: files, before and when they are taken · ledger: imports, undo, redo · tray: rows no import could take, twin goods ·
  mappings: the owner's own formats
- candidates: goods she thinks of selling, words · copy_scan: words to look at in texts and titles
- rule_book: the numbers she goes by · decisions: the journal · personal_details: recipients, erasure
- records: single rows, filters, search · known_days: days and months there are · histories: what all bought, day by day
- whole_store: whose it is, backup, check · open_store: the store, the clock, kept answers · outcomes: what changes give back

An area inherits from the areas whose answers it needs, and from no others; pyproject.toml says which lie below which. To add a
question, write its method in its area. To add an area, write its file, rank it in pyproject.toml, name it here and let ``Shop``
inherit it. Nobody else imports an area. What is only needed by some questions (numpy, the reading of files) is imported in them.
"""

from shopdesk.shop.door import Shop
from shopdesk.shop.mappings import guess_mappings, known_formats
from shopdesk.shop.outcomes import Changes, Edited, Erasure, ImportOutcome, Kept, RecipientsKept
from shopdesk.shop.whole_store import restore

__all__ = [
    "Changes",
    "Edited",
    "Erasure",
    "ImportOutcome",
    "Kept",
    "RecipientsKept",
    "Shop",
    "guess_mappings",
    "known_formats",
    "restore",
]
