"""Reading windows as a screen reader does: what can be seen of their accessibility tree, from top to bottom."""

from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role, Text, Relation = QAccessible.Role, QAccessible.Text, QAccessible.RelationFlag

FIELDS = {Role.CheckBox, Role.ComboBox, Role.EditableText, Role.RadioButton, Role.SpinBox, Role.Slider}
CONTROLS = FIELDS | {Role.Button, Role.ButtonMenu, Role.Table}
# Parts that Qt makes for itself inside a field.
INSIDE = {Role.ComboBox, Role.SpinBox, Role.Table, Role.ScrollBar}


@dataclass(frozen=True)
class Read:
    """One thing that is read."""

    role: Role
    name: str
    description: str
    labels: tuple[str, ...]
    is_focusable: bool
    depth: int
    widget: QWidget | None

    def __str__(self) -> str:
        """Return it as a line of a listing."""
        kind = type(self.widget).__name__
        about = f" — {self.description}" if self.description else ""
        labels = f" labelled {self.labels}" if self.labels else ""
        return f"{'  ' * self.depth}{self.role.name} [{self.name}]{labels}{about} ({kind})"


def read(root):
    """Everything of `root` that can be seen, in the order of the tree."""
    found = []
    _read(QAccessible.queryAccessibleInterface(root), 0, found)
    return found


def _read(interface: QAccessibleInterface, depth, found):
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    labels = tuple(other.text(Text.Name) for other, _ in interface.relations(Relation.Label) if other is not None)
    widget = interface.object()
    role = interface.role()
    found.append(
        Read(
            role,
            interface.text(Text.Name),
            interface.text(Text.Description),
            labels,
            bool(interface.state().focusable),
            depth,
            widget if isinstance(widget, QWidget) else None,
        )
    )
    if role not in INSIDE:
        for index in range(interface.childCount()):
            _read(interface.child(index), depth + 1, found)


def nodes(root):
    """How many things the tree has in all, also those that cannot be seen."""
    return _count(QAccessible.queryAccessibleInterface(root))


def _count(interface):
    return 0 if interface is None else 1 + sum(_count(interface.child(i)) for i in range(interface.childCount()))
