"""On which systems Footcoach has a voice of its own."""

import os
import sys


def has_own_voice() -> bool:
    """Return whether the packages of the voice are installed with Footcoach: on any system but a Mac with Intel.

    What runs its network is not built for those. The requirements of Footcoach have the same condition.
    """
    return sys.platform != "darwin" or os.uname().machine == "arm64"
