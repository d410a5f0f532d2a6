<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Footcoach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}. Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the article says, and what trials show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercises come from the article “The Secret to Treating Back Pain Is in the Feet: 5 Exercises that Fix Everything”. It lists six, says that they fix back, hip and knee pain, and names no studies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These exercises make feet and calves stronger and more flexible. They can help with balance, heel pain, and perhaps knee arthritis. There is almost no direct proof that foot exercises alone cure back or hip pain. For a painful back, there is better evidence for walking and general exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each exercise&apos;s page says where its numbers come from. Where the article gives none, the page names a source or says that the number is our choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach is for your well-being. It does not diagnose or treat any illness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything Footcoach keeps is in {folder}. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach speaks with the voice “heart” of hibari (Apache License 2.0). It works on this computer alone. ONNX Runtime (MIT License) and NumPy (BSD License) help it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodyPicture</name>
    <message>
        <source>A body from behind, with the places of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>‹  Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later  ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day off: ill or resting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as a day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a day off you are ill or resting. It does not count against you. Keys in the calendar: Space and Enter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Minutes a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you are doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close Footcoach?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is saved. Next time you can resume at the repetition that you are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: the computer was asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: the computer froze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: that took a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: no key for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space when done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key when ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: the computer&apos;s clock was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up on your toes, small steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound: there is no loudspeaker. Connect one, or follow the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice: none is there, or it does not answer. Type “footcoach doctor” in a terminal to see what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach&apos;s own voice does not start, so a voice of your computer speaks. Type “footcoach doctor” in a terminal to see what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice has stopped. Type “footcoach doctor” in a terminal to see what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen reader seems to be on, so Footcoach&apos;s own voice is off. You can turn it on in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen may go dark: it cannot be kept on here. Switch off the screen saver while you exercise.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coordinator</name>
    <message>
        <source>The figure cannot be shown: {error}. Everything else works as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can be imported after the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings file was damaged. It is kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A routine that you chose for Today is not there any more. Today offers “{name}” instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes could not be saved in {folder}: {reason}. They last until you close Footcoach.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>I have only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many minutes I have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No band today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the floor today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start what fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is different today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of “{name}” fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fits: {summary}. {exercises}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because it needs a band: {exercises}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because it is done on the floor: {exercises}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because there is no time: {exercises}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the warm-up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscardedLine</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop it here to see what is in it. Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message>
        <source>Session of {day} deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session of {day} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is a day off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is not a day off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session of {day} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session of {day} is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be saved. The reason is at the top of this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>↑ Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is now number {number} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {step}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is paused. You can resume where you stopped, until you press End.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExerciseEditor</name>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the step earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the step later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name alone is enough to start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing after the other, with commas between: mat, towel. Empty: nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to do it, one sentence a line. You read it, and hear nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting on a chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting on the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another posture than before gets some more time to get ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each side in turn, left first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternating, left first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which side works. Alternating: one repetition left, one right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So often you do it on one day. Today counts that far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many times, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many times all the repetitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest after each repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is no rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest after each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where there is more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time before the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time between left and right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this exercise alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt with the arrow keys moves a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of one repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until you say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise has {count} levels: {names}. Here you change “{name}”. What is different in the others stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level “{level}” cannot follow this change. Change that level first, with a text editor, in the exercise&apos;s file. {place}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {reason}. {remedy} Until then, the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change what is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right cannot alternate here: there is too much to do to change sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell what the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise has one step at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step was added at the end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What often goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it easier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it harder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it {often}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long until it helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a doctor or physiotherapist first, or do not do it, if:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹  {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the article: {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExercisesCard</name>
    <message>
        <source>Exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise by exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the plan you did.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExercisesSection</name>
    <message>
        <source>Your own exercises</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FarewellScene</name>
    <message>
        <source>Picture: somebody waves goodbye</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigurePreview</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play at half speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which side the figure shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>on {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercises}, {minutes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need: {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm up first: {exercise}, {dosage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week 1 begins on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Footcoach. It is not medical advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoutController</name>
    <message>
        <source>There is nothing to print: this routine has no exercises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your exercises as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved your exercises in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no printer. Save the page as PDF to print it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take it. Save the page as PDF, or choose another printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>How much, how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is not easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it hurts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long until it helps?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it 4 to 6 weeks. A plan of the US bone surgeons runs that long. After that, 3 to 5 days a week keep your feet strong and easy to move. Nobody can promise that your pain will go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often should I do them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On 3 to 5 days a week. Do heel raises and the band on 3 of them, with a day off between. The stretch, the massage and the ankle circles are fine every day. The article asks for ankle circles twice a day. How many days you want is for you to choose, in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it worth doing only two?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, when six are too many. In a small study, 15 older people had 2, 5 or 8 to do at home. Those with 2 did theirs better than those with 8. Nobody asked how much they helped. A short day counts as a day. Next time it is the turn of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I missed some days. What now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just go on. You do not need to catch up. In a trial, just half of the people did three quarters of the plan or more. And strength fades slowly. In a small study, people over 60 used weights and then stopped. 12 weeks later they were still stronger than at the start. After a long break, start with less and build up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I cannot get down to the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit on a firm chair with its back against a wall. Then do these in place of what the figure does, in the same time. The massage is done on a chair anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heel raises: sit and lift your heels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seated toe stretch: put one ankle across the other knee. Move your toes with your hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance band: put your foot on a stool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ankle circles: hold one leg out in front of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoes or bare feet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wear flat shoes that hold your feet well. Bare feet are fine on a floor that grips. For the massage, take your shoe off; you can keep your sock on. Are your feet numb? Then always wear shoes, leave out the massage, and ask your foot team first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I get cramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop. Stretch or rub the muscle, or stand up and put your weight on that leg. Go lighter next time. Does it last more than 10 minutes, keep you awake, or leave your leg numb? See a doctor. Is one leg swollen, warm, or red or darker? Do not rub it: it may be a blood clot. See a doctor at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When do I stop and get help?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much pain is all right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a number from 0 to 10. Up to 3 is fine. At 4 or 5, make it easier: fewer, slower, with more rest. At 6, stop. If it is worse the next morning, do less next time. For numbness, or pain down the leg, no number counts: stop if it gets any worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else helps my back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking. In a trial, 701 people had just got over back pain. One group walked to a plan, with help from a physiotherapist. Half of that group had pain again after 208 days. Half of the others had it after 112. For pain that lasts, many ways to move may help a little. There is next to no proof that foot exercises alone do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And my knee or my hip?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one trial, people with worn knees did foot and ankle moves with a therapist. After 8 weeks their knees hurt less than with the usual care. In a second trial, walking with toes out did no better than a plain walk. For hips, we found no trial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And the sole under my heel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a trial, 48 people with pain there wore insoles. Half of them did hard, slow heel raises, the others stretched. After 3 months, the heel raises had done better. After 1, 6 and 12 months there was no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will I fall less?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps. In a trial, 305 older people had sore feet. Half of them got foot exercises, insoles and help with shoes. They had 36 % fewer falls than the others. But about as many people fell. Nobody knows which part helped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short answers to what people ask. They do not replace a doctor or a physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Footcoach</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpSource</name>
    <message>
        <source>American Academy of Orthopaedic Surgeons (AAOS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AAOS; NHS Tayside; a trial by Spink, 2011. The article says only “regularly”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Henry and others, Physical Therapy, 1999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spink, 2011; Clinical Physiology and Functional Imaging, 2009; NHS South Tees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spink, 2008 (ankle circles); Chartered Society of Physiotherapy (heel raises); CommonSpirit Health (toes). The band on a chair is our choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS Tayside; guideline for feet with diabetes (IWGDF), 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS, “Leg cramps” and “Deep vein thrombosis”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS Tayside; the Otago programme. “Before you start” has all the warning signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AHP Suffolk (NHS). Clinics differ a little. It was tested for the Achilles tendon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WalkBack, Lancet, 2024; a review for the World Health Organization, 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dantas, 2023; Hunt, 2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rathleff, 2015.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spink, BMJ, 2011.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import cannot be undone; delete single sessions instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from this file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can take a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>The keys of a headset and a presenter&apos;s clicker work in a session, too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyNumbers</name>
    <message>
        <source>{done} of {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minute of exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes of exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 28 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days, more than your goal of {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day: goal met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days: goal met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, fewer because of days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days, fewer because of days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week with the goal met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks with the goal met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys: {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Go to the next control, or to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the dialog or the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Footcoach; in a session it asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Help; in a session, show the list of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, on Today and on the page of an exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll to the beginning or the end of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen, or go back to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back: close a dialog, leave an exercise or the full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or resume, also without a clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip to the next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin this exercise again; press twice for the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a clock: say that you are done, or ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the calendar: mark a day off, or clear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file that somebody has shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you change a routine or an exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number; you can also type 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it asks about pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session, after asking; leave the full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say and show the time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice and tones off, and on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the calendar: go from day to day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the calendar: go from month to month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the exercise or step earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the exercise or step later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the exercise or step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. Close this list, then press Space to resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelChoice</name>
    <message>
        <source>Level, from easy to hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts in each of your routines that has no level of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{routine}” has a level of its own. You change it in Routines.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelOffers</name>
    <message>
        <source>Yes, from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, stay at this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}: go on to “{level}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}: back to “{level}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did all of it twice, and pain was no worse the next morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hurt too much last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain was too much the next morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} is now “{level}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} stays “{level}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>{day}, today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MorningQuestion</name>
    <message>
        <source>Pain this morning, after yesterday&apos;s session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK, close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>From {minimum} to {maximum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {label} to {default}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can choose from {minimum} to {maximum}. It is {value} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can only choose whole numbers. It is {value} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it without a point or a comma. It is still {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number from {minimum} to {maximum}. It is still {value}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnExercise</name>
    <message>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest after each repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest after each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get into position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready, left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready, right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to the left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to the right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest {seconds} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halfway through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hold still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnExerciseCard</name>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In: {routines}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no routine yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnExercisesController</name>
    <message>
        <source>change in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be changed. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These routines go on without it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These have nothing else, and go with it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have done stays in Progress. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pain</name>
    <message>
        <source>Foot or ankle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Amber, 4 or 5: make it easier today. Exercise should not make your pain worse: stop if it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Red, 6 or more: that is a lot of pain. Rest today, or do only what does not hurt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Green, 0 to 3: this is fine. Carry on as you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Amber, 4 or 5: make it easier next time. Do less, go slower or rest more. It should be back to normal by tomorrow morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Red, 6 or more: this is too much. Stop for today and make it easier next time. If it does not get better, see a physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Worse than before the session: make it easier next time. If it lasts for days, see a physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Red, 6 or more: this is too much. Rest today and make it easier next time. If it lasts for days, see a physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Amber, 4 or 5: make it easier next time. Do less, go slower or rest more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ That hurt too much, so stop for today. Make it easier next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Last time it hurt too much. Make it easier today: do less, go slower or rest more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PainQuestion</name>
    <message>
        <source>By body part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number for lower back, hips, knees and feet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is no pain, 10 is the worst. You need not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By body part: {answers}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PainScale</name>
    <message>
        <source>no pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the worst pain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEFT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RIGHT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both feet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both feet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: change sides, then {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {word}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get up slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} left in this exercise, {session} in the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {exercise} left in this exercise, about {session} in the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {session} altogether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both, left first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both, right first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alternating, left first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alternating, right first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (usually)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} times a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on 1 day a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {count} days a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} here, {session} altogether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {word}, {seconds}N{NO-BREAK SPACE}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: 1 more set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Choose a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people who cannot see it. Empty: only the name is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {name} {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened. Check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no picture that can be read. Choose a PNG, JPEG or SVG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too large. Make it smaller first, or take a screenshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drawing has a program in it. Choose another one, or save it as PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drawing needs other files. Save it as PNG, and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in. It was made to fit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Where does it hurt?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceQuestion</name>
    <message>
        <source>Give a number only where it hurts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: how much does it hurt?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Your exercises on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a box each time you have done an exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {count} pages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Each bar is {count} weeks, with their average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} in total, on average {mean} a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No week counts yet, because of days off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week is your first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You met your goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change too small to be sure of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You met your goal in {met} of {weeks} weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0, no pain, to 10, the worst pain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After four weeks with answers you can read here what has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is the average of a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is the average of {count} weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before your sessions, pain went from {start} in the first two weeks to {end} in the last two: {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} of {weeks} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No week with the goal met yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers in this period. Before and after a session you can say how much it hurts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People feel a change of 2 points as much better or much worse. A change of a third counts too, if it is half a point or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a little better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a little worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} of {weeks} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next morning {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain, 0 to 10: {answers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts for your week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about half of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 2 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single exercises</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your history is only on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you can see here on which days you exercised, for how long, and how it felt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your history cannot be read now. What you see may be out of date. Close Footcoach and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do your first session: go to Today and press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your history…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Source: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the page of this exercise.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyThings</name>
    <message>
        <source>What you need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you need. Tick what is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Everything is ready.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Open here anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>At these levels: {exercises}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is set now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done of planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with exercise, week by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain from 0 to 10, mean of each week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exercises were done in these weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers about pain in these weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session was ended early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest notes, in the person&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes in these weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program said about pain during and after exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by the person with Footcoach on {day}; pain: overall, else the highest; not a medical record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foot exercises: the last {count} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({count} ×)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks with the goal of 1 day met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks with the goal of {count} days met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stopped} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day with at least one exercise done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days with at least one exercise done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving and holding, rests left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessions ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next morning: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>Save a report for your physiotherapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the report in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work: your history could not be read. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoutineEditor</name>
    <message>
        <source>Exercise to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New exercise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add the new exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt with the arrow keys moves an exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A routine has one exercise at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} was added at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters, and no hidden characters. It is still the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoutineSharing</name>
    <message>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import at most {most} files at once. You chose {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {count} files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was read, but not imported. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Routines</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in its file is wrong. Mend that first: saving would lose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer “{name}” on all other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Today every {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ On Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer on Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ On all other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer on all other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer “{name}” on Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lying down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need nothing for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need: {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From easy to hard. Another level comes with its own numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As chosen on its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which side works, and which of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternating: one repetition left, one right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot alternate: changing sides takes too long here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weaker side can do one more set at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warm-up is off in the settings. It is left out until it is on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoutinesController</name>
    <message>
        <source>And {count} more of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own files are in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with {exercise}, because a routine needs one. Add others; then you can remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed. Instead of it, Today offers “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be put back: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed in “{name}” is not on the disk yet, so it cannot be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be kept in {folder}: {reason}. Your change lasts until you close Footcoach.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoutinesPage</name>
    <message>
        <source>Routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A routine is a list of exercises. Choose which one Today offers, or start any of them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New exercise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A routine or an exercise that somebody has shared, as a .footcoach file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Footcoach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong with these files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>Before you start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach guides you through foot exercises. It is not medical advice and does not treat illness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at once and get help if you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a doctor or physiotherapist before you start if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop if you feel a sudden kick or snap in your calf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tendon may be torn, even if the pain soon goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not be able to stand on tiptoe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to urgent care or A&amp;E at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call 999, 112 or 911 at once if you have back pain and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a doctor today or tomorrow if you have back pain and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a doctor or physiotherapist before you do any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a doctor soon if your back pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last 3 months you hurt, broke or had surgery on your foot, ankle, leg, hip or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your feet are numb, or you have a wound on a foot (with diabetes, ask your foot team)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have a swollen leg or a blood clot, or had one not long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are pregnant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have weak bones (osteoporosis) and broke a bone in your spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you tend to fall, or find it hard to keep your balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have heart disease, or effort gives you chest pain or makes you dizzy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have gout, or another joint that is hot and swollen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you take medicine to thin your blood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wear flat shoes when you stand or walk, or go barefoot if the floor grips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm up first: march on the spot for 2 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep breathing. Sore muscles the next day are normal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain up to 3 out of 10 is fine. At 4 or 5, make it easier. At 6, stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For chest pain, a drooping face or one weak side, call 999, 112 or 911 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a heart that races or beats unevenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sudden severe headache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weakness on one side of the body, or a drooping face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have pain, tingling, weakness or numbness in both legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you feel numb or tingly round your genitals or buttocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you find it hard to pee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you lose control of your bladder or bowels, or notice a change there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have new sexual problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your legs have become clumsy, or are getting weaker fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have chest pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it began after a bad accident, such as a car crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have a high temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have lost weight without trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your back has a lump or swelling, or has changed shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not ease with rest and is much worse at night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is worse when you sneeze, cough or poo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is between your shoulder blades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have cancer, or have had it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you take steroids, inject drugs, or have a weak immune system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call 999, 112 or 911 if you also have chest pain or are short of breath.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it hurts or looks different in some way, and you have diabetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps you from your day-to-day tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chest pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a doctor at once for any of these in one leg: it may be a blood clot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop if numbness, or pain down the leg, gets any worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers from 0 to 10 do not count for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a doctor about a foot or an ankle if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severe breathlessness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dizziness or fainting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throbbing or cramping pain in the calf or thigh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red or darker skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hard, sore veins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not massage that leg and do not exercise it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it hurts after a fall or a blow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you cannot put weight on it, or cannot take 4 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is hot, red, swollen or stiff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it burns or is numb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no better after a few weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is severe or getting worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear a flat floor that is not slippery. Move rugs and cables away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold on to a worktop or a wall. Use a chair only with its back against a wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeling unwell today? Rest, and come back another day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionAnnouncements</name>
    <message>
        <source>Get ready: {cue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice and no tones for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin this exercise again; press twice for the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip to the next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session; it asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen, to read from a distance; Escape leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change numbers, voice and tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionController</name>
    <message>
        <source>Sound on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>Edit session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is too long. It can have {most} characters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Show the sessions of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹  Newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older  ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last} of {total}, newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionNarration</name>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape leaves the full screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound is off. {key} turns it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound is on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} pauses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionProgress</name>
    <message>
        <source>Session progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionReadout</name>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the session of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the session of {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice and tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{routine}” has numbers of its own for: {numbers}. You change them in Routines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level: {level}. You change it on the page of the exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{routine}” has a level of its own: {level}. You change it in Routines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure as it looks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is still running. A change counts from the next phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is paused. A change counts from the next phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exercises are back to their first numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise takes {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was when you opened the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole session: {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedImport</name>
    <message>
        <source>you have it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new; kept beside the one you have, as {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have this routine already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This routine is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This routine is new. It is kept beside the one you have, as {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have this exercise already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise is new. It is kept beside the one you have, as {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} routines were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise “{name}” was imported. You can put it in your own routines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} exercises were imported. You can put them in your own routines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own exercises in it go with it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have all of this already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from these files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import this routine?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import this exercise?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have stays as it is. You can undo the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left out. This is why:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is why:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortDayRow</name>
    <message>
        <source>In one small study, older people did 2 exercises better than 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or just these two: {exercises}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short day: {exercises}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundSection</name>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it: the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the tone {tone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingWarning</name>
    <message>
        <source>I have had help, or it is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You ticked this after a session. It stays until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepFields</name>
    <message>
        <source>Word on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Up, Hold or Circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said as the step begins: at most 6 words. Empty: nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rest is no exercise time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the step takes; with no clock, how long it usually takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step waits until you press Space, Enter or a clicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Why did you stop?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Well done. Breathe out: your warm-up is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well done. Breathe out: all {count} exercises are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well done. Breathe out: your exercise is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well done. Breathe out: both exercises are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You came to the end. {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did is kept. {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly all of it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done: {done} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did {done} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warm-up is done, but no exercise yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exercise is finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fine to stop. What you did is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} of exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} of getting ready and rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day this week: you have reached your goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days this week: you have reached your goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of 1 day this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {goal} days this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later today, if you like: {exercise}, once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new week begins tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day}, when a new week begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: one more day, by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {count} more days, by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much does it hurt now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little soreness in the muscles tomorrow is normal. If pain is worse tomorrow morning, do less next time. If it lasts for days, see a physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {planned}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repetition {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stopped {day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, after {duration} of exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is not offered any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day off today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done today: {done} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did {done} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day this week: goal reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days this week: goal reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days off this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {goal} days this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {goal} day this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {due} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {days} day this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume {where}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is not offered any more.
What you did of it is kept in Progress, where you can delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ {count} of {due} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Enough for this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {days} days this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayController</name>
    <message>
        <source>Pain now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an exercise to see how to make it easier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the short day, or open an exercise to see how to make it easier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayOffers</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume: {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} once more today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} done. It takes {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exercise could be read. Install Footcoach again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Saved {sessions} in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {sessions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {sessions} and {days_off}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session is already here and stays as it is. Nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sessions are already here and stay as they are. Nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sessions}, of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sessions}, from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day off that is not marked here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days off that are not marked here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} new sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Exercises on paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for the physiotherapist…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a saved file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, steps and boxes to tick for two weeks, to print or to save as a PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page to print, as a PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sessions and answers in one JSON file. Footcoach can import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each session, as a CSV file for a spreadsheet program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferController</name>
    <message>
        <source>Save everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was read, but not imported. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work: your history could not be used. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK, close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceRow</name>
    <message>
        <source>Best for the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach&apos;s voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} (not on this computer)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningSigns</name>
    <message>
        <source>Do you have any of these now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest pain, severe breathlessness, feeling dizzy, or weak on one side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sudden kick or snap in the calf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back pain with numbness, weak legs, or bladder trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One calf or thigh that throbs, is swollen, warm or red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbness, or pain down the leg</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Another routine on some days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which routine on which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a rule Today offers “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>no day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done this week: {days}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Footcoach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six calm exercises for your feet. Somebody shows you each one, and a voice counts for you. You press Start, and just join in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who shows you the movements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 or 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make it easier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rules that keep you safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep to them in every exercise. Then there is one page to read, and you can start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: one hand holds on to a worktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Hold on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Watch your pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells you what to do, a moment before you do it. So you need not look at the screen all the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello. I will tell you what to do, and count for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who shows you the movements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error} You can go on without sound: every word is on the screen, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to hear? Turn up the sound of your computer, and press again. You can change the voice later, in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or the same as your other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who shows you the movements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hair in a bun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curly hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headscarf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High draws stronger outlines and colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when Footcoach starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time to sit or lie down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to getting ready when you stand up, sit down or lie down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time to fetch things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to getting ready when you need a ball, a band, a mat or a chair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before each exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen during a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what to do, just before it is due. A screen reader says it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, unless a screen reader speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much also tells you more often how to do it well. Few words: only the side, the phase and the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white, with strong lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large all text is. 100 % is the size of your other programs, or a little larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure moves, or still pictures and an arrow show each phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session waits before an exercise until you press a key or click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When I have to stand, sit or lie down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session begins with it. An exercise that you start on its own page does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On how many days you want to exercise. Days off, when you rest or are ill, do not count against you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure and the numbers are as large as they can be. Escape leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M turns the sound off, T says the time left, ? shows all keys. When this is off, hold Ctrl as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footcoach has a voice of its own for English. You can choose one of your computer&apos;s instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little slower than usual is easier to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume of the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On top of your computer&apos;s own volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume of the tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a movement or a hold begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three, two, one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last seconds of a phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When one phase ends and the next begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is the other side&apos;s turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the whole session is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiet tick each second of a repetition, to keep the pace.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture. The name and the posture are shown. Drop a picture here, or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
