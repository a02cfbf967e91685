"""What does the shop know, and from which row of which file? SQLite, and the only SQL of the program.

connection: open, close, one writer · imports: take a file's rows in · undo: take an import back · ledger: what was imported when ·
rollups: figures of a period · breakdowns: the same by day, SKU, category, province, reason · orders: single orders and their source
rows · coverage: which days are there · months, identity: what the owner wrote down · backup, restoring, verifying.
"""
