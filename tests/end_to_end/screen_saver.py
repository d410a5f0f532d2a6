"""A small screen saver: it takes requests not to darken the screen, and tells of them in JSON lines.

Like `screen_reader.py` it runs in the system's own Python and imports nothing of this project; see `test_keep_awake.py`
for the other end.
"""

import json
import sys
import time

from gi.repository import Gio, GLib

NAME = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"
INTERFACE = f"""
<node>
  <interface name='{NAME}'>
    <method name='Inhibit'>
      <arg name='application' type='s' direction='in'/>
      <arg name='reason' type='s' direction='in'/>
      <arg name='cookie' type='u' direction='out'/>
    </method>
    <method name='UnInhibit'>
      <arg name='cookie' type='u' direction='in'/>
    </method>
  </interface>
</node>
"""


class ScreenSaver:
    """Hands out cookies, and tells when whoever took one has gone."""

    def __init__(self) -> None:
        self._last_cookie = 0

    def call(
        self,
        bus: Gio.DBusConnection,
        client: str,
        _path: str,
        _interface: str,
        method: str,
        arguments: GLib.Variant,
        invocation: Gio.DBusMethodInvocation,
    ) -> None:
        """Do what a client asks."""
        if method == "Inhibit":
            self._last_cookie += 1
            application, reason = arguments.unpack()
            tell("inhibited", client, cookie=self._last_cookie, application=application, reason=reason)
            Gio.bus_watch_name_on_connection(
                bus, client, Gio.BusNameWatcherFlags.NONE, None, lambda *_: tell("gone", client)
            )
            invocation.return_value(GLib.Variant("(u)", (self._last_cookie,)))
        else:
            tell("released", client, cookie=arguments.unpack()[0])
            invocation.return_value(None)


def tell(event: str, client: str = "", **more: object) -> None:
    """Write what happened."""
    sys.stdout.write(json.dumps({"time": time.monotonic(), "event": event, "client": client, **more}) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Serve until the process is ended."""
    screen_saver = ScreenSaver()
    interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]

    def register(bus: Gio.DBusConnection, _name: str) -> None:
        bus.register_object(PATH, interface, screen_saver.call, None, None)

    flags = Gio.BusNameOwnerFlags.NONE
    Gio.bus_own_name(Gio.BusType.SESSION, NAME, flags, register, lambda *_: tell("ready"), None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
