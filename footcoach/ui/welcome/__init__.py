"""The welcome of the first launch: who shows the movements, how the voice sounds, and two rules of safety."""
