"""Tries operations on the couple's files with a failing disk.

Run it as `python -m tests.guided.practice.storage.faults.campaign`.

Arguments: a folder to work in, the number of disk operations to try in each mode, the modes (names of `Mode` with
commas between, or "all"), and names from `OPERATIONS`, all by default. It prints one JSON object per line for each,
and the exit code is 1 if anything was lost.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from guided.practice.storage import key_file
from tests.guided.practice.storage.faults.operations import OPERATIONS
from tests.guided.practice.storage.faults.trials import Mode, campaign
from tests.guided.practice.storage.key_material import CHEAP

SOURCE = Path(__file__).with_name("faults.c")


def build(folder: Path) -> Path:
    """Compile `faults.c` into `folder`. Raises CalledProcessError, and OSError where there is no compiler."""
    library = folder / "faults.so"
    words = ["cc", "-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE), "-ldl"]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return library


def main(scratch: Path, most: int, modes: list[Mode], names: list[str]) -> int:
    key_file.DEFAULT_COST = CHEAP
    lost = 0
    for name in names or list(OPERATIONS):
        found = campaign(OPERATIONS[name], scratch / name, modes, most)
        lost += len(found.problems)
        print(json.dumps({"name": name, **asdict(found)}), flush=True)
    return 1 if lost else 0


if __name__ == "__main__":
    place, number, how, *wanted = sys.argv[1:]
    Path(place).mkdir(parents=True, exist_ok=True)
    if "LD_PRELOAD" not in os.environ:
        library = build(Path(place))
        arguments = [sys.executable, "-m", "tests.guided.practice.storage.faults.campaign", *sys.argv[1:]]
        sys.exit(subprocess.run(arguments, check=False, env={**os.environ, "LD_PRELOAD": str(library)}).returncode)
    chosen = list(Mode) if how == "all" else [Mode[mode] for mode in how.split(",")]
    sys.exit(main(Path(place), int(number), chosen, wanted))
