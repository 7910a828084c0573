"""The key sequences of the window by platform, as Qt writes them: on a Mac its Ctrl is the key ⌘, and Meta is Control.

On a Mac the keys F11 and F12 belong to the system or need another key held, and ⌘H hides every program there: so the
window's own keys have second ones.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlatformKeys:
    """The key sequences of what the window does on every page."""

    hide: tuple[str, ...]
    full_screen: tuple[str, ...]
    help: tuple[str, ...]
    settings: tuple[str, ...]
    close: tuple[str, ...]
    sections: tuple[str, ...] = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4")
    """One for each of the first four entries of the navigation bar; on a Mac they are ⌘1 to ⌘4."""


def platform_keys(platform: str) -> PlatformKeys:
    """Return the keys on a platform, named as by `sys.platform`."""
    if platform == "darwin":
        return PlatformKeys(("F12", "Meta+H"), ("F11", "Meta+Ctrl+F"), ("F1", "Ctrl+?"), ("Ctrl+,",), ("Ctrl+W",))
    return PlatformKeys(("F12", "Ctrl+H"), ("F11",), ("F1",), ("Ctrl+,",), ())
