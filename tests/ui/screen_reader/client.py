"""A small screen reader for tests: an AT-SPI client that writes down what Orca would say.

It runs with the system's Python, which has the bindings of AT-SPI. Each line of its standard input is one command as
JSON, each line of its standard output what it said, or an answer: {"said": ...}, {"key": ...}, {"done": ...}. The rules
are those of Orca 43.1: a focused item's name, role and description, its description and name when they change, a
notification when it shows, the value of a focused slider, and each key unless a password field has the focus.
"""

import contextlib
import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

EVENTS = (
    "object:state-changed:focused",
    "object:state-changed:showing",
    "object:property-change:accessible-description",
    "object:property-change:accessible-name",
    "object:property-change:accessible-value",
    "object:announcement",
    "window:activate",
)
STATES = ("focused", "checked", "selected", "pressed", "expanded")
CODES = {"f": 41, "j": 44}
"""The codes of keys that are held, as X11 counts them."""
KEYS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "Down": 0xFF54, "Right": 0xFF53, "space": 0x20}


class Reader:
    def __init__(self):
        self.focus = None
        self.said = {}
        for event in EVENTS:
            self.listener = Atspi.EventListener.new(self.hear)
            self.listener.register(event)

    def hear(self, event):
        with contextlib.suppress(GLib.GError):  # the item is gone by now
            self._hear(event)

    def _hear(self, event):
        kind, source = event.type, event.source
        if source is None or Atspi.Accessible.get_application(source).get_name() != "Guided":
            return
        source.clear_cache()
        if kind == "window:activate":
            tell({"active": True})
        elif kind == "object:state-changed:focused" and event.detail1:
            self._take_focus(source)
        elif kind == "object:state-changed:showing" and event.detail1:
            if source.get_role() == Atspi.Role.NOTIFICATION:
                tell({"said": source.get_name()})
        elif kind == "object:announcement":
            tell({"said": event.any_data})
        elif source == self.focus and kind.endswith("accessible-description"):
            tell({"said": source.get_description()})
        elif source == self.focus and kind.endswith("accessible-name"):
            tell({"said": source.get_name()})
        elif source == self.focus and kind.endswith("accessible-value"):
            tell({"value": round(source.get_value_iface().get_current_value(), 2)})

    def _take_focus(self, source):
        if source == self.focus:
            return
        self.focus = source
        pages = []
        above = source.get_parent()
        while above is not None and above.get_role() != Atspi.Role.APPLICATION:
            if above.get_role() in (Atspi.Role.PANEL, Atspi.Role.LIST, Atspi.Role.FRAME) and above.get_name():
                pages.insert(0, above.get_name())
            above = above.get_parent()
        words = [source.get_name(), source.get_description()]
        tell({"focus": source.get_role_name(), "in": pages, "said": ". ".join(filter(None, words))})

    def is_private(self):
        return self.focus is not None and self.focus.get_role() == Atspi.Role.PASSWORD_TEXT


def tell(what):
    print(json.dumps(what, ensure_ascii=False), flush=True)


def guided():
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(number)
        if found is not None and found.get_name() == "Guided":
            return found
    return None


def walk(one):
    for number in range(one.get_child_count()):
        child = one.get_child_at_index(number)
        if child is not None:
            child.clear_cache()
            yield child
            yield from walk(child)


def described(one):
    states = one.get_state_set()
    on = [name for name in STATES if states.contains(getattr(Atspi.StateType, name.upper()))]
    return [one.get_role_name(), one.get_name(), one.get_description(), *on]


def shown(one):
    return one.get_state_set().contains(Atspi.StateType.SHOWING)


def obey(reader, command):
    ((what, wanted),) = command.items()
    if what in ("key", "hold") and not reader.is_private():
        tell({"echo": wanted})
    if what == "key":
        Atspi.generate_keyboard_event(KEYS.get(wanted) or ord(wanted), None, Atspi.KeySynthType.SYM)
    elif what == "hold":
        for key in wanted:
            Atspi.generate_keyboard_event(CODES[key], None, Atspi.KeySynthType.PRESS)
    elif what == "release":
        for key in wanted:
            Atspi.generate_keyboard_event(CODES[key], None, Atspi.KeySynthType.RELEASE)
    elif what == "press":
        press(wanted)
    elif what == "tree":
        tell({"tree": [described(one) for one in walk(guided()) if shown(one)]})
    tell({"done": command})


def press(name):
    for one in walk(guided()):
        visible = one.get_state_set().contains(Atspi.StateType.VISIBLE)
        if visible and one.get_name() == name and one.get_action_iface():
            one.get_action_iface().do_action(0)
            return
    tell({"missing": name})


def main():
    Atspi.init()
    reader = Reader()
    loop = GLib.MainLoop()

    def read(channel, condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        obey(reader, json.loads(line))
        return True

    GLib.io_add_watch(
        GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, read
    )
    tell({"ready": True})
    loop.run()


main()
