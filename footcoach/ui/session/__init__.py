"""A session on the screen, from Start to the closed summary."""
