"""What more than one feature shows or asks: theme, generic widgets, words and the history."""
