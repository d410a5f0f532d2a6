"""Footcoach: a hands-free coach for six foot exercises. Importing this loads nothing heavy."""

from importlib.metadata import version

APPLICATION_ID = "org.footcoach.Footcoach"
__version__ = version("footcoach")
