"""One picture of each exercise, for when its movement cannot be shown; painted by `make contact-sheet`."""
