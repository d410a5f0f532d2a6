"""Run as a process of its own: says two lines at once, and then nothing until it is killed."""

import os
import signal

if __name__ == "__main__":
    os.write(1, b"one\ntwo\n")
    signal.pause()
