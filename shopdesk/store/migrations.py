"""How does a store come to have its tables? Append-only steps, each with its own DDL, recorded inside the store.

To add a step:
1. write a new text of DDL below the last one (never touch an older step: stores out there have already run it);
2. add ``(name, text)`` to the end of STEPS; the name is for ever;
3. put a store made by the version before into tests/store/databases/, so that the way from it is tested too.
The file is long because old steps stay. A store is backed up before its first missing step (connection.py does that), and each step commits together with its own record.
"""

from __future__ import annotations

import sqlite3

STEP_SET = "shopdesk"
APPLICATION_ID = 0x53684473  # "ShDs" in the header of the file: tells our stores from other SQLite databases

FIRST_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The ledger of imports. AUTOINCREMENT: a number is never used again, not even after an undo.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
    size INTEGER NOT NULL, at TEXT NOT NULL, asked_format TEXT, effect TEXT NOT NULL DEFAULT '{}',
    reports TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX imports_by_content ON imports (sha256);

CREATE TABLE import_tables (
    import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE, table_no INTEGER NOT NULL,
    sheet TEXT, format TEXT, platform TEXT, kind TEXT, encoding TEXT, header_row INTEGER,
    mapping TEXT NOT NULL, brought TEXT NOT NULL DEFAULT '{}',
    new_rows INTEGER NOT NULL DEFAULT 0, changed_rows INTEGER NOT NULL DEFAULT 0,
    same_rows INTEGER NOT NULL DEFAULT 0, rejected_rows INTEGER NOT NULL DEFAULT 0,
    period_from TEXT, period_to TEXT,
    PRIMARY KEY (import_id, table_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejections (
    id INTEGER PRIMARY KEY, import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    table_no INTEGER NOT NULL, source_row INTEGER NOT NULL, heading TEXT, value TEXT, code TEXT NOT NULL,
    message TEXT NOT NULL
) STRICT;
CREATE INDEX rejections_by_import ON rejections (import_id);

-- What the files said, one row per key, folded (fold.py).
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    order_id TEXT NOT NULL DEFAULT '', buyer_id TEXT, shop_name TEXT, status TEXT, status_text TEXT,
    close_reason TEXT, created_at TEXT, paid_at TEXT, shipped_at TEXT, completed_at TEXT, closed_at TEXT,
    goods_payable_value INTEGER, postage_value INTEGER, total_value INTEGER, legacy_total_value INTEGER,
    payable_value INTEGER, buyer_paid_value INTEGER, refund_value INTEGER, payout_value INTEGER,
    platform_subsidy_value INTEGER, sold_qty INTEGER, title TEXT, province TEXT, city TEXT, country TEXT,
    payment_id TEXT, waybill_id TEXT, carrier TEXT, seller_note TEXT, currency TEXT, utc_offset_minutes
    INTEGER,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (order_id)
) STRICT;
CREATE TABLE order_lines (
    id INTEGER PRIMARY KEY,
    order_id TEXT NOT NULL DEFAULT '', line_id TEXT NOT NULL DEFAULT '', buyer_id TEXT, shop_name TEXT,
    item_id TEXT, sku TEXT, title TEXT, sku_name TEXT, category TEXT, sold_qty INTEGER, unit_price_value
    INTEGER, payable_value INTEGER, buyer_paid_value INTEGER, refund_value INTEGER, refund_status TEXT,
    status TEXT, status_text TEXT, created_at TEXT, paid_at TEXT, shipped_at TEXT, completed_at TEXT,
    province TEXT, city TEXT, country TEXT, waybill_id TEXT, carrier TEXT, cost_value INTEGER, profit_value
    INTEGER, discount_rate REAL, is_service INTEGER, currency TEXT, utc_offset_minutes INTEGER,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (order_id, line_id)
) STRICT;
CREATE TABLE refunds (
    id INTEGER PRIMARY KEY,
    refund_id TEXT NOT NULL DEFAULT '', order_id TEXT, line_id TEXT, item_id TEXT, sku TEXT, title TEXT,
    refund_kind TEXT, refund_stage TEXT, status TEXT, status_text TEXT, goods_status TEXT, reason TEXT,
    amount_value INTEGER, buyer_paid_value INTEGER, is_whole INTEGER, returned_qty INTEGER, paid_at TEXT,
    applied_at TEXT, deadline_at TEXT, returned_at TEXT, succeeded_at TEXT, closed_at TEXT, waybill_id TEXT,
    return_waybill_id TEXT, carrier TEXT, seller_note TEXT, currency TEXT,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (refund_id)
) STRICT;
CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    sku TEXT NOT NULL DEFAULT '', item_id TEXT NOT NULL DEFAULT '', title TEXT, sku_name TEXT, category
    TEXT, price_value INTEGER, cost_value INTEGER, supplier TEXT, lead_time_days INTEGER, moq_qty INTEGER,
    pack_qty INTEGER, on_hand_qty INTEGER, listed_on TEXT, status TEXT, status_text TEXT, is_service INTEGER,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (item_id, sku)
) STRICT;
CREATE TABLE stock (
    id INTEGER PRIMARY KEY,
    sku TEXT NOT NULL DEFAULT '', item_id TEXT NOT NULL DEFAULT '', title TEXT, sku_name TEXT, warehouse
    TEXT NOT NULL DEFAULT '', counted_on TEXT NOT NULL DEFAULT '', on_hand_qty INTEGER, allocated_qty
    INTEGER, available_qty INTEGER, on_order_qty INTEGER, cost_value INTEGER,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (item_id, sku, warehouse, counted_on)
) STRICT;
CREATE TABLE purchase_orders (
    id INTEGER PRIMARY KEY,
    po_id TEXT NOT NULL DEFAULT '', line_id TEXT NOT NULL DEFAULT '', supplier TEXT, item_id TEXT, sku TEXT,
    title TEXT, sku_name TEXT, ordered_qty INTEGER, cost_value INTEGER, amount_value INTEGER, postage_value
    INTEGER, ordered_on TEXT, expected_on TEXT, received_on TEXT, received_qty INTEGER, status TEXT,
    status_text TEXT, waybill_id TEXT,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (po_id, line_id)
) STRICT;
CREATE TABLE bills (
    id INTEGER PRIMARY KEY,
    bill_id TEXT, merchant_order_id TEXT, happened_at TEXT, direction TEXT, amount_value INTEGER, status
    TEXT, status_text TEXT, counterparty TEXT, goods TEXT, bill_category TEXT, method TEXT, note TEXT,
    line_id TEXT NOT NULL DEFAULT '',
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (line_id)
) STRICT;
CREATE INDEX refunds_by_order ON refunds (order_id);

