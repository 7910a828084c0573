"""Makes dist/guided-VERSION.flatpak from dist/guided with flatpak-builder, and the runtime that the recipe names.

With `--files` it only lays out in build/flatpak/files what the recipe takes.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from guided import __version__  # noqa: E402
from installers.linux_files import write_shared_files  # noqa: E402

ID = "app.guided.Guided"
SDK = "org.freedesktop.Sdk//24.08"
RECIPE = ROOT / "installers" / "linux" / f"{ID}.yml"
BUILD = ROOT / "build" / "flatpak"


def lay_out(bundle: Path, files: Path) -> None:
    """Write into `files` what the recipe takes: the bundle, and what a desktop looks for. Raise OSError."""
    shutil.rmtree(files, ignore_errors=True)
    shutil.copytree(bundle, files / "lib" / "guided", symlinks=True)
    write_shared_files(files / "share")
    kinds = files / "share" / "mime" / "packages"
    (kinds / "guided.xml").rename(kinds / f"{ID}.xml")  # nothing else is taken out of a Flatpak
    description = files / "share" / "metainfo" / "guided.metainfo.xml"
    named = description.read_text("utf-8").replace("<id>guided.desktop</id>", f"<id>{ID}</id>")
    description.write_text(named.replace(">guided.desktop</launchable>", f">{ID}.desktop</launchable>"), "utf-8")


def main() -> int:
    bundle = ROOT / "dist" / "guided"
    if not bundle.is_dir() or not shutil.which("flatpak-builder"):
        print("This needs dist/guided, which `python3 dev.py bundle` makes, and flatpak-builder.", file=sys.stderr)
        return 2
    lay_out(bundle, BUILD / "files")
    if "--files" in sys.argv:
        return 0
    if subprocess.run(["flatpak", "info", SDK], capture_output=True, check=False).returncode != 0:
        print(f"This needs {SDK} and its platform: flatpak install {SDK}", file=sys.stderr)
        return 2
    repository, state = BUILD / "repository", BUILD / "state"
    folders = [f"--state-dir={state}", f"--repo={repository}"]
    subprocess.run(["flatpak-builder", "--force-clean", *folders, str(BUILD / "tree"), str(RECIPE)], check=True)
    package = ROOT / "dist" / f"guided-{__version__}.flatpak"
    subprocess.run(["flatpak", "build-bundle", str(repository), str(package), ID], check=True)
    print(package)
    return 0


if __name__ == "__main__":
    sys.exit(main())
