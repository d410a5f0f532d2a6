"""What to do and when. Standard library only: no Qt, no files, no clock of its own, no globals."""
