"""Write the folder of a coach, as files that can be packed."""

from pathlib import Path

from guided.packs.packing import pack_folder

MANIFEST = """\
format = 1
id = "anna.easier-touch"
version = 1
title = "Easier touch"
by = "Anna Berg"
couple = "Maya and Jonas"
about = "Little and often is plenty."
made = 2026-11-26
programme = "easier-touch"
"""
PROGRAMME = """\
format = 1
title = "Easier touch"

[[week]]
title = "Arriving"
do = [
  { exercise = "tea", every = "day" },
  { exercise = "long-hug", times = 2 },
]
"""
TEA = """\
format = 1
title = "Tea"
touch = "none"
care = ["Not while you argue."]

[[step]]
part = "opening"
for = "20s"
say = "Sit down together."
voice = "voice/tea-1.wav"
sound = "sounds/cup.wav"

[[step]]
for = "30s"
say = "Look at the steam for a while."

[[step]]
part = "closing"
for = "20s"
say = "Drink."
"""
HUG = """\
format = 1
title = "A hug"
touch = "embrace"

[[step]]
part = "opening"
for = "20s"
say = "Stand near each other."

[[step]]
ask = "Would holding hands feel good?"

[[step]]
title = "Hands"
touch = "hands"
for = "30s"
lengths = ["30s", "1m"]
say = "Hold hands."

[[step]]
ask = "Would a hug feel good?"

[[step]]
title = "Hug"
touch = "embrace"
for = "30s"
say = "Let your arms settle."

[[step]]
part = "closing"
for = "20s"
say = "Loosen slowly."
"""


def wav(seconds: int = 1) -> bytes:
    """Return a WAV file of silence."""
    rate = 8_000
    samples = bytes(rate * seconds * 2)
    form = b"fmt " + (16).to_bytes(4, "little") + (1).to_bytes(2, "little") + (1).to_bytes(2, "little")
    form += rate.to_bytes(4, "little") + (2 * rate).to_bytes(4, "little")
    form += (2).to_bytes(2, "little") + (16).to_bytes(2, "little")
    body = b"WAVE" + form + b"data" + len(samples).to_bytes(4, "little") + samples
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def coach_folder(folder: Path, **more: str) -> Path:
    """Write a folder with a pack, two exercises and a programme. `more` are texts to add to its files, by `manifest`,
    `programme`, `tea` and `hug`."""
    files = {
        "pack.toml": MANIFEST + more.get("manifest", ""),
        "programmes/easier-touch.toml": PROGRAMME + more.get("programme", ""),
        "exercises/tea.toml": TEA + more.get("tea", ""),
        "exercises/our-hug.toml": HUG + more.get("hug", ""),
    }
    for name, text in files.items():
        put(folder, name, text.encode())
    put(folder, "exercises/voice/tea-1.wav", wav())
    put(folder, "exercises/sounds/cup.wav", wav())
    return folder


def put(folder: Path, name: str, data: bytes) -> Path:
    """Write a file into a folder, and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def made(folder: Path, version: int = 1, more: str = "") -> Path:
    """Return the file of a pack."""
    coach = coach_folder(folder / f"coach-{version}", manifest=more)
    text = (coach / "pack.toml").read_text("utf-8").replace("version = 1", f"version = {version}")
    (coach / "pack.toml").write_text(text, "utf-8")
    data = pack_folder(coach).data
    assert data is not None
    return put(folder, f"easier-{version}.guided", data)
