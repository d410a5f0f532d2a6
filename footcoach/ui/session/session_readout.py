"""What is read from afar in a session: exercise, side, phase, seconds, repetition, what comes next, how far it is."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from footcoach.coach.player import Snapshot
from footcoach.core.exercise import Exercise, PhaseKind
from footcoach.core.plan import MS_PER_S, Plan
from footcoach.core.session import COUNT_IN_MS
from footcoach.ui.common.fit_label import FitLabel
from footcoach.ui.common.phrases import next_text, phase_word, repetition_name, repetition_text
from footcoach.ui.common.side_label import SideLabel
from footcoach.ui.session.countdown_ring import CountdownRing
from footcoach.ui.session.repetition_dots import RepetitionDots
from footcoach.ui.session.session_progress import SessionProgress

translate = QCoreApplication.translate


class SessionReadout:
    """The labels, the ring, the dots and the bar of a page, which gives them their places."""

    def __init__(self, page: QWidget, exercises: Mapping[str, Exercise]) -> None:
        """Make them on `page`; `exercises` are all of the plan, by id."""
        self._exercises = dict(exercises)
        self._progress = SessionProgress(page)
        self._exercise_name = _label("exerciseName", page, is_bold=True)
        self._side = SideLabel(page)
        self._phase_name = _label("phaseName", page, is_bold=True)
        self._ring = CountdownRing(page)
        self._dots = RepetitionDots(page)
        self._repetition = _label("repetition", page, is_bold=False)
        self._next_up = _label("nextUp", page, is_bold=False)

    def widgets(self) -> dict[str, QWidget]:
        """Return each by its name in the layout."""
        return {
            "progress": self._progress,
            "exercise_name": self._exercise_name,
            "side": self._side,
            "phase_name": self._phase_name,
            "ring": self._ring,
            "dots": self._dots,
            "repetition": self._repetition,
            "next_up": self._next_up,
        }

    def show_plan(self, plan: Plan) -> None:
        """Show the exercises of a plan."""
        self._progress.show_plan(plan)

    def show_phase(self, plan: Plan, snapshot: Snapshot) -> None:
        """Show what stays the same for a phase."""
        phase = snapshot.phase
        self._exercise_name.setText(self._exercises[phase.exercise_id].name)
        self._side.set_side(phase.side)
        self._repetition.setText(repetition_text(phase))
        self._repetition.setAccessibleName(repetition_name(phase))
        is_preparing = phase.kind in {PhaseKind.PREPARE, PhaseKind.SWITCH_SIDE}
        is_resting = phase.kind is PhaseKind.REST
        done = phase.repetition - (0 if is_resting else 1)
        self._dots.show_repetitions(done, phase.repetitions, is_under_way=not is_preparing and not is_resting)
        self._next_up.setText(next_text(plan, snapshot.index, self._exercises))

    def show_second(self, snapshot: Snapshot) -> None:
        """Show what changes from second to second."""
        phase = snapshot.phase
        if snapshot.is_counting_in:
            self._phase_name.setText(translate("SessionReadout", "Get ready"))
            self._ring.show_seconds(snapshot.shown_s, COUNT_IN_MS // MS_PER_S)
        else:
            self._phase_name.setText(phase_word(phase))
            if phase.is_until_done:
                self._ring.show_seconds_so_far(snapshot.shown_s, phase.longest_ms // MS_PER_S)
            else:
                self._ring.show_seconds(snapshot.shown_s, phase.duration_ms // MS_PER_S)
        self._progress.show_elapsed(snapshot.plan_elapsed_ms)
        self.show_moment(snapshot)

    def show_moment(self, snapshot: Snapshot) -> None:
        """Show what changes all the time."""
        self._ring.set_progress(snapshot.phase_progress)

    def set_dimmed(self, is_dimmed: bool) -> None:
        """Show whether the time stands still."""
        self._ring.set_dimmed(is_dimmed)


def _label(name: str, page: QWidget, *, is_bold: bool) -> FitLabel:
    label = FitLabel(is_bold=is_bold, parent=page)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
