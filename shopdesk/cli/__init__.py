"""What can be asked without a window? Parse the words, call the shop, print; exit 0 all well, 1 needs care, 2 nothing done.

``commands`` begins every command and ends it, and names the function of each; the files beside it hold those functions, by area. How a
command is written stands in ``words``, what it may ask of the machine in ``surroundings``, how it speaks in ``streams``. To add a
command: its words, its function ``(given, language) -> exit code``, its line in ``commands.COMMANDS``. What only one command needs
is imported in it, so that the others begin at once.
"""

from shopdesk.cli.commands import run
from shopdesk.cli.surroundings import store_path, system_language

__all__ = ["run", "store_path", "system_language"]
