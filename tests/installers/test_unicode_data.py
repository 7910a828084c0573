"""Test the small data of ICU against the whole that Qt's wheel has."""

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from installers.unicode_data import is_possible, make_small_library

LIBRARIES = sorted((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))
ASK = """
from PySide6.QtCore import QCollator, QLocale, QTimeZone
words = sorted(["z", "ä", "a", "Ö", "o", "é", "B"], key=QCollator(QLocale("de")).sortKey)
winter = QTimeZone(b"Europe/Berlin").displayName(
    QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, QLocale("de")
)
print(words, winter, QLocale("de").toUpper("straße"), QLocale("tr").toUpper("i"), ascii(QLocale("el").toLower("ΟΣ")))
"""

pytestmark = pytest.mark.skipif(not (LIBRARIES and is_possible()), reason="needs Qt for Linux and a C compiler")


def answers(**environment: str) -> str:
    done = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def test_small_data_order_and_name_as_the_whole_do(tmp_path: Path) -> None:
    small = make_small_library(LIBRARIES[0], tmp_path)
    assert small.stat().st_size < LIBRARIES[0].stat().st_size / 10
    assert answers(LD_PRELOAD=str(small), PYTHONUTF8="1") == answers(PYTHONUTF8="1")


def test_library_without_data_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "libicudata.so.1"
    other.write_bytes(b"\x7fELF nothing")
    with pytest.raises(ValueError, match="no package"):
        make_small_library(other, tmp_path / "made")
