"""Footcoach: a hands-free coach for six foot exercises. Importing this loads nothing heavy."""

APPLICATION_ID = "org.footcoach.Footcoach"
__version__ = "0.1.0"
