"""The main window, and what leads to what."""
