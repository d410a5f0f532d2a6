"""Today: what is due, and how a session begins."""
