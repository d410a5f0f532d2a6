"""The offer of an easier or harder level on Today: what it says, and what becomes of the answer."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.core.exercise import Exercise
from footcoach.core.level_offer import LevelOffer, OfferReason, level_offer
from footcoach.core.routine import Routine
from footcoach.ui.today.today_facts import TodayFacts
from footcoach.ui.today.today_offers import TodayOffers


class LevelOffers(QObject):
    """Makes an offer of what the history says; of one session at most one, whatever the answer.

    Signals:
        form_chosen: the Exercise in the form in which the person wants to do it from now on.
        answered: the id of the session on which an answered offer rests; empty when the answer was taken back.
    """

    form_chosen = Signal(object)
    answered = Signal(str)

    def __init__(self, offers: TodayOffers, parent: QObject) -> None:
        """Show them among other `offers`."""
        super().__init__(parent)
        self._offers = offers
        self._exercises: Sequence[Exercise] = ()
        self._answered = ""
        self._offer: LevelOffer | None = None
        self._answered_offer: LevelOffer | None = None
        self._before: Exercise | None = None
        offers.level_accepted.connect(self._on_offers_level_accepted)
        offers.level_declined.connect(self._on_offers_level_declined)
        offers.level_undo_requested.connect(self._on_offers_level_undo_requested)

    def know(self, own: Routine, as_done: Routine, answered: str) -> None:
        """Offer levels of the exercises of a routine.

        Args:
            own: The routine as it is written; where it has a level of its own, none is offered.
            as_done: The same with each exercise in the form that counts.
            answered: The id of the session whose offer was answered last.
        """
        fixed = {entry.exercise.id for entry in own.entries if entry.level}
        self._exercises = [exercise for exercise in as_done.exercises if exercise.id not in fixed]
        self._answered = answered

    def offer(self, facts: TodayFacts, *, may_be_harder: bool) -> None:
        """Offer what `facts` speak for."""
        offer = level_offer(self._exercises, facts.recent, facts.works, facts.waking_day)
        is_wanted = offer is not None and offer.session_id != self._answered and (may_be_harder or not offer.is_harder)
        self._show(offer if is_wanted else None)

    def withdraw(self) -> None:
        """Offer none."""
        self._show(None)

    def _show(self, offer: LevelOffer | None) -> None:
        if offer == self._offer:
            return
        self._offer = offer
        if offer is None:
            self._offers.withdraw_level()
            return
        self._offers.offer_level(
            self._heading(offer),
            f"{self._reason(offer)} {offer.exercise.level_note}".strip(),
            self.tr("Yes, from now on"),
            self.tr("No, stay at this level"),
        )

    def _form_of(self, exercise_id: str) -> Exercise:
        return next(exercise for exercise in self._exercises if exercise.id == exercise_id)

    def _heading(self, offer: LevelOffer) -> str:
        text = (
            self.tr("{exercise}: go on to “{level}”?") if offer.is_harder else self.tr("{exercise}: back to “{level}”?")
        )
        return text.format(exercise=offer.exercise.name, level=offer.exercise.level_name)

    def _reason(self, offer: LevelOffer) -> str:
        return {
            OfferReason.WENT_WELL: self.tr("You did all of it twice, and pain was no worse the next morning."),
            OfferReason.HURT: self.tr("It hurt too much last time."),
            OfferReason.WORSE_NEXT_MORNING: self.tr("Pain was too much the next morning."),
        }[offer.reason]

    @Slot()
    def _on_offers_level_accepted(self) -> None:
        offer = self._offer
        if offer is not None:
            self._before = self._form_of(offer.exercise.id)
            text = self.tr("{exercise} is now “{level}”.")
            self._offers.tell_level(text.format(exercise=offer.exercise.name, level=offer.exercise.level_name))
            self._answer(offer)
            self.form_chosen.emit(offer.exercise)

    @Slot()
    def _on_offers_level_declined(self) -> None:
        offer = self._offer
        if offer is not None:
            self._before = None
            text = self.tr("{exercise} stays “{level}”.")
            form = self._form_of(offer.exercise.id)
            self._offers.tell_level(text.format(exercise=form.name, level=form.level_name))
            self._answer(offer)

    def _answer(self, offer: LevelOffer) -> None:
        self._offer, self._answered_offer = None, offer
        self._answered = offer.session_id
        self.answered.emit(offer.session_id)

    @Slot()
    def _on_offers_level_undo_requested(self) -> None:
        self._answered = ""
        self._offers.forget_level()
        self.answered.emit("")
        if self._before is not None:
            self.form_chosen.emit(self._before)
        else:
            self._show(self._answered_offer)
