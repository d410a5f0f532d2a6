"""What people ask about the exercises, and the answers, each with its source.

How long, how often: the Foot and Ankle Conditioning Program of the American Academy of Orthopaedic Surgeons (AAOS)
goes on for 4 to 6 weeks; after that, 3 to 5 days a week keep strength and movement. NHS Tayside's "super six" and the
trial by Spink (BMC Geriatr 2008;8:30; BMJ 2011;342:d3411) have 3 days a week. The article: regularly, ankle circles
twice a day.

Two exercises: Henry 1999, Phys Ther 79:270. 15 people aged 67 to 82, given 2, 5 or 8 exercises for 7 to 10 days; 2 were
done better than 8, 5 no differently from either; how much people said they had done did not differ.

Missed days: in Spink 2011, 52 % did three quarters or more of their sessions. In Clin Physiol Funct Imaging
2009;29:316, 20 people aged 60 to 74 had lost some of their strength 12 weeks after 12 weeks of training with weights,
and were still stronger than before. To build up slowly: NHS South Tees, "Steady on your feet".

Cramp, blood clots: NHS, "Leg cramps" and "Deep vein thrombosis". Lighter after cramp: V. Grisogono, heel raise.

Shoes: supportive ones, NHS Tayside; never without if the feet are numb, IWGDF guideline on foot ulcers, 2023 update.

On a chair: ankle circles in Spink 2008; heel raises, Chartered Society of Physiotherapy; toes by hand, CommonSpirit
Health. The band on a chair, and a chair against the wall, are our choice.

Pain: 0 to 3, 4 and 5, 6 to 10 as AHP Suffolk (NHS) has it; clinics differ. Its model was tested for Achilles tendons
(Silbernagel 2007, Am J Sports Med 35:897; 38 people). Stop for leg pain: NYU Langone, hamstring stretch.

Back: WalkBack (Pocovi 2024, Lancet 404:134; hazard ratio 0.72; six sessions with a physiotherapist). Exercise for pain
that lasts: the review for the World Health Organization (J Occup Rehabil 2023, PMC10684665; moderate certainty). Foot
exercises: only Mahmoud 2022, Isokinet Exerc Sci 30:145; 46 people whose feet roll in, and other exercises than these.

Knee: Dantas 2023, Braz J Phys Ther 27:100531. Toes out: Hunt 2018, Osteoarthritis Cartilage 26:903; 79 people. Heel:
Rathleff 2015, Scand J Med Sci Sports 25:e292; 48 people. Falls: Spink 2011; 305 people, a package of measures.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from footcoach.ui.common.safety_texts import stop_list

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Question:
    """What somebody asks, and the answer.

    Attributes:
        id: Lower-case words joined by hyphens.
        text: The question.
        answer: A few plain sentences.
        source: Where the answer comes from, in a few words.
        lines: What is a list of the answer.
        exercise_ids: Exercises whose pages say more.
        is_about_safety: Whether "Before you start" says more.
    """

    id: str
    text: str
    answer: str
    source: str
    lines: tuple[str, ...] = ()
    exercise_ids: tuple[str, ...] = ()
    is_about_safety: bool = False


@dataclass(frozen=True)
class QuestionGroup:
    """Questions that belong together, under a heading."""

    heading: str
    questions: tuple[Question, ...]


def question_groups() -> tuple[QuestionGroup, ...]:
    """Return all questions, in the order in which they are shown."""
    return (
        QuestionGroup(
            translate("Help", "How much, how long"), (_how_long(), _how_often(), _are_two_enough(), _missed_days())
        ),
        QuestionGroup(translate("Help", "When it is not easy"), (_floor(), _shoes())),
        QuestionGroup(translate("Help", "When it hurts"), (_how_much_pain(), _cramp(), _when_to_stop())),
        QuestionGroup(translate("Help", "What else helps"), (_back(), _knee(), _heel(), _falls())),
    )


def _how_long() -> Question:
    return Question(
        "how-long",
        translate("Help", "How long until it helps?"),
        translate(
            "Help",
            "Give it 4 to 6 weeks. A plan of the US bone surgeons runs that long. After that, 3 to 5 days a week keep "
            "your feet strong and easy to move. Nobody can promise that your pain will go.",
        ),
        translate("HelpSource", "American Academy of Orthopaedic Surgeons (AAOS)."),
    )


def _how_often() -> Question:
    return Question(
        "how-often",
        translate("Help", "How often should I do them?"),
        translate(
            "Help",
            "On 3 to 5 days a week. Do heel raises and the band on 3 of them, with a day off between. The stretch, "
            "the massage and the ankle circles are fine every day. The article asks for ankle circles twice a day. "
            "How many days you want is for you to choose, in Settings.",
        ),
        translate("HelpSource", "AAOS; NHS Tayside; a trial by Spink, 2011. The article says only “regularly”."),
    )


def _are_two_enough() -> Question:
    return Question(
        "two",
        translate("Help", "Is it worth doing only two?"),
        translate(
            "Help",
            "Yes, when six are too many. In a small study, 15 older people had 2, 5 or 8 to do at home. Those with 2 "
            "did theirs better than those with 8. Nobody asked how much they helped. A short day counts as a "
            "day. Next time it is the turn of the others.",
        ),
        translate("HelpSource", "Henry and others, Physical Therapy, 1999."),
    )


def _missed_days() -> Question:
    return Question(
        "missed-days",
        translate("Help", "I missed some days. What now?"),
        translate(
            "Help",
            "Just go on. You do not need to catch up. In a trial, just half of the people did three quarters of the "
            "plan or more. And strength fades slowly. In a small study, people over 60 used weights and then stopped. "
            "12 weeks later they were still stronger than at the start. After a long break, start with less and build "
            "up.",
        ),
        translate("HelpSource", "Spink, 2011; Clinical Physiology and Functional Imaging, 2009; NHS South Tees."),
    )


def _floor() -> Question:
    return Question(
        "floor",
        translate("Help", "I cannot get down to the floor"),
        translate(
            "Help",
            "Sit on a firm chair with its back against a wall. Then do these in place of what the figure does, in the "
            "same time. The massage is done on a chair anyway.",
        ),
        translate(
            "HelpSource",
            "Spink, 2008 (ankle circles); Chartered Society of Physiotherapy (heel raises); CommonSpirit Health "
            "(toes). The band on a chair is our choice.",
        ),
        lines=(
            translate("Help", "Heel raises: sit and lift your heels."),
            translate(
                "Help", "Seated toe stretch: put one ankle across the other knee. Move your toes with your hand."
            ),
            translate("Help", "Resistance band: put your foot on a stool."),
            translate("Help", "Ankle circles: hold one leg out in front of you."),
        ),
        exercise_ids=("heel-raises", "seated-toe-stretch", "resistance-band", "ankle-circles"),
    )


def _shoes() -> Question:
    return Question(
        "shoes",
        translate("Help", "Shoes or bare feet?"),
        translate(
            "Help",
            "Wear flat shoes that hold your feet well. Bare feet are fine on a floor that grips. For the massage, "
            "take your shoe off; you can keep your sock on. Are your feet numb? Then always wear shoes, leave out the "
            "massage, and ask your foot team first.",
        ),
        translate("HelpSource", "NHS Tayside; guideline for feet with diabetes (IWGDF), 2023."),
        exercise_ids=("toe-walking", "foot-massage"),
    )


def _cramp() -> Question:
    return Question(
        "cramp",
        translate("Help", "I get cramp"),
        translate(
            "Help",
            "Stop. Stretch or rub the muscle, or stand up and put your weight on that leg. Go lighter next time. Does "
            "it last more than 10 minutes, keep you awake, or leave your leg numb? See a doctor. Is one leg swollen, "
            "warm, or red or darker? Do not rub it: it may be a blood clot. See a doctor at once.",
        ),
        translate("HelpSource", "NHS, “Leg cramps” and “Deep vein thrombosis”."),
        is_about_safety=True,
    )


def _when_to_stop() -> Question:
    stop = stop_list()
    return Question(
        "stop",
        translate("Help", "When do I stop and get help?"),
        f"{stop.call}\n{stop.heading}:",
        translate("HelpSource", "NHS Tayside; the Otago programme. “Before you start” has all the warning signs."),
        lines=stop.lines,
        is_about_safety=True,
    )


def _how_much_pain() -> Question:
    return Question(
        "pain",
        translate("Help", "How much pain is all right?"),
        translate(
            "Help",
            "Give it a number from 0 to 10. Up to 3 is fine. At 4 or 5, make it easier: fewer, slower, with more "
            "rest. At 6, stop. If it is worse the next morning, do less next time. For numbness, or pain down the "
            "leg, no number counts: stop if it gets any worse.",
        ),
        translate("HelpSource", "AHP Suffolk (NHS). Clinics differ a little. It was tested for the Achilles tendon."),
    )


def _back() -> Question:
    return Question(
        "back",
        translate("Help", "What else helps my back?"),
        translate(
            "Help",
            "Walking. In a trial, 701 people had just got over back pain. One group walked to a plan, with help from "
            "a physiotherapist. Half of that group had pain again after 208 days. Half of the others had it after "
            "112. For pain that lasts, many ways to move may help a little. There is next to no proof that foot "
            "exercises alone do.",
        ),
        translate("HelpSource", "WalkBack, Lancet, 2024; a review for the World Health Organization, 2023."),
    )


def _knee() -> Question:
    return Question(
        "knee",
        translate("Help", "And my knee or my hip?"),
        translate(
            "Help",
            "In one trial, people with worn knees did foot and ankle moves with a therapist. After 8 weeks their "
            "knees hurt less than with the usual care. In a second trial, walking with toes out did no better than a "
            "plain walk. For hips, we found no trial.",
        ),
        translate("HelpSource", "Dantas, 2023; Hunt, 2018."),
    )


def _heel() -> Question:
    return Question(
        "heel",
        translate("Help", "And the sole under my heel?"),
        translate(
            "Help",
            "In a trial, 48 people with pain there wore insoles. Half of them did hard, slow heel raises, the others "
            "stretched. After 3 months, the heel raises had done better. After 1, 6 and 12 months there was no "
            "difference.",
        ),
        translate("HelpSource", "Rathleff, 2015."),
        exercise_ids=("heel-raises",),
    )


def _falls() -> Question:
    return Question(
        "falls",
        translate("Help", "Will I fall less?"),
        translate(
            "Help",
            "Perhaps. In a trial, 305 older people had sore feet. Half of them got foot exercises, insoles and help "
            "with shoes. They had 36 % fewer falls than the others. But about as many people fell. Nobody knows which "
            "part helped.",
        ),
        translate("HelpSource", "Spink, BMJ, 2011."),
    )
