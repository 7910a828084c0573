"""Test the couple's preferences while the program runs."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop

from guided.preferences import Preferences, load_preferences
from ui.services import preferences_writer
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


class Gate:
    """Holds the thread that writes the preferences until it is opened, and notes what was written."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = threading.Event()
        self.written: list[Preferences] = []
        self.threads: set[threading.Thread] = set()
        save = preferences_writer.save_preferences

        def held(path: Path, preferences: Preferences) -> None:
            self.threads.add(threading.current_thread())
            self._open.wait()
            save(path, preferences)
            self.written.append(preferences)

        monkeypatch.setattr(preferences_writer, "save_preferences", held)

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate(monkeypatch)
    yield gate
    gate.open()


@pytest.mark.usefixtures("qapp")
class TestWrittenAside:
    def test_window_has_what_was_set_before_it_is_written(self, tmp_path: Path, gate: Gate) -> None:
        couple = Couple(tmp_path / "preferences.json", writes_aside=True)
        couple.settle(CHOSEN)
        assert (couple.preferences, gate.written) == (CHOSEN, [])
        gate.open()
        couple._writer.finish()
        assert load_preferences(tmp_path / "preferences.json").preferences == CHOSEN
        assert threading.main_thread() not in gate.threads

    def test_last_of_many_is_what_the_file_has_and_the_ones_between_are_left_out(
        self, tmp_path: Path, gate: Gate
    ) -> None:
        couple = Couple(tmp_path / "preferences.json", writes_aside=True)
        chosen = [replace(CHOSEN, voice_rate=0.7 + number / 100) for number in range(30)]
        for each in chosen:
            couple.settle(each)
        gate.open()
        couple._writer.finish()
        assert gate.written in ([chosen[-1]], [chosen[0], chosen[-1]])
        assert load_preferences(tmp_path / "preferences.json").preferences == chosen[-1]

    def test_end_of_the_program_waits_for_what_was_set(self, tmp_path: Path, gate: Gate) -> None:
        couple = Couple(tmp_path / "preferences.json", writes_aside=True)
        couple.settle(CHOSEN)
        opener = threading.Thread(target=gate.open)
        opener.start()
        program = QCoreApplication.instance()
        assert program is not None
        program.aboutToQuit.emit()
        opener.join()
        assert load_preferences(tmp_path / "preferences.json").preferences == CHOSEN

    def test_refused_preferences_are_told_and_no_more_once_they_are_kept(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_bytes(b"")
        couple = Couple(tmp_path / "file" / "preferences.json", writes_aside=True)
        told: list[str] = []
        couple.changed.connect(lambda: told.append(couple.notice))
        couple.settle(CHOSEN)
        couple._writer.finish()
        assert "could not be saved" not in told[0]
        assert "could not be saved" in told[-1]
        (tmp_path / "file").unlink()
        couple.settle(replace(CHOSEN, theme="day"))
        couple._writer.finish()
        assert "could not be saved" not in couple.notice

    def test_what_waits_for_the_file_goes_on_once_all_of_it_is_written(self, tmp_path: Path, gate: Gate) -> None:
        couple = Couple(tmp_path / "preferences.json", writes_aside=True)
        heard: list[int] = []
        couple.when_kept(lambda: heard.append(0))
        assert heard == [0]
        couple.settle(CHOSEN)
        couple.when_kept(lambda: heard.append(len(gate.written)))
        assert heard == [0]
        gate.open()
        while len(heard) < 2:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert heard == [0, 1]
