"""Before you start: who should ask first, when to stop, and the warning signs. Shown on the first launch."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.theme import SPACE_PX
from footcoach.ui.widgets.scroll_page import ScrollPage
from footcoach.ui.widgets.texts import list_card, text_label


class SafetyPage(QWidget):
    """The safety page.

    Signals:
        understood: the person has pressed "I understand".
    """

    understood = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        page = ScrollPage(self.tr("Before you start"), width_px=920)
        page.column.addWidget(text_label(self.tr("Before you start"), "title"))
        intro = self.tr(
            "Footcoach guides you through foot exercises. It is not medical advice and does not treat illness."
        )
        page.column.addWidget(text_label(intro))
        for heading, items in self._sections():
            page.column.addWidget(list_card(heading, items))
        page.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page, 1)
        layout.addLayout(self._button_row())

    def _button_row(self) -> QHBoxLayout:
        button = QPushButton(self.tr("I understand"))
        button.setObjectName("understoodButton")
        button.setProperty("role", "primary")
        button.setMinimumHeight(48)
        button.setDefault(True)
        button.clicked.connect(self.understood)
        row = QHBoxLayout()
        row.setContentsMargins(4 * SPACE_PX, SPACE_PX, 4 * SPACE_PX, 2 * SPACE_PX)
        row.addStretch(1)
        row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(button)
        return row

    def _sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the headings with their lines; the facts are those of the project's safety reference, section 7."""
        return (
            (self.tr("Stop at once and get help if you have"), self._stop_signs()),
            (
                self.tr("Call your emergency number (999, 112 or 911) for back pain with any of these"),
                self._emergencies(),
            ),
            (self.tr("See a doctor the same day or the next day for back pain with"), self._urgent_signs()),
            (self.tr("See a doctor at once for any of these in one leg: it may be a blood clot"), self._clot_signs()),
            (self.tr("See a doctor about a foot or an ankle if"), self._foot_signs()),
            (self.tr("See somebody soon if your back pain"), self._soon_signs()),
            (self.tr("Ask a doctor or physiotherapist before you start if you have"), self._ask_first()),
            (self.tr("Keep safe"), self._precautions()),
        )

    def _stop_signs(self) -> tuple[str, ...]:
        return (
            self.tr("chest pain"),
            self.tr("severe breathlessness"),
            self.tr("dizziness or fainting"),
            self.tr("a racing or uneven heartbeat"),
            self.tr("a sudden severe headache"),
            self.tr("weakness on one side of the body, or a drooping face"),
        )

    def _emergencies(self) -> tuple[str, ...]:
        return (
            self.tr("pain, tingling, weakness or numbness in both legs"),
            self.tr("numbness or tingling round the genitals or buttocks"),
            self.tr("difficulty peeing"),
            self.tr("loss of bladder or bowel control, or a change in it"),
            self.tr("new sexual problems"),
            self.tr("legs that have become clumsy, or quickly weaker"),
            self.tr("chest pain"),
            self.tr("a serious accident before it"),
        )

    def _urgent_signs(self) -> tuple[str, ...]:
        return (
            self.tr("a high temperature"),
            self.tr("weight loss without trying"),
            self.tr("a lump, a swelling or a change of shape"),
            self.tr("pain that does not ease with rest and is much worse at night"),
            self.tr("cancer, now or in the past"),
            self.tr("steroid medicine, a weak immune system, or injected drugs"),
            self.tr("an age under 20 or over 55, when the pain is new"),
        )

    def _clot_signs(self) -> tuple[str, ...]:
        return (
            self.tr("throbbing or cramping pain in the calf or thigh"),
            self.tr("swelling"),
            self.tr("warm skin"),
            self.tr("red or darker skin"),
            self.tr("hard, sore veins"),
            self.tr("With breathlessness or chest pain, call your emergency number."),
            self.tr("Do not massage that leg and do not exercise it."),
        )

    def _foot_signs(self) -> tuple[str, ...]:
        return (
            self.tr("it hurts after a fall or a blow"),
            self.tr("you cannot put weight on it, or cannot take 4 steps"),
            self.tr("it is hot, red, swollen or stiff"),
            self.tr("it burns or is numb"),
            self.tr("you have diabetes"),
            self.tr("you felt a sudden kick in the calf and cannot push off: go at once"),
        )

    def _soon_signs(self) -> tuple[str, ...]:
        return (
            self.tr("is no better after a few weeks"),
            self.tr("stops you from doing everyday things"),
            self.tr("is severe or getting worse"),
        )

    def _ask_first(self) -> tuple[str, ...]:
        return (
            self.tr("an injury, a fracture or surgery of foot, ankle, leg, hip or back in the last 3 months"),
            self.tr("diabetes with numb feet, or any wound on a foot: talk to your foot team first"),
            self.tr("a swollen leg or a blood clot, now or recently"),
            self.tr("a pregnancy"),
            self.tr("osteoporosis with a fracture of the spine"),
            self.tr("falls or problems with balance"),
            self.tr("heart disease, or chest pain or dizziness on effort"),
            self.tr("a flare of gout or of another inflammation"),
            self.tr("blood-thinning medicine"),
        )

    def _precautions(self) -> tuple[str, ...]:
        return (
            self.tr("Clear a flat floor that is not slippery. Move rugs and cables away."),
            self.tr("Hold on to a worktop or a wall. Use a chair only with its back against a wall."),
            self.tr("Warm up first: walk on the spot for 2 minutes."),
            self.tr("Keep breathing. Muscles may feel sore the next day. If muscles or joints hurt, stop."),
            self.tr("Feeling unwell today? Rest, and come back another day."),
        )