-- Rows that more than one row of a file spoke of (fold.py). said is NULL while all agree with the row as it stands; then the
-- row's own import is not listed again. effect: 0 said the same, 1 changed the row, 2 brought it.
CREATE TABLE contributions (
    record INTEGER NOT NULL, row_id INTEGER NOT NULL, import_id INTEGER NOT NULL, table_no INTEGER NOT NULL,
    source_row INTEGER NOT NULL, effect INTEGER NOT NULL, said TEXT,
    PRIMARY KEY (record, row_id, import_id, table_no, source_row)
) STRICT, WITHOUT ROWID;
CREATE INDEX contributions_by_import ON contributions (import_id, record, row_id);

-- Worked out from the rows above and never typed in (facts.py): money and times per order, which refund belongs to which order.
CREATE TABLE order_facts (
    id INTEGER PRIMARY KEY, order_id TEXT NOT NULL UNIQUE, number TEXT NOT NULL, is_derived INTEGER NOT NULL,
    channel TEXT NOT NULL, shop_name TEXT NOT NULL, buyer_id TEXT, province TEXT, status TEXT,
    created_at TEXT, paid_at TEXT, shipped_at TEXT, completed_at TEXT,
    gmv_value INTEGER, paid_value INTEGER, stated_refund_value INTEGER, units_qty INTEGER,
    lines INTEGER NOT NULL, is_service_only INTEGER NOT NULL, is_paid_unknown INTEGER NOT NULL
) STRICT;
CREATE INDEX order_facts_shared_number ON order_facts (number) WHERE number <> order_id;
CREATE INDEX order_facts_placed ON order_facts (created_at);
CREATE INDEX order_facts_paid ON order_facts (paid_at) WHERE paid_at IS NOT NULL;
CREATE INDEX order_facts_completed ON order_facts (completed_at) WHERE completed_at IS NOT NULL;

