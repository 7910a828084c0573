"""Makes dist/guided-VERSION-ARCHITECTURE.AppImage from dist/guided: one file that runs where it lies.

It is a small program, `linux/appimage_runtime.c`, with a file system behind it that has the bundle. The C compiler and
mksquashfs make it; on Debian they are in gcc, libsquashfuse-dev, libfuse3-dev, libzstd-dev, zlib1g-dev and
squashfs-tools.
"""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from guided import __version__  # noqa: E402
from installers.linux_files import write_shared_files  # noqa: E402
from installers.versions import source_date_epoch  # noqa: E402

RUNTIME = ROOT / "installers" / "linux" / "appimage_runtime.c"
LINKED = "-lsquashfuse_ll -lfuse3 -lzstd -lz -lpthread".split()
MAGIC_AT, MAGIC = 8, b"AI\x02"
"""Where the specification of AppImage wants these bytes, in a part of the header of an ELF file that is not used."""
HEADER = Path("/usr/include/squashfuse/ll.h")
PROGRAM = Path("usr/lib/guided/guided")


def make_appimage(bundle: Path, folder: Path, *options: str) -> Path:
    """Write the AppImage of `bundle` into `folder`, and return it. `options` are mksquashfs's own.

    Raise OSError, or subprocess.CalledProcessError where a tool refuses.
    """
    image = folder / f"guided-{__version__}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        tree, packed = Path(temporary) / "tree", Path(temporary) / "packed"
        _fill(tree, bundle)
        _pack(tree, packed, options)
        whole = runtime(Path(temporary) / "runtime") + packed.read_bytes()
    image.write_bytes(whole)
    image.chmod(0o755)
    return image


def runtime(file: Path) -> bytes:
    """Compile the program that the AppImage begins with to `file`, and return it as it goes into the AppImage."""
    command = ["cc", "-Os", "-static", "-s", "-Wl,--build-id=none", "-o", str(file), str(RUNTIME), *LINKED]
    subprocess.run(command, check=True, stderr=subprocess.PIPE)
    made = file.read_bytes()
    return made[:MAGIC_AT] + MAGIC + made[MAGIC_AT + len(MAGIC) :]


def _fill(tree: Path, bundle: Path) -> None:
    """Lay out in `tree` what the AppImage has: the bundle, and what a desktop looks for at the top."""
    shutil.copytree(bundle, tree / PROGRAM.parent, symlinks=True)
    write_shared_files(tree / "usr" / "share")
    (tree / "AppRun").symlink_to(PROGRAM)
    shutil.copyfile(tree / "usr/share/applications/guided.desktop", tree / "guided.desktop")
    shutil.copyfile(tree / "usr/share/icons/hicolor/scalable/apps/guided.svg", tree / "guided.svg")
    shutil.copyfile(tree / "usr/share/icons/hicolor/256x256/apps/guided.png", tree / ".DirIcon")


def _pack(tree: Path, file: Path, options: tuple[str, ...]) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    time = str(source_date_epoch())  # mksquashfs takes it as an option or a variable, but not both
    fixed = ["-noappend", "-no-progress", "-quiet", "-all-root", "-mkfs-time", time, "-all-time", time]
    chosen = options or ("-comp", "zstd", "-Xcompression-level", "19")
    subprocess.run(["mksquashfs", str(tree), str(file), *fixed, *chosen], check=True, env=environment)


def main() -> int:
    bundle = ROOT / "dist" / "guided"
    if not bundle.is_dir() or not HEADER.exists() or not all(map(shutil.which, ("cc", "mksquashfs"))):
        print("This needs dist/guided, which `python3 dev.py bundle` makes, and what installers/appimage.py names.")
        return 2
    os.umask(0o022)
    print(make_appimage(bundle, ROOT / "dist"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
