"""The first step of the welcome: who shows the movements."""

from PySide6.QtCore import QCoreApplication, Signal

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.labels import heading_label
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.welcome.portrait_choice import PortraitChoice
from footcoach.ui.welcome.welcome_step import WelcomeStep

translate = QCoreApplication.translate


class LookStep(WelcomeStep):
    """Says what Footcoach does, and lets the person choose who shows it.

    Signals:
        look_chosen: the look.
    """

    look_chosen = Signal(str)

    def __init__(self, figures: FigureModel, next_button: AccentButton, where: str) -> None:
        super().__init__(
            translate("Welcome", "Welcome to Footcoach"),
            translate(
                "Welcome",
                "Six calm exercises for your feet. Somebody shows you each one, and a voice counts for you. You press "
                "Start, and just join in.",
            ),
            next_button,
            where,
        )
        self._choice = PortraitChoice(figures)
        self._choice.chosen.connect(self.look_chosen)
        self._fill(heading_label(translate("Welcome", "Choose who shows you the movements")), self._choice)

    def show_look(self, look: str) -> None:
        """Show who is chosen."""
        self._choice.show_look(look)
