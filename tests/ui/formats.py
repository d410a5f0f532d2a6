"""How days, times and numbers are written in tests, whatever the system of the tester says."""

from PySide6.QtCore import QLocale

from footcoach.ui.common.locale_formats import LocaleFormats

FORMATS = LocaleFormats("en_GB", QLocale("en_GB"))
