"""A program that holds a folder: its one argument. It says what came of it, line by line.

Each line on its standard input is a command: listen, or quit.
With FULL_DISK in its environment there is no space for its lock.
"""

import os
import resource
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from footcoach.desktop.single_instance import AlreadyRunning, SingleInstance, acquire


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main():
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    if "FULL_DISK" in os.environ:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    found = acquire(Path(sys.argv[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    if not isinstance(found, SingleInstance):
        say(f"elsewhere {'' if isinstance(found, AlreadyRunning) else found}")
        return
    say("held, QtNetwork loaded" if "PySide6.QtNetwork" in sys.modules else "held")
    application = QCoreApplication(sys.argv[:1])
    found.raise_requested.connect(lambda: say(f"raised {os.environ.get('XDG_ACTIVATION_TOKEN', '')}"))

    def obey():
        command = sys.stdin.readline().strip()
        if command == "listen":
            found.listen()
            say("listening")
        else:
            application.quit()

    commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    commands.activated.connect(obey)
    found.start_requested.connect(lambda: say("started"))
    application.exec()
    found.close()


if __name__ == "__main__":
    main()
