"""A session that was killed is offered again by the next start, and goes on at the same repetition."""

from tests.end_to_end.timing import check_time

GET_READY_S, UP_S = 4.0, 3.0
# One round of walking, then heel raises with little time to get ready.
QUICK = {
    "dosage": {
        "toe-walking": {"sets": 1, "prepare_s": 1, "tiptoe_s": 5, "toes_out_s": 5},
        "heel-raises": {"sets": 1, "repetitions": 5, "prepare_s": int(GET_READY_S)},
    }
}


def test_killed__is_continued_at_the_exact_repetition_after_getting_ready(start):
    program = start("--time-scale", "3", settings=QUICK)
    program.begin()
    program.wait_for("repetition", "Repetition 2 of 5")
    program.kill()

    again = start(data=program.data)
    question = "Resume heel raises, repetition 2 of 5?"
    again.wait_for("interruptedText", question)
    pressed = again.reader.press("continueButton")
    continued = again.heard("repetition", "Repetition 2 of 5", pressed)
    held = again.heard("phaseName", "Hold", pressed)
    check_time(GET_READY_S + UP_S, again.woken_late_s(), (continued, held))
    assert again.messages() == []
