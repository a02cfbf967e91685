"""What does the owner see and press? The only folder that knows Qt.

To add a panel: 1. write ``panels/<name>.py`` with a subclass of ``parts.panel.Panel`` that names itself, its icon, the table
families it reads and its figures and columns; 2. put the class into ``main_window.PANELS`` in its place on the rail;
3. name its picture in ``parts/icons.GLYPHS``; 4. put the Chinese into ``resources/i18n/zh_CN/panels*.ts``; 5. add a picture to
``shots.py``. Panels never import each other; what two of them share lives in ``parts``.
"""
