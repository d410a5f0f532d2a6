"""Export and import of the history."""
