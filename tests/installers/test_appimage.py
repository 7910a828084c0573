"""Test the AppImage, made of a bundle that is a shell script: with FUSE, where this machine lets one, and without."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from installers.appimage import MAGIC, MAGIC_AT, make_appimage

NEEDED = ("/usr/include/squashfuse/ll.h", "/usr/include/fuse3/fuse.h", "/usr/include/zstd.h", "/usr/include/zlib.h")
PROGRAM = """\
#!/bin/sh
echo "$APPIMAGE"
echo "$APPDIR"
echo "$OWD"
test -f "$APPDIR/guided.desktop" && test -L "$APPDIR/usr/lib/guided/link" && echo complete
for each in "$@"; do echo "<$each>"; done
exit 7
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not (all(Path(each).exists() for each in NEEDED) and shutil.which("cc") and shutil.which("mksquashfs")):
        pytest.skip("needs a C compiler, mksquashfs and the static libraries of squashfuse and FUSE")
    folder = tmp_path_factory.mktemp("an image")
    bundle = folder / "bundle"
    bundle.mkdir()
    (bundle / "guided").write_text(PROGRAM, "utf-8")
    (bundle / "guided").chmod(0o755)
    (bundle / "link").symlink_to("guided")
    (bundle / "large").write_bytes(os.urandom(3_000_000))
    return make_appimage(bundle, folder, "-comp", "zstd", "-Xcompression-level", "1")


@pytest.fixture
def run(image: Path, tmp_path: Path) -> Run:
    def start(*words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        environment = {**os.environ, "TMPDIR": str(tmp_path), **more}
        return subprocess.run(
            [str(image), *words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    return start


@pytest.mark.parametrize("unpacked", ["", "1"])
def test_program_knows_its_image_and_gets_its_arguments(run: Run, image: Path, tmp_path: Path, unpacked: str) -> None:
    done = run("a word", "", "--tray", APPIMAGE_EXTRACT_AND_RUN=unpacked)
    told, folder, here, *rest = done.stdout.splitlines()
    assert (done.returncode, done.stderr, told, here) == (7, "", str(image), str(tmp_path))
    assert rest == ["complete", "<a word>", "<>", "<--tray>"]
    assert not Path(folder).is_relative_to(image.parent)


def test_what_was_unpacked_to_run_is_removed(run: Run, tmp_path: Path) -> None:
    folder = run("--appimage-extract-and-run", "word").stdout.splitlines()[1]
    assert Path(folder).is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_mounted_folder_is_gone_soon_after_program_has_ended(run: Run, tmp_path: Path) -> None:
    folder = Path(run().stdout.splitlines()[1])
    if folder.is_relative_to(tmp_path):
        pytest.skip("this machine lets nobody mount with FUSE")
    while folder.exists():
        pass


def test_extracted_files_are_those_of_bundle(run: Run, image: Path, tmp_path: Path) -> None:
    assert run("--appimage-extract").returncode == 0
    large = tmp_path / "squashfs-root" / "usr" / "lib" / "guided" / "large"
    assert large.read_bytes() == (image.parent / "bundle" / "large").read_bytes()


def test_damaged_image_says_so_and_starts_nothing(image: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.AppImage"
    broken.write_bytes(image.read_bytes()[:1_500_000])
    broken.chmod(0o755)
    done = subprocess.run(
        [str(broken), "--appimage-extract-and-run"],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (127, "")
    assert "damaged" in done.stderr


def test_image_is_marked_and_file_system_begins_where_it_says(run: Run, image: Path) -> None:
    whole = image.read_bytes()
    offset = int(run("--appimage-offset").stdout)
    assert (whole[MAGIC_AT : MAGIC_AT + len(MAGIC)], whole[offset : offset + 4]) == (MAGIC, b"hsqs")
