"""How does the program start? By its command line, which opens the window when no command is given."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line on the words given; the answer is the exit code."""
    from shopdesk.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
