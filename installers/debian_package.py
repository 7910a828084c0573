"""Makes dist/guided_VERSION_ARCHITECTURE.deb from dist/guided, with Debian's own dpkg-deb."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from guided import __version__  # noqa: E402
from installers.linux_files import write_documents, write_shared_files  # noqa: E402
from installers.versions import set_times, source_date_epoch  # noqa: E402

CONTROL = """\
Package: guided
Version: {version}
Architecture: {architecture}
Maintainer: The Guided contributors <guided@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: espeak-ng, fonts-noto-core, xdg-desktop-portal
Section: misc
Priority: optional
Description: exercises in closeness for two people
 Guided leads two people through long hugs, small moments, calm breath and
 patient steps back to touch, with a quiet voice, soft light and questions to
 both. Touch never comes closer without a yes from both.
 .
 Everything that is kept stays on this computer. The program does not use the
 network.
"""
AFTER_REMOVAL = """\
#!/bin/sh
set -e
if [ "$1" = remove ]; then
    echo "Guided is removed. What you kept with it stays yours, in ~/.local/share/guided and ~/.config/guided."
fi
"""
"""Run after the package was removed, or purged: no package may take out of people's homes what is theirs."""
PROGRAM = Path("opt/guided/guided")
DEPENDS = """
    libc6 libdbus-1-3 libegl1 libexpat1 libfontconfig1 libfreetype6 libgcc-s1 libgl1 libpulse0 libstdc++6
    libwayland-client0 libwayland-cursor0 libwayland-egl1 libx11-6 libx11-xcb1 libxau6 libxcb1 libxdmcp6 libxext6 zlib1g
""".split()
"""The packages of what is left out of the bundle, as every desktop has it (`OF_EVERY_DESKTOP`), and of its loaders."""


def make_package(bundle: Path, folder: Path, *compression: str) -> Path:
    """Write the package of `bundle` into `folder`, and return it. `compression` is dpkg-deb's own arguments.

    Raise OSError, or subprocess.CalledProcessError where dpkg-deb refuses.
    """
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()
    package = folder / f"guided_{__version__}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        tree = Path(temporary) / "tree"
        _fill(tree, bundle)
        kilobytes = sum(file.lstat().st_size for file in tree.rglob("*")) // 1024
        control = tree / "DEBIAN" / "control"
        control.parent.mkdir()
        control.write_text(
            CONTROL.format(
                version=__version__, architecture=architecture, kilobytes=kilobytes, depends=", ".join(DEPENDS)
            )
        )
        script = control.with_name("postrm")
        script.write_text(AFTER_REMOVAL)
        for each in (tree, *tree.rglob("*")):
            if not each.is_symlink():
                each.chmod(0o755 if each.is_dir() or each in (tree / PROGRAM, script) else 0o644)
        epoch = source_date_epoch()
        set_times(tree, epoch)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", *compression, "--build", str(tree), str(package)],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
        )
    return package


def _fill(tree: Path, bundle: Path) -> None:
    """Lay out in `tree` what the package installs."""
    share = tree / "usr" / "share"
    shutil.copytree(bundle, tree / "opt" / "guided", symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "guided").symlink_to("/" / PROGRAM)
    write_shared_files(share)
    write_documents(share / "doc" / "guided")


def main() -> int:
    bundle = ROOT / "dist" / "guided"
    if not bundle.is_dir() or not shutil.which("dpkg-deb"):
        print("This needs dist/guided, which `python3 dev.py bundle` makes, and dpkg-deb.", file=sys.stderr)
        return 2
    os.umask(0o022)
    print(make_package(bundle, ROOT / "dist"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
