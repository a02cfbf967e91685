"""Which moves are legal? What an owner, a case or a checklist may do next; pure, no store, no window."""
