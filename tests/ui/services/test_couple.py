"""Test the couple's preferences while the program runs."""

from dataclasses import replace
from pathlib import Path

from guided.preferences import Preferences, load_preferences
from ui.services.couple import Couple

CHOSEN = Preferences(name_a="Zoë", name_b="李", asked=True)


def test_unsaved_preferences_hold_until_program_closes(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    couple = Couple(tmp_path / "file" / "preferences.json")
    couple.settle(CHOSEN)
    assert couple.names == ("Zoë", "李")
    assert couple.notice


def test_trouble_is_gone_once_preferences_are_saved(tmp_path: Path) -> None:
    couple = Couple(tmp_path / "file" / "preferences.json")
    (tmp_path / "file").write_bytes(b"")
    couple.settle(CHOSEN)
    assert couple.notice
    (tmp_path / "file").unlink()
    couple.settle(replace(CHOSEN, theme="day"))
    assert couple.notice == ""
    assert load_preferences(tmp_path / "file" / "preferences.json").preferences.name_a == "Zoë"


def test_names_of_command_line_are_not_saved(tmp_path: Path) -> None:
    couple = Couple(tmp_path / "preferences.json", names=("Ro", "Mi"))
    couple.settle(CHOSEN)
    assert couple.names == ("Ro", "Mi")
    assert load_preferences(tmp_path / "preferences.json").preferences == CHOSEN


def test_empty_name_is_replaced_by_default(tmp_path: Path) -> None:
    couple = Couple(tmp_path / "preferences.json")
    couple.settle(Preferences(name_b="Sam"))
    assert couple.names == ("Amber", "Sam")


def test_properties_for_qml_follow_changes_and_notify(tmp_path: Path) -> None:
    couple = Couple(tmp_path / "preferences.json")
    shown: list[tuple[object, ...]] = []
    couple.changed.connect(lambda: shown.append((couple.property("nameA"), couple.property("lightB"))))
    assert (couple.property("nameA"), couple.property("ownNameA")) == ("Amber", "")
    assert couple.property("lentNameB") == "Mist"
    couple.settle(replace(CHOSEN, light_b="sage", large_text=True))
    assert [str(each[0]).strip("\u2068\u2069") for each in shown] == ["Zoë"]
    assert shown[0][1] == "sage"
    assert (couple.property("largeText"), couple.property("reducedMotion")) == (True, False)
    meta = couple.metaObject()
    names = [meta.property(index) for index in range(meta.propertyOffset(), meta.propertyCount())]
    assert all(each.hasNotifySignal() for each in names)
