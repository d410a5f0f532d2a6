"""The place Routines: those that come with the program and the person's own, to start, choose and change."""
