"""The third step of the welcome: two rules of safety, in the very words of "Before you start"."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.labels import card, heading_label, text_label
from footcoach.ui.common.safety_texts import pain_rule, support_rule
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.figures.scene_phase import scene_phase
from footcoach.ui.welcome.pain_lights import PainLights
from footcoach.ui.welcome.welcome_step import WelcomeStep

translate = QCoreApplication.translate

_HOLDING_ON = "stand"
_ROW_EM = 44
_HALF = 0.5
_PICTURE_PX = 260


class RulesStep(WelcomeStep):
    """Shows each rule with its picture."""

    def __init__(self, figures: FigureModel, next_button: AccentButton, where: str) -> None:
        rules = (support_rule(), pain_rule())
        super().__init__(
            translate("Welcome", "Two rules that keep you safe"),
            translate("Welcome", "Keep to them in every exercise. Then there is one page to read, and you can start."),
            next_button,
            where,
        )
        self._title.introduce(where, *rules)
        view = FigureView(figures, is_small=True)
        view.setFixedHeight(_PICTURE_PX)
        view.setAccessibleName(translate("Welcome", "Picture: one hand holds on to a worktop"))
        view.present(Still(scene_phase(_HOLDING_ON), has_ghost=False))
        lights = PainLights()
        lights.setFixedHeight(_PICTURE_PX)
        first = _card(translate("Welcome", "1. Hold on"), view, rules[0])
        second = _card(translate("Welcome", "2. Watch your pain"), lights, rules[1])
        self._fill(AdaptiveRow(first, second, row_em=_ROW_EM, second_share=_HALF))


def _card(heading: str, picture: QWidget, rule: str) -> QFrame:
    return card(heading_label(heading), picture, text_label(rule, "lead"))
