"""The parts of the place Progress."""
