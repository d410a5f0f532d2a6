"""Finding a field of the settings as a person does: in its section, which is made when it is shown."""

from PySide6.QtWidgets import QListWidget, QWidget


def field_of(dialog, name, kind=QWidget):
    """The field called `name`, whose section is shown from now on if it was not made before."""
    sections = dialog.findChild(QListWidget, "settingsSections")
    for row in (sections.currentRow(), *range(sections.count())):
        if (found := dialog.findChild(kind, name)) is not None:
            return found
        sections.setCurrentRow(row)
    return dialog.findChild(kind, name)
