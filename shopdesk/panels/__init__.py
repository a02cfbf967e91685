"""What does the owner see and press? The only folder that knows Qt.

To add a panel:

1. Write ``panels/<name>.py``: a subclass of ``parts.work_panel.WorkPanel`` that declares itself. Its words are phrases
   (``say = speaker("<name>")``), since a class is read before there is a language:

   - ``name``, ``word`` (its title; the rail and Ctrl+K take theirs from ``commands.PANEL_WORDS``), ``reads`` (table families after whose change it asks again);
   - ``cards``: names of the answer's figures; ``needs`` and ``nothing``: kinds of which one must have come in, and the page shown else;
   - ``columns``: ``Column(name)`` takes heading and unit from ``fields.py``; ``subject`` names the column a row is known by,
     ``worth`` the one with the fen at stake, ``table_title`` and ``no_rows`` the words above and instead of the rows;
   - ``acts``: ``Action(verb, label, state=TAKEN | REFUSED | SNOOZED | DONE)`` is a decision kept in the journal, ``Action(verb, label,
     calls)`` anything else; ``on`` says whether it acts on the panel, one row or all chosen ones.

   Then say ``question(shop, progress, choice)``, which gives the ``Answer`` (on the shop's thread, hence static), and ``side(row)``,
   which gives the ``Reasoning`` of a row: title, value, sentences, a ``Derivation`` (steps and rules, from the analysis), ``rows`` that
   select the source rows, a ``chart``. Where they are needed: ``details`` (a further question for one row), ``decision`` (what the
   journal keeps beyond the row's own numbers), ``more`` and ``show_more`` with
   ``make_above`` and ``make_aside`` (widgets of the panel's own), ``choose_setting`` (as-of, cut points: they come back in ``choice``).
   Asking, going stale, the chosen row, thin and empty states, decisions with undo, export, print, words and keys follow by themselves,
   under the handles ``<name>_headline``, ``_figure_<figure>``, ``_table``, ``_filter``, ``_side``, ``_action_<verb>``, ``_export``, ``_print``.
2. Put its place into ``parts/panel_places.PANELS``, in the order of the rail, its icon's name into ``parts/icons.py``; give its findings their
   words in ``overview_findings.py``.
3. Put the Chinese into ``resources/i18n/zh_CN/<name>.ts``, a picture into ``shots.py``, a test into ``tests/panels/test_<name>.py``
   (``tests/panels/fixture_panel.py`` is the smallest whole panel).

A page that is no table of proposals (imports, the printed month) is a subclass of ``parts.panel.Panel``. Panels never import each
other; what two of them share lives in ``parts``.
"""

from shopdesk.panels import whole_faults  # noqa: F401 - before every widget, for what it does
