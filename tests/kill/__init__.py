"""The program is killed, at any moment and many times, and has lost nothing."""
