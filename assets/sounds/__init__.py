"""The tones of a session; made by `make sounds`."""
