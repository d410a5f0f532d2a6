"""Makes this folder part of the footcoach.assets package; it holds data, no code."""
