"""Footcoach as its users meet it: a real screen, a window manager, a keyboard and a screen reader."""
