"""The live session: the player that pumps the engine, and what it says."""
