"""What a screen reader takes a widget for, where Qt by itself knows no better: headings, lists, groups, pictures.

Qt lets a program hand in the accessible interface of a widget, but not one of its own interfaces with another role.
What has one here is known by its accessible name and description, its state and what it holds, and by nothing else.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, getCppPointer

from footcoach.ui.common.accent_button import AccentButton

Role = QAccessible.Role


def install_roles() -> None:
    """Let every widget whose class has an `accessible_role` be taken for that; once in a process.

    Where the class has an `accessible_class` too, that is its interface. A frame is one of a group if it has a name.
    """
    QAccessible.installFactory(_interface_of)


def _interface_of(class_name: str, widget: object) -> QAccessibleWidget | None:
    """Return the interface of `widget`, which may be asked for as soon as the widget begins to be made.

    Qt asks for each of its classes in turn, the most special first.
    """
    if not isinstance(widget, QWidget):
        return None
    role = getattr(widget, "accessible_role", None)
    if role is None:
        return _PlainFrame(widget) if class_name == "QFrame" else None
    interface: type[QAccessibleWidget] = getattr(widget, "accessible_class", QAccessibleWidget)
    return interface(widget, role)


class Group(QWidget):
    """Holds what belongs together; its name is said when the keyboard comes into it."""

    accessible_role = Role.Grouping


class _Rows(QAccessibleWidget):
    """Has a row for every item that can be seen, and nothing else of what stands in the row."""

    def childCount(self) -> int:
        return len(self._items())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        items = self._items()
        return QAccessible.queryAccessibleInterface(items[index]) if 0 <= index < len(items) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        items = self._items()
        return items.index(child.object()) if child.object() in items else -1

    def _items(self) -> list[QObject]:
        children = self.widget().children()
        items = (child for child in children if getattr(child, "accessible_role", None) is Role.ListItem)
        return [item for item in items if isinstance(item, QWidget) and item.isVisible()]


class RowList(QWidget):
    """Holds a grid whose first column names the rows; Python can hand in no table, so it is a list of its rows."""

    accessible_role = Role.List
    accessible_class = _Rows


class _PlainFrame(QAccessibleWidget):
    def role(self) -> QAccessible.Role:
        frame = self.widget()
        return Role.Grouping if frame is not None and frame.accessibleName() else Role.Client


class Heading(QAccessibleWidget):
    """A heading with its `heading_level`, 1 for the title of a page."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._level = _Level(self)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        """Return the address of the part that Qt asks for; the level is one of the attributes."""
        if kind is QAccessible.InterfaceType.AttributesInterface:
            return VoidPtr(getCppPointer(self._level)[0])
        return VoidPtr(super().interface_cast(kind))


class _Level(QAccessibleAttributesInterface):
    def __init__(self, heading: Heading) -> None:
        super().__init__()
        self._heading = heading

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        return getattr(self._heading.widget(), "heading_level", None) if key is QAccessible.Attribute.Level else None


class Whole(QAccessibleWidget):
    """Something whose name and description say all of it."""

    def childCount(self) -> int:
        """Return that there is nothing to find in it."""
        return 0


class WholeButton(Whole):
    """A button whose name and description say all that is written on it."""

    def actionNames(self) -> list[str]:
        """Return what can be done with it, the first by itself."""
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        """Press it, or give it the keyboard."""
        button = self.widget()
        if name == self.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


class _OneOfSeveral(WholeButton):
    def state(self) -> QAccessible.State:
        state, button = super().state(), self.widget()
        state.checkable = 1
        state.checked = int(isinstance(button, QAbstractButton) and button.isChecked())
        return state


class ChoiceButton(AccentButton):
    """A button that stays down while it is the chosen one of several; for a screen reader it is a radio button.

    Qt takes a button that can be checked for a check box, unless it is one that cannot be let go of.
    """

    accessible_role = Role.RadioButton
    accessible_class = _OneOfSeveral

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show `text`."""
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
