"""Pages in one place, of which one is shown."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QStackedWidget, QWidget

from footcoach.ui.common.roles import Role


class _ShownPage(QAccessibleWidget):
    """Lets a screen reader find the page that is shown; Qt's own stack, a "layered pane", has all of them."""

    def childCount(self) -> int:
        """Return that there is one."""
        return 1 if self._shown() is not None else 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return it."""
        shown = self._shown()
        return QAccessible.queryAccessibleInterface(shown) if shown is not None else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return its place."""
        return 0 if child.object() is self._shown() else -1

    def _shown(self) -> QWidget | None:
        stack = self.widget()
        return stack.currentWidget() if isinstance(stack, QStackedWidget) else None


class PageStack(QStackedWidget):
    """Shows one of its pages. Those that wait cannot be seen, and a screen reader does not find them."""

    accessible_role = Role.Client
    accessible_class = _ShownPage
