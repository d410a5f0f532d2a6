"""What a screen reader takes a widget for, where Qt by itself knows no better: headings, lists, groups, pictures.

Qt lets a program hand in the accessible interface of a widget, but not one of its own interfaces with another role.
What has one here is known by its accessible name and description, its state and what it holds, and by nothing else.
"""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role


def install_roles() -> None:
    """Let every widget whose class has an `accessible_role` be taken for that; once in a process.

    Where the class has an `accessible_class` too, that is its interface. A frame is one of a group if it has a name.
    """
    QAccessible.installFactory(_interface_of)


def _interface_of(class_name: str, widget: object) -> QAccessibleWidget | None:
    """Return the interface of `widget`; Qt asks for each of its classes in turn, the most special first."""
    if not isinstance(widget, QWidget):
        return None
    role = getattr(widget, "accessible_role", None)
    if role is None and class_name == "QFrame":
        role = Role.Grouping if widget.accessibleName() else Role.Client
    if role is None:
        return None
    interface: type[QAccessibleWidget] = getattr(widget, "accessible_class", QAccessibleWidget)
    return interface(widget, role)


class Group(QWidget):
    """Holds what belongs together; its name is said when the keyboard comes into it."""

    accessible_role = Role.Grouping
