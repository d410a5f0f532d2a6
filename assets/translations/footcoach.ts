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
        <source>These exercises make feet and calves stronger and more flexible. They can help with balance, heel pain, and perhaps knee arthritis. There is almost no direct proof that foot exercises alone cure back or hip pain. If your back hurts, walking and general exercise have better proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each exercise&apos;s page says where its numbers come from. Where the article gives none, it names a source or says that the number is our choice.</source>
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
        <source>Before you start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
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
        <source>On a day off you are ill or resting. It breaks nothing. Keys in the calendar: Space and Enter.</source>
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
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>The session is kept. Next time you can continue with the repetition that you are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Footcoach?</source>
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
        <source>Paused: the computer stood still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key when ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to go on</source>
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
        <source>Left out: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings file was damaged. It is kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes could not be kept in {folder}: {reason}. They count until you close Footcoach.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message>
        <source>Time left</source>
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
        <source>That could not be kept. The reason stands at the top of this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End the session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is paused. You can go on where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>{count} times a day</source>
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
        <source>‹  Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this exercise</source>
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
        <source>How often: {often}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or ask a doctor or physiotherapist first:</source>
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
        <source>How much of what was planned you did.</source>
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
        <source>Play at half the speed</source>
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
        <source>day: goal met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days: goal met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, less because of days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days, less because of days off</source>
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
        <source>Go to the part before</source>
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
        <source>Show this list</source>
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
        <source>Start, on Today and on the page of an exercise</source>
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
        <source>Pause, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin this exercise again; twice, the one before it</source>
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
        <source>Do it again</source>
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
        <source>In the calendar: mark a day off, or take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number; you can type 0 to 10, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answer back</source>
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
    <message>
        <source>When it asks for pain</source>
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
        <source>The keys of a headset and a presenter&apos;s clicker work in a session, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session goes on. Close this list to use its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is paused. Close this list to use its keys.</source>
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
    <name>Pain</name>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Low back</source>
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
        <source>Exercise should not make your pain worse: stop if it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Green, 0 to 3: this is fine, go on as you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Amber, 4 or 5: acceptable if it is back to usual by tomorrow morning; keep it as it is or make it easier, with fewer repetitions, slower, with more rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Red, 6 or more: too much, so stop for today and make it easier next time; if it does not get better, see a physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Worse than before the session: make it easier next time; if it lasts for days, see a physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Red, 6 or more: too much, so rest today and make it easier next time; if it lasts for days, see a physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Amber, 4 or 5: keep it as it is or make it easier, with fewer repetitions or more rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ It hurt too much today: stop for today, and make it easier next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PainQuestion</name>
    <message>
        <source>By place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it for foot, knee, hip and low back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is no pain, 10 the worst. You can leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By place: {answers}</source>
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
        <source>Next: {word}, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} left for this exercise, {session} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} here, {session} altogether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ×</source>
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
        <source>{total} in all, on average {mean} a week.</source>
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
        <source>Not yet a week with the goal met.</source>
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
        <source>No answers in this time. Before and after a session you can say how much it hurts.</source>
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
        <source>A change of 2 points, or of a third if that is half a point or more, is what people call much better or much worse.</source>
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
        <source>a little better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change that is too small to tell</source>
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
        <source>{percent} % of it</source>
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
        <source>Since the beginning</source>
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
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do your first session: go to Today and press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you see here on which days you exercised, for how long, and how it felt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your history cannot be read now. What you see may be old. Close Footcoach and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Open here all the same</source>
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
        <source>Last notes, in the person&apos;s own words</source>
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
        <source>Made by the person with Footcoach on {day}; numbers are as entered; not a medical record.</source>
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
        <source>a sudden severe headache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weakness on one side of the body, or a drooping face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pain, tingling, weakness or numbness in both legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbness or tingling round the genitals or buttocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new sexual problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chest pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pain that does not ease with rest and is much worse at night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call your emergency number (999, 112 or 911) for back pain with any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a doctor the same day or the next day for back pain with</source>
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
        <source>Ask a doctor or physiotherapist before you go on with the exercises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a doctor about a foot or an ankle if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See somebody soon if your back pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a doctor or physiotherapist before you start if you have</source>
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
        <source>a racing or uneven heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difficulty peeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of bladder or bowel control, or a change in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legs that have become clumsy, or quickly weaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a serious accident before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a high temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight loss without trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lump, a swelling or a change of shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancer, now or in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steroid medicine, a weak immune system, or injected drugs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an age under 20 or over 55, when the pain is new</source>
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
        <source>With breathlessness or chest pain, call your emergency number.</source>
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
        <source>you have diabetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you felt a sudden kick in the calf and cannot push off: go at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no better after a few weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops you from doing everyday things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is severe or getting worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an injury, a fracture or surgery of foot, ankle, leg, hip or back in the last 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diabetes with numb feet, or any wound on a foot: talk to your foot team first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a swollen leg or a blood clot, now or recently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pregnancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>osteoporosis with a fracture of the spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falls or problems with balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heart disease, or chest pain or dizziness on effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a flare of gout or of another inflammation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blood-thinning medicine</source>
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
        <source>Warm up first: walk on the spot for 2 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep breathing. Muscles may feel sore the next day. If muscles or joints hurt, stop.</source>
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
        <source>Begin this exercise again; twice, the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session at once; the key asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice and no tones for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen, to be read from afar; Escape leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
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
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is too long: {most} characters are the most.</source>
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
        <source>‹  Newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older  ›</source>
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
        <source>Well done. Session finished</source>
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
        <source>Escape leaves the full screen. Space pauses.</source>
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
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready</source>
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
        <source>The session goes on. A change counts from its next step.</source>
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
        <source>Weekly goal</source>
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
        <source>The session is paused. A change counts from its next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was when you opened the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exercises have the numbers they began with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole session: {time}</source>
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
    <name>StopQuestion</name>
    <message>
        <source>Why did you stop?</source>
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
        <source>{time} of exercise.</source>
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
        <source>Continue {where}?</source>
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
        <source>The session is not offered any more. What you did of it is kept in Progress, where you can delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is not offered any more.</source>
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
        <source>✓ Done today</source>
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
        <source>Continue</source>
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
        <source>You need: {things}</source>
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
    <name>TransferCard</name>
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
        <source>All sessions and answers in one JSON file. Footcoach can import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page to print, as a PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each session, as a CSV file for a spreadsheet program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it or show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your history is only on this computer. Here you can save it, or print it for somebody you trust.</source>
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
        <source>Chest pain, severe breathlessness, dizziness, or weakness on one side</source>
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
        <source>The figure moves, or still pictures and an arrow show each step.</source>
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
        <source>The session stands still before an exercise until you press a key or click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When I stand up, sit or lie down</source>
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
        <source>On how many days you want to exercise. Days off, and days of illness, break nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen during a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure and the numbers as large as they go. Escape leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of one letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M turns the sound off, T says the time left, ? shows all keys. Switched off, they need the Ctrl key.</source>
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
        <source>Who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voices of this computer that speak the language of Footcoach.</source>
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
        <source>The last seconds of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When one step gives way to the next.</source>
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
</TS>
