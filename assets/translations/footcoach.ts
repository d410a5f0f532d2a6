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
        <source>A movement of the figure cannot be shown: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A still picture is shown instead for: {exercises}. Everything else works as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings file was damaged. It is kept as {file}.</source>
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
    <name>Notice</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
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
        <source>Space</source>
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
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11</source>
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
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionFlow</name>
    <message>
        <source>Sound on</source>
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
        <source>Sound is off. M turns it on.</source>
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
        <source>Try the voice</source>
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
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
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
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
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
        <source>How large all text is.</source>
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
        <source>Full screen during a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure and the numbers as large as they go. Escape leaves it.</source>
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
        <source>Off</source>
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
