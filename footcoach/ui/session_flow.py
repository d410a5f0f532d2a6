"""One session from Start to the closed summary: its player, its pages, and the question before it ends early."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot

from footcoach.coach.announcements import AccessibleAnnouncer, SessionAnnouncements
from footcoach.coach.clock import Clock
from footcoach.coach.player import Player
from footcoach.core.exercise import Exercise
from footcoach.core.plan import Plan
from footcoach.core.session import PhaseLeft, Status, StatusChanged
from footcoach.core.summary import summarise
from footcoach.ui.dialogs.end_dialog import EndDialog
from footcoach.ui.figures import Figures
from footcoach.ui.main_window import MainWindow
from footcoach.ui.pages.session_page import SessionPage
from footcoach.ui.pages.summary_page import SummaryPage


class SessionFlow(QObject):
    """Leads through one session.

    Signals:
        settings_requested: open the settings.
        closed: the summary has been read.
    """

    settings_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        plan: Plan,
        clock: Clock,
        time_scale: float,
        exercises: Mapping[str, Exercise],
        figures: Figures,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        """Prepare to play `plan` in `window`, `time_scale` times as fast as `clock`."""
        super().__init__(parent)
        player = Player(plan, clock, time_scale, parent=self)
        self._player = player
        self._exercises = exercises
        self._window = window
        self._left: list[PhaseLeft] = []
        self._is_asking = False
        announcer = AccessibleAnnouncer(window)
        SessionAnnouncements(player, announcer)
        self._page = SessionPage(player, exercises, figures, announcer)
        self._page.end_asked.connect(self._ask_before_ending)
        self._page.settings_requested.connect(self.settings_requested)
        player.phase_left.connect(self._on_player_phase_left)
        player.status_changed.connect(self._on_player_status_changed)
        window.close_refused.connect(self._ask_before_closing)

    def start(self) -> None:
        """Begin."""
        self._window.set_close_guarded(True)
        self._window.show_page(self._page)
        self._player.start()

    def change_plan(self, fresh: Plan) -> None:
        """Go on with `fresh` from the next phase."""
        if self._is_over():
            return
        self._player.change_plan(fresh)
        self._page.show_changed_plan()

    def _is_over(self) -> bool:
        return self._player.snapshot().status in {Status.FINISHED, Status.ENDED}

    @Slot(object)
    def _on_player_phase_left(self, event: PhaseLeft) -> None:
        self._left.append(event)

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        if event.status in {Status.FINISHED, Status.ENDED}:
            self._show_summary(is_finished=event.status is Status.FINISHED)

    def _show_summary(self, *, is_finished: bool) -> None:
        summaries = summarise(self._player.plan, self._left)
        page = SummaryPage(
            summaries, self._exercises, is_finished=is_finished and any(summary.done_ms for summary in summaries)
        )
        page.closed.connect(self.closed)
        self._window.set_close_guarded(False)
        self._window.show_page(page)

    @Slot()
    def _ask_before_ending(self) -> None:
        self._ask(closes=False)

    @Slot()
    def _ask_before_closing(self) -> None:
        self._ask(closes=True)

    def _ask(self, *, closes: bool) -> None:
        """Pause and ask whether to end the session; whoever goes on finds it where it was."""
        if self._is_asking:
            return
        self._is_asking = True
        was_running = self._player.snapshot().status is Status.RUNNING
        self._player.pause()
        dialog = EndDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._player.end)
        if closes:
            dialog.accepted.connect(self._window.close)
        if was_running:
            dialog.rejected.connect(self._player.resume)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._is_asking = False