CREATE TABLE refund_links (
    refund_row INTEGER NOT NULL, order_id TEXT NOT NULL, named_id TEXT NOT NULL, refunded_on TEXT NOT NULL,
    amount_value INTEGER, PRIMARY KEY (refund_row, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_links_by_order ON refund_links (order_id);
CREATE INDEX refund_links_by_named ON refund_links (named_id);
CREATE INDEX refund_links_by_day ON refund_links (refunded_on);

CREATE TABLE refunded_orders (
    order_id TEXT PRIMARY KEY, recorded_value INTEGER NOT NULL, remainder_value INTEGER NOT NULL,
    returned_on TEXT NOT NULL, is_unknown INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Daily totals (rollups.py), so that no panel ever scans orders or lines.
CREATE TABLE placed_days (
    day TEXT NOT NULL, shop_name TEXT NOT NULL, channel TEXT NOT NULL, orders INTEGER NOT NULL,
    gmv_value INTEGER NOT NULL, gmv_unknown_orders INTEGER NOT NULL, paid_unknown_orders INTEGER NOT NULL,
    PRIMARY KEY (day, shop_name, channel)
) STRICT, WITHOUT ROWID;
CREATE TABLE paid_days (
    day TEXT NOT NULL, shop_name TEXT NOT NULL, channel TEXT NOT NULL, province TEXT NOT NULL,
    paid_orders INTEGER NOT NULL, paid_orders_all INTEGER NOT NULL, paid_value INTEGER NOT NULL,
    paid_merch_value INTEGER NOT NULL, paid_unknown_orders INTEGER NOT NULL, units_qty INTEGER NOT NULL,
    units_known_orders INTEGER NOT NULL, identified_paid_orders INTEGER NOT NULL,
    identified_merch_value INTEGER NOT NULL, lines_paid_orders INTEGER NOT NULL,
    PRIMARY KEY (day, shop_name, channel, province)
) STRICT, WITHOUT ROWID;
CREATE TABLE buyer_days (
    day TEXT NOT NULL, buyer_id TEXT NOT NULL, orders INTEGER NOT NULL, merch_value INTEGER NOT NULL,
    PRIMARY KEY (day, buyer_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE completed_days (
    day TEXT NOT NULL, shop_name TEXT NOT NULL, channel TEXT NOT NULL, completed_orders INTEGER NOT NULL,
    completed_value INTEGER NOT NULL, completed_unknown_orders INTEGER NOT NULL,
    PRIMARY KEY (day, shop_name, channel)
) STRICT, WITHOUT ROWID;
CREATE TABLE cohort_days (
    day TEXT NOT NULL, refunded_on TEXT NOT NULL, refund_value INTEGER NOT NULL, returned_orders INTEGER NOT NULL,
    refund_unknown_orders INTEGER NOT NULL, PRIMARY KEY (day, refunded_on)
) STRICT, WITHOUT ROWID;
CREATE TABLE refund_days (
    day TEXT PRIMARY KEY, refund_cash_value INTEGER NOT NULL, refund_cash_rows INTEGER NOT NULL,
    refund_cash_unknown_rows INTEGER NOT NULL, orphan_refund_rows INTEGER NOT NULL, orphan_refund_value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sku_days (
    day TEXT NOT NULL, item_id TEXT NOT NULL, sku TEXT NOT NULL, category TEXT NOT NULL, is_service INTEGER NOT NULL,
    lines INTEGER NOT NULL, units_qty INTEGER NOT NULL, units_unknown_lines INTEGER NOT NULL,
    paid_value INTEGER NOT NULL, paid_unknown_lines INTEGER NOT NULL, issued_qty INTEGER NOT NULL,
    stated_cost_value INTEGER NOT NULL, stated_paid_value INTEGER NOT NULL, example_line INTEGER NOT NULL,
    PRIMARY KEY (day, item_id, sku, category, is_service)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_notes (month TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE closed_months (
    id INTEGER PRIMARY KEY AUTOINCREMENT, month TEXT NOT NULL, at TEXT NOT NULL, as_of TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX closed_months_by_month ON closed_months (month);
"""

MAPPINGS_AND_TRAY = """
-- The owner's own formats. newest_import: what was imported until then was read without this mapping.
CREATE TABLE mappings (
    name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, document TEXT NOT NULL, saved_at TEXT NOT NULL,
    newest_import INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE import_tables ADD COLUMN fingerprint TEXT;

-- A rejected row's cells (heading and cell as written, JSON), and the import that brought it corrected.
ALTER TABLE rejections ADD COLUMN cells TEXT;
ALTER TABLE rejections ADD COLUMN resolved_by INTEGER REFERENCES imports (id) ON DELETE SET NULL;
CREATE INDEX rejections_by_resolution ON rejections (resolved_by);
"""

REPORTS_AND_LISTS = """
-- What the back offices measured, paid out and list, by the same rules as the first tables.
CREATE TABLE item_traffic (
    id INTEGER PRIMARY KEY,
    valid_on TEXT NOT NULL DEFAULT '', valid_to_on TEXT NOT NULL DEFAULT '', platform TEXT, item_id TEXT NOT NULL
    DEFAULT '', main_item_id TEXT, sku TEXT, title TEXT, status_text TEXT, visitors INTEGER, page_views INTEGER,
    stay_seconds REAL, bounce_rate REAL, favourite_buyers INTEGER, cart_buyers INTEGER, cart_qty INTEGER,
    ordering_buyers INTEGER, placed_qty INTEGER, gmv_value INTEGER, paying_buyers INTEGER, sold_qty INTEGER,
    paid_value INTEGER, new_buyers INTEGER, returning_buyers INTEGER, returning_paid_value INTEGER, refund_value
    INTEGER, search_visitors INTEGER, search_buyers INTEGER, spend_value INTEGER,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (item_id, valid_on, valid_to_on)
) STRICT;
CREATE TABLE shop_traffic (
    id INTEGER PRIMARY KEY,
    valid_on TEXT NOT NULL DEFAULT '', valid_to_on TEXT NOT NULL DEFAULT '', platform TEXT, shop_name TEXT NOT NULL
    DEFAULT '', visitors INTEGER, page_views INTEGER, new_visitors INTEGER, stay_seconds REAL, bounce_rate REAL,
    favourite_buyers INTEGER, cart_buyers INTEGER, ordering_buyers INTEGER, placed_qty INTEGER, gmv_value INTEGER,
    paying_buyers INTEGER, sold_qty INTEGER, paid_value INTEGER, refund_value INTEGER, spend_value INTEGER,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (valid_on, valid_to_on, shop_name)
) STRICT;
CREATE TABLE traffic_sources (
    id INTEGER PRIMARY KEY,
    valid_on TEXT NOT NULL DEFAULT '', valid_to_on TEXT NOT NULL DEFAULT '', platform TEXT, item_id TEXT NOT NULL
    DEFAULT '', basis TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', source_second TEXT NOT NULL DEFAULT
    '', source_third TEXT NOT NULL DEFAULT '', visitors INTEGER, page_views INTEGER, new_visitors INTEGER,
    favourite_buyers INTEGER, cart_buyers INTEGER, ordering_buyers INTEGER, gmv_value INTEGER, paying_buyers INTEGER,
    sold_qty INTEGER, paid_value INTEGER,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (item_id, basis, source, source_second, source_third, valid_on, valid_to_on)
) STRICT;
CREATE TABLE search_words (
    id INTEGER PRIMARY KEY,
    valid_on TEXT NOT NULL DEFAULT '', valid_to_on TEXT NOT NULL DEFAULT '', platform TEXT, scope TEXT NOT NULL
    DEFAULT '', word TEXT NOT NULL DEFAULT '', rank INTEGER, popularity INTEGER, popularity_growth_rate REAL,
    click_popularity INTEGER, related_words INTEGER, visitors INTEGER, click_rate REAL, free_click_rate REAL,
    conversion_rate REAL, favourite_buyers INTEGER, cart_buyers INTEGER, paying_buyers INTEGER, paid_value INTEGER,
    demand_supply_rate REAL, mall_click_rate REAL, online_items INTEGER, bid_value INTEGER,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (scope, word, valid_on, valid_to_on)
) STRICT;
CREATE TABLE promotions (
    id INTEGER PRIMARY KEY,
    valid_on TEXT NOT NULL DEFAULT '', valid_to_on TEXT NOT NULL DEFAULT '', platform TEXT NOT NULL DEFAULT '', level
    TEXT NOT NULL DEFAULT '', scene TEXT, plan_id TEXT NOT NULL DEFAULT '', plan_name TEXT, unit_name TEXT NOT NULL
    DEFAULT '', item_id TEXT NOT NULL DEFAULT '', title TEXT, word_kind TEXT NOT NULL DEFAULT '', word TEXT NOT NULL
    DEFAULT '', crowd TEXT NOT NULL DEFAULT '', line_id TEXT NOT NULL DEFAULT '', impressions INTEGER, clicks INTEGER,
    spend_value INTEGER, sales_value INTEGER, direct_sales_value INTEGER, sales_net_value INTEGER, sales_orders
    INTEGER, direct_orders INTEGER, sales_net_orders INTEGER, cart_adds INTEGER, favourites INTEGER, rank_position
    REAL,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (platform, level, plan_id, unit_name, item_id, word_kind, word, crowd, valid_on, valid_to_on, line_id)
) STRICT;
CREATE TABLE settlements (
    id INTEGER PRIMARY KEY,
    line_id TEXT NOT NULL DEFAULT '', bill_id TEXT, platform TEXT, happened_at TEXT, direction TEXT, amount_value
    INTEGER, fee_value INTEGER, balance_value INTEGER, bill_category TEXT, status_text TEXT, order_id TEXT,
    order_line_id TEXT, refund_id TEXT, merchant_order_id TEXT, item_id TEXT, sku TEXT, title TEXT, sold_qty INTEGER,
    method TEXT, note TEXT, currency TEXT,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (line_id)
) STRICT;
CREATE TABLE buyers (
    id INTEGER PRIMARY KEY,
    buyer_id TEXT NOT NULL DEFAULT '', member_level TEXT, paid_value INTEGER, paid_orders INTEGER, first_paid_at TEXT,
    last_paid_at TEXT, registered_at TEXT, points INTEGER, province TEXT, city TEXT, country TEXT, tags TEXT, note
    TEXT, currency TEXT,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (buyer_id)
) STRICT;
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    review_id TEXT NOT NULL DEFAULT '', platform TEXT, order_id TEXT, line_id TEXT, item_id TEXT, sku TEXT, title
    TEXT, sku_name TEXT, buyer_id TEXT, rating TEXT, stars INTEGER, review_text TEXT, reviewed_at TEXT, follow_up_text
    TEXT, followed_up_at TEXT, reply_text TEXT, replied_at TEXT,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (review_id)
) STRICT;
CREATE TABLE listings (
    id INTEGER PRIMARY KEY,
    valid_on TEXT NOT NULL DEFAULT '', item_id TEXT NOT NULL DEFAULT '', title TEXT, shop_name TEXT, category TEXT,
    price_value INTEGER, shown_sales INTEGER, shown_reviews INTEGER, rank INTEGER, province TEXT,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (item_id, valid_on)
) STRICT;
CREATE TABLE purchase_prices (
    id INTEGER PRIMARY KEY,
    valid_on TEXT NOT NULL DEFAULT '', supplier TEXT NOT NULL DEFAULT '', item_id TEXT NOT NULL DEFAULT '', sku TEXT
    NOT NULL DEFAULT '', title TEXT, sku_name TEXT, cost_value INTEGER, moq_qty INTEGER, note TEXT, currency TEXT,
    import_id INTEGER NOT NULL, table_no INTEGER NOT NULL, source_row INTEGER NOT NULL,
    UNIQUE (item_id, sku, supplier, valid_on)
) STRICT;
CREATE INDEX settlements_by_order ON settlements (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX reviews_by_order ON reviews (order_id) WHERE order_id IS NOT NULL;
"""

REDO = """
-- What undos have taken back, until the next import: enough to import it again. content: of texts that lie in no file.
ALTER TABLE imports ADD COLUMN content TEXT;
CREATE TABLE undone (
    undo_no INTEGER NOT NULL, import_id INTEGER NOT NULL, file TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
    asked_format TEXT, content TEXT, PRIMARY KEY (undo_no, import_id)
) STRICT, WITHOUT ROWID;
"""

RULES_AND_JOURNAL = """
-- The owner's own numbers; what stands here not has the default of the program. history: the numbers in force before and
-- after each change, so that the book of any past moment can be read back.
CREATE TABLE rules (
    section TEXT NOT NULL, name TEXT NOT NULL, value REAL NOT NULL, set_at TEXT NOT NULL, PRIMARY KEY (section, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE rule_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, section TEXT NOT NULL, name TEXT NOT NULL,
    old_value REAL NOT NULL, new_value REAL NOT NULL, is_default INTEGER NOT NULL
) STRICT;
CREATE INDEX rule_history_by_rule ON rule_history (section, name, id);

-- What was proposed and what the owner decided (journal.py). Written once: an undo is an entry of its own that names the one
-- it concerns. proposal, figures, told: JSON. due_on: the day by which the act should have worked, where a later import can
-- tell. follows: the entry this one goes on from, as an order placed follows the order sheet it stood on.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, panel TEXT NOT NULL, suggestion TEXT NOT NULL,
    subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, act TEXT NOT NULL, proposal TEXT NOT NULL,
    figures TEXT NOT NULL, told TEXT NOT NULL, as_of TEXT, worth_value INTEGER, decision TEXT NOT NULL,
    reason TEXT, note TEXT NOT NULL, snooze_until TEXT, decided_qty INTEGER, decided_value INTEGER, due_on TEXT,
    follows INTEGER REFERENCES journal (id), concerns INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX journal_by_subject ON journal (panel, subject_kind, subject_id, suggestion, id);
CREATE INDEX journal_by_followed ON journal (follows) WHERE follows IS NOT NULL;
CREATE INDEX journal_by_concerned ON journal (concerns, id) WHERE concerns IS NOT NULL;
CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'an entry of the journal is never removed');
END;
-- The one thing that may happen to an entry: the person it was about is erased from it.
CREATE TRIGGER journal_is_fixed BEFORE UPDATE ON journal WHEN NOT (
    NEW.subject_id = '' AND NEW.note = '' AND NEW.proposal = '{}' AND NEW.told = '{}' AND NEW.id IS OLD.id
    AND NEW.at IS OLD.at AND NEW.panel IS OLD.panel AND NEW.suggestion IS OLD.suggestion
    AND NEW.subject_kind IS OLD.subject_kind AND NEW.act IS OLD.act AND NEW.figures IS OLD.figures
    AND NEW.as_of IS OLD.as_of AND NEW.worth_value IS OLD.worth_value AND NEW.decision IS OLD.decision
    AND NEW.reason IS OLD.reason AND NEW.snooze_until IS OLD.snooze_until AND NEW.decided_qty IS OLD.decided_qty
    AND NEW.decided_value IS OLD.decided_value AND NEW.due_on IS OLD.due_on AND NEW.follows IS OLD.follows
    AND NEW.concerns IS OLD.concerns
) BEGIN
    SELECT RAISE(ABORT, 'an entry of the journal is never changed');
END;
"""

RETURNS = """
-- What was sent and what of it came back, worked out from the rows and never typed in (returned.py).
CREATE INDEX order_facts_shipped ON order_facts (shipped_at) WHERE shipped_at IS NOT NULL;
CREATE TABLE sent_days (day TEXT PRIMARY KEY, orders INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sent_months (
    month TEXT NOT NULL, goods TEXT NOT NULL, item_id TEXT NOT NULL, sku TEXT NOT NULL, category TEXT NOT NULL,
    lines INTEGER NOT NULL, units_qty INTEGER NOT NULL, units_unknown_lines INTEGER NOT NULL, paid_value INTEGER NOT NULL,
    PRIMARY KEY (month, goods)
) STRICT, WITHOUT ROWID;
CREATE TABLE return_parts (
    refund_row INTEGER NOT NULL, order_id TEXT NOT NULL, line_row INTEGER NOT NULL, named_id TEXT NOT NULL,
    goods TEXT NOT NULL, item_id TEXT NOT NULL, sku TEXT NOT NULL, category TEXT NOT NULL, buyer_id TEXT,
    paid_on TEXT NOT NULL, sent_on TEXT NOT NULL, applied_on TEXT NOT NULL, ended_on TEXT NOT NULL, refund_kind TEXT,
    status TEXT, reason TEXT NOT NULL, amount_value INTEGER, back_qty INTEGER NOT NULL, is_before_sending INTEGER NOT NULL,
    unit_cost_value INTEGER, PRIMARY KEY (refund_row, order_id, line_row)
) STRICT, WITHOUT ROWID;
CREATE INDEX return_parts_by_named ON return_parts (named_id);
CREATE INDEX return_parts_by_sent ON return_parts (sent_on);

CREATE INDEX refunds_by_application ON refunds (applied_at);
CREATE INDEX refunds_by_return_waybill ON refunds (return_waybill_id) WHERE return_waybill_id IS NOT NULL;

-- The after-sales desk: what she did and said herself, beside what the files brought. Every row holds as long as its entry of
-- the journal holds, so that taking a decision back takes its row back, and the two can never differ.
CREATE TABLE hand_cases (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), rma_id TEXT NOT NULL UNIQUE, order_id TEXT, sku TEXT,
    title TEXT, kind TEXT NOT NULL, goods TEXT NOT NULL, reason TEXT, amount_value INTEGER, returned_qty INTEGER,
    applied_at TEXT NOT NULL, deadline_at TEXT, return_waybill_id TEXT
) STRICT;
-- told: what the files said of the case when she moved it; once they say something else, they count and her moves are history.
CREATE TABLE case_events (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), rma_id TEXT NOT NULL, at TEXT NOT NULL, event TEXT NOT NULL,
    detail TEXT NOT NULL, told TEXT NOT NULL
) STRICT;
CREATE INDEX case_events_by_case ON case_events (rma_id);
-- A raw reason is this cause, in every case that states it; with rma_id in that case alone.
CREATE TABLE cause_corrections (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), reason TEXT NOT NULL, rma_id TEXT NOT NULL, cause TEXT NOT NULL
) STRICT;
-- A returned unit (1, 2 … of its case) as it was looked at, and what became of it.
CREATE TABLE gradings (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), rma_id TEXT NOT NULL, unit_no INTEGER NOT NULL,
    grade TEXT NOT NULL, graded_on TEXT NOT NULL
) STRICT;
CREATE INDEX gradings_by_case ON gradings (rma_id);
CREATE TABLE disposals (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), rma_id TEXT NOT NULL, unit_no INTEGER NOT NULL,
    disposition TEXT NOT NULL, price_value INTEGER, cost_value INTEGER, decided_on TEXT NOT NULL
) STRICT;
CREATE INDEX disposals_by_case ON disposals (rma_id);
-- What is derived from the rows has to be worked out anew (connection.py does it, whatever happens in between).
INSERT INTO meta VALUES ('recount', 'sent_days sent_months return_parts');
"""

CANDIDATES = """
-- Goods she thinks of selling: typed or pasted, so no row of a file says them (candidates.py). What was removed stays, so that it can
-- be brought back. popularity, its growth, online_items, conversion_rate: typed where no imported report has the search word.
CREATE TABLE candidates (
    id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, category TEXT, price_value INTEGER, cost_value INTEGER,
    word TEXT, popularity INTEGER, popularity_growth_rate REAL, online_items INTEGER, conversion_rate REAL,
    return_rate REAL, first_order_qty INTEGER, expected_month_qty INTEGER, source TEXT, note TEXT,
    state TEXT NOT NULL, sku TEXT, item_id TEXT, listed_on TEXT, added_at TEXT NOT NULL, removed_at TEXT
) STRICT;
-- What the owner made of a word of titles and searches: keep (a word of the trade) or drop (noise).
CREATE TABLE own_words (word TEXT PRIMARY KEY, role TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

CHECKS = """
-- What was looked at, item by item (compliance.py): each row belongs to the entry of the journal that keeps the decision, holds
-- while that entry holds and is never changed. action: what is done about a failure; its closing follows the entry of the run.
CREATE TABLE check_runs (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), item_id TEXT NOT NULL, verdict TEXT NOT NULL, checked_on TEXT NOT NULL,
    evidence TEXT NOT NULL, evidence_on TEXT, action TEXT NOT NULL, action_due_on TEXT
) STRICT;
CREATE INDEX check_runs_by_item ON check_runs (item_id, checked_on);
CREATE TABLE check_closings (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), run_entry INTEGER NOT NULL REFERENCES check_runs (entry_id),
    closed_on TEXT NOT NULL
) STRICT;
CREATE INDEX check_closings_by_run ON check_closings (run_entry);
CREATE TABLE own_check_items (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), item_id TEXT NOT NULL, area TEXT NOT NULL, cadence TEXT NOT NULL,
    title TEXT NOT NULL, verify TEXT NOT NULL, evidence TEXT NOT NULL
) STRICT;
CREATE TABLE certificates (
    entry_id INTEGER PRIMARY KEY REFERENCES journal (id), certificate_id TEXT NOT NULL, item_id TEXT NOT NULL,
    name TEXT NOT NULL, number TEXT NOT NULL, expires_on TEXT
) STRICT;
CREATE TRIGGER check_runs_are_kept BEFORE DELETE ON check_runs BEGIN
    SELECT RAISE(ABORT, 'a check is never removed');
END;
CREATE TRIGGER check_runs_are_fixed BEFORE UPDATE ON check_runs BEGIN
    SELECT RAISE(ABORT, 'a check is never changed');
END;
CREATE TRIGGER check_closings_are_kept BEFORE DELETE ON check_closings BEGIN
    SELECT RAISE(ABORT, 'a closing is never removed');
END;
CREATE TRIGGER check_closings_are_fixed BEFORE UPDATE ON check_closings BEGIN
    SELECT RAISE(ABORT, 'a closing is never changed');
END;
CREATE INDEX reviews_by_time ON reviews (reviewed_at);
"""

RECIPIENTS = """
-- To whom orders go; filled only while the owner has switched it on. Each import keeps what its file said; the newest counts.
CREATE TABLE recipients (
    order_id TEXT NOT NULL, import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    recipient_name TEXT, recipient_phone TEXT, street_address TEXT, PRIMARY KEY (order_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recipients_by_import ON recipients (import_id);

-- Buyers who were erased, by the mark that stands in their place: a file that names one again brings the mark, not the name.
CREATE TABLE erased_buyers (mark TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

REFUNDS_KNOWN = """
-- known_on: the day from which a refund counts; of one that no file dates, the day it was applied for. All that rests on the refunds of
-- an order is counted anew, behind whatever an earlier step has left to be counted.
ALTER TABLE refund_links ADD COLUMN known_on TEXT NOT NULL DEFAULT '';
INSERT INTO meta VALUES ('recount', 'refund_links refunded_orders cohort_days refund_days sku_days return_parts')
    ON CONFLICT (name) DO UPDATE SET value = value || ' ' || excluded.value;
"""

STEPS: tuple[tuple[str, str], ...] = (
    ("0001_first_tables", FIRST_TABLES),
    ("0002_mappings_and_tray", MAPPINGS_AND_TRAY),
    ("0003_reports_and_lists", REPORTS_AND_LISTS),
    ("0004_redo", REDO),
    ("0005_rules_and_journal", RULES_AND_JOURNAL),
    ("0006_returns", RETURNS),
    ("0007_candidates", CANDIDATES),
    ("0008_checks", CHECKS),
    ("0009_recipients", RECIPIENTS),
    ("0010_refunds_known", REFUNDS_KNOWN),
)


def applied(db: sqlite3.Connection) -> list[str]:
    """The names of the steps this store has run, read without sqlite_utils and without writing anything."""
    kept = db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'").fetchone()
    if not kept:
        return []
    rows = db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (STEP_SET,))
    return [str(row[0]) for row in rows]


def missing(names: list[str]) -> list[str]:
    """Steps of this program that a store with these names has not run yet."""
    return [name for name, _ in STEPS if name not in names]


def unknown(names: list[str]) -> list[str]:
    """Steps this program does not know: the store was written by a newer one."""
    known = {name for name, _ in STEPS}
    return [name for name in names if name not in known]


def apply(db: sqlite3.Connection) -> None:
    """Run the missing steps, each in one transaction with its own record."""
    from sqlite_utils import Database  # pulls pandas in: only ever paid for when a step is missing
    from sqlite_utils.migrations import Migrations

    steps = Migrations(STEP_SET)
    for name, ddl in STEPS:

        def step(database: Database, ddl: str = ddl) -> None:
            for statement in _statements(ddl):
                database.execute(statement)

        steps(name=name)(step)
    steps.apply(Database(db))


def _statements(ddl: str) -> list[str]:
    """The statements of a DDL text; executescript would commit the transaction the step runs in."""
    found, kept = [], ""
    for line in ddl.splitlines():
        kept += line + "\n"
        if sqlite3.complete_statement(kept):
            found.append(kept)
            kept = ""
    return found
