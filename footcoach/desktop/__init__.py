"""What the desktop offers outside a session."""
