"""What was done in every session, in one database."""
