"""Makes dist/guided-VERSION-windows-setup.exe from the folder for Windows, with the NSIS that Debian has.

    python installers/windows_installer.py

`installers/windows_folder.py` makes the folder.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from guided import __version__  # noqa: E402
from installers.versions import set_times, source_date_epoch  # noqa: E402
from installers.windows_launcher import ICON, SOURCES, version_numbers  # noqa: E402

COMPILER = "makensis"


def make_installer(folder: Path, target: Path) -> Path:
    """Write the installer of `folder` to `target`, and return it.

    Raise OSError, or subprocess.CalledProcessError where makensis refuses.
    """
    epoch = source_date_epoch()
    set_times(folder, epoch)
    kilobytes = sum(each.stat().st_size for each in folder.rglob("*") if each.is_file()) // 1024
    given = {
        "VERSION": __version__,
        "VERSION_NUMBERS": version_numbers("."),
        "FOLDER": folder.resolve().as_posix(),
        "KILOBYTES": str(kilobytes),
        "ICON": ICON.as_posix(),
        "OUTPUT": target.resolve().as_posix(),
    }
    definitions = [f"-D{name}={value}" for name, value in given.items()]
    script = SOURCES / "guided.nsi"
    command = [COMPILER, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *definitions, str(script)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    subprocess.run(command, check=True, stdout=sys.stderr, env=environment)
    return target


def main() -> int:
    folder = ROOT / "dist" / f"guided-{__version__}-windows"
    if not folder.is_dir() or not shutil.which(COMPILER):
        print(f"This needs dist/{folder.name}, which installers/windows_folder.py makes, and NSIS.", file=sys.stderr)
        return 2
    print(make_installer(folder, folder.with_name(f"{folder.name}-setup.exe")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
