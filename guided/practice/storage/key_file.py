"""Stores the key of an encrypted file, wrapped in a passphrase, in a small file beside it and in a copy of that.

A flipped bit in the only key file would lock its owners out for good. Either of the two opens, and repairs the other.
"""

import hashlib
import hmac
import json
import logging
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from guided.files.bounded_read import SizeLimitError, parse_json_bounded, read_bounded
from guided.files.durable import make_folder, replacement_path, sync_folder, write_atomically
from guided.files.durable import remove as unlink
from guided.logged_errors import suppress_and_log
from guided.practice.storage.file_names import key_copy_path

_log = logging.getLogger(__name__)
FORMAT = 1
"""The version of the key file's format that is written and read."""
KEY_BYTES = 32
SALT_BYTES = 16
MAX_FILE_BYTES = 2_000
"""Largest key file."""
MAX_MEMORY_BYTES = 256 * 2**20
MAX_WORK = 2**23
"""Largest n · r · p that a key file may ask for; it takes a few seconds."""


@dataclass(frozen=True, slots=True)
class ScryptCost:
    """The three cost parameters of scrypt, which make every guess expensive."""

    n: int = 2**15
    r: int = 8
    p: int = 3

    @property
    def bearable(self) -> bool:
        """Whether this computer can afford the cost: a file from elsewhere must not exhaust its memory or time."""
        powers = self.n >= 2 and self.n & (self.n - 1) == 0
        sound = powers and self.r >= 1 and self.p >= 1
        return sound and self.memory <= MAX_MEMORY_BYTES and self.n * self.r * self.p <= MAX_WORK

    @property
    def memory(self) -> int:
        return 128 * self.r * (self.n + self.p + 2)


DEFAULT_COST = ScryptCost()


class WrongPassphraseError(Exception):
    """The key file is intact, and this passphrase does not open it."""


class KeyFileError(Exception):
    """No key file can be used: it was changed, truncated, or is missing."""


@dataclass(frozen=True, slots=True)
class _KeyFile:
    """The content of a key file: `wrapped` is the encrypted key, `seal` the HMAC over everything else."""

    cost: ScryptCost
    salt: bytes
    wrapped: bytes
    seal: bytes

    def signed(self) -> bytes:
        """Return the bytes that `seal` covers."""
        cost = self.cost
        return b"guided lock 1 %d %d %d " % (cost.n, cost.r, cost.p) + self.salt + self.wrapped


def new_key() -> bytes:
    """Return a random key."""
    return secrets.token_bytes(KEY_BYTES)


def wrap(key: bytes, passphrase: str, cost: ScryptCost | None = None) -> bytes:
    """Return the content of a key file: `key` encrypted with `passphrase`. Takes a good part of a second.

    scrypt derives 64 bytes from the passphrase (in Unicode's form NFC, so that it makes no difference how a keyboard
    encodes an umlaut) and a salt that is drawn anew each time. The key is combined with the first 32 by XOR; they are
    used for nothing else and never again, which makes that a one-time pad. The other 32 are the key of an HMAC-SHA256
    over the cost parameters, the salt and the wrapped key; it is verified before anything is unwrapped, and fails with
    a wrong passphrase. A plain SHA-256 over everything, which needs no passphrase, distinguishes a damaged file from a
    wrong passphrase.

    n = 2^15, r = 8, p = 3 is one of the settings that OWASP's Password Storage Cheat Sheet considers equally strong; of
    those it needs little memory, 32 MiB. n = 2^15 with p = 1 takes 136 ms on one core of an ordinary machine.
    """
    if not passphrase:
        raise ValueError("a lock needs a passphrase")
    cost = cost or DEFAULT_COST
    salt = secrets.token_bytes(SALT_BYTES)
    pad, seal_key = _derive(passphrase, salt, cost)
    kept = _KeyFile(cost, salt, bytes(a ^ b for a, b in zip(key, pad, strict=True)), b"")
    seal = hmac.digest(seal_key, kept.signed(), "sha256")
    values = {"salt": salt.hex(), "wrapped": kept.wrapped.hex(), "seal": seal.hex()}
    found = {"format": FORMAT, **asdict(cost), **values}
    return json.dumps({**found, "sum": _checksum(found)}).encode()


def unwrap(kept: bytes, passphrase: str) -> bytes:
    """Return the key that `wrap` wrapped. Raise WrongPassphraseError or KeyFileError. Takes as long as `wrap`."""
    found = _parse(kept)
    if not passphrase:
        raise WrongPassphraseError
    pad, seal_key = _derive(passphrase, found.salt, found.cost)
    if not hmac.compare_digest(hmac.digest(seal_key, found.signed(), "sha256"), found.seal):
        raise WrongPassphraseError
    return bytes(a ^ b for a, b in zip(found.wrapped, pad, strict=True))


def unlock(path: Path, passphrase: str) -> tuple[bytes, bytes]:
    """Return the key in the key file at `path` or its copy, and the content that both have from now on.

    If they differ, because one is damaged or a change was interrupted, the one that `passphrase` opens replaces the
    other. Raise WrongPassphraseError, or KeyFileError if neither can be used. Takes as long as `wrap`.
    """
    found = list(_usable_contents(path))
    for kept in found:
        with suppress(WrongPassphraseError):  # the other copy may still have the one before
            key = unwrap(kept, passphrase)
            _repair_copies(path, kept)
            return key, kept
    raise WrongPassphraseError if found else KeyFileError


def change_passphrase(path: Path, passphrase: str, new: str) -> None:
    """Wrap the key in the key file at `path` in a `new` passphrase; the encrypted files don't change.

    Raise the errors of `unlock` and OSError; the old passphrase then still opens it. At no moment do both. Key files
    beside damaged files that were set aside hold the same key and are changed first, or the old passphrase would open
    them.
    """
    key, before = unlock(path, passphrase)
    kept = wrap(key, new)
    for damaged_file in sorted(path.parent.glob(f"{path.stem}.damaged-*{path.suffix}")):
        if _contains(damaged_file, before) or _contains(key_copy_path(damaged_file), before):
            write_key_file(damaged_file, kept)
    write_key_file(path, kept)


def read_key_file(path: Path) -> bytes:
    """Return the content of the key file at `path`, or of its copy, as `unwrap` takes it. Raise KeyFileError."""
    for kept in _usable_contents(path):
        return kept
    raise KeyFileError


def write_key_file(path: Path, kept: bytes) -> None:
    """Write a key file and its copy, whole or not at all, readable by their owner alone. Raise OSError.

    The earlier copy is removed first: once the new key file exists, nothing that it replaces opens.
    """
    make_folder(path.parent)
    unlink(key_copy_path(path))
    sync_folder(path.parent)
    write_atomically(path, kept)
    try:
        write_atomically(key_copy_path(path), kept)
    except OSError as error:
        _log.warning("the copy of a key file could not be written", exc_info=error)


def remove_key_file(path: Path) -> None:
    """Remove the key file at `path` and its copy; what they encrypted can never be opened again. Raise OSError."""
    for each in (key_copy_path(path), path):
        unlink(replacement_path(each))
        unlink(each)
    sync_folder(path.parent)


def _usable_contents(path: Path) -> Iterator[bytes]:
    """Yield the content of the key file at `path`, then of its copy, if usable and different."""
    first = b""
    for place in (path, key_copy_path(path)):
        unread = suppress_and_log(_log, "a key file could not be read", OSError, SizeLimitError, KeyFileError)
        with unread, suppress(FileNotFoundError):
            kept = read_bounded(place, MAX_FILE_BYTES)
            _parse(kept)
            if kept != first:
                first = kept
                yield kept


def _repair_copies(path: Path, kept: bytes) -> None:
    """Write `kept` to the key file at `path` and its copy, if they hold anything else."""
    for place in (path, key_copy_path(path)):
        try:
            if not _contains(place, kept) and not _is_newer(place):
                write_atomically(place, kept)
        except OSError as error:
            _log.warning("a key file could not be mended", exc_info=error)


def _is_newer(place: Path) -> bool:
    """Return whether the key file at `place` is in the format of a newer program, which is left as it is.

    A file whose checksum is right for this format has a damaged number in it, and is not newer.
    """
    try:
        found = parse_json_bounded(read_bounded(place, MAX_FILE_BYTES), MAX_FILE_BYTES)
    except (OSError, ValueError):
        return False
    version = found.get("format") if isinstance(found, dict) else None
    if type(version) is not int or version <= FORMAT:
        return False
    total = found.pop("sum", None)
    return bool(total != _checksum({**found, "format": FORMAT}))


def _contains(place: Path, kept: bytes) -> bool:
    try:
        return place.exists() and read_bounded(place, MAX_FILE_BYTES) == kept
    except SizeLimitError:
        return False


def delay_after(wrong: int) -> float:
    """Return seconds to wait after so many wrong passphrases in a row: none for two, then growing to two minutes."""
    return 0.0 if wrong < 3 else min(120.0, 10.0 * 2 ** min(wrong - 3, 4))


def _derive(passphrase: str, salt: bytes, cost: ScryptCost) -> tuple[bytes, bytes]:
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    found = hashlib.scrypt(
        words, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=cost.memory + 2**20, dklen=2 * KEY_BYTES
    )
    return found[:KEY_BYTES], found[KEY_BYTES:]


def _parse(kept: bytes) -> _KeyFile:
    try:
        if len(kept) > MAX_FILE_BYTES:
            raise ValueError
        found = json.loads(kept)
        total = found.pop("sum")
        if total != _checksum(found) or found["format"] != FORMAT:
            raise ValueError
        figures = [found[name] for name in ("n", "r", "p")]
        salt, wrapped, seal = (bytes.fromhex(found[name]) for name in ("salt", "wrapped", "seal"))
        sizes = (len(salt), len(wrapped), len(seal))
        if any(type(each) is not int for each in figures) or sizes != (SALT_BYTES, KEY_BYTES, KEY_BYTES):
            raise ValueError
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise KeyFileError from None
    cost = ScryptCost(*figures)
    if not cost.bearable:
        raise KeyFileError
    return _KeyFile(cost, salt, wrapped, seal)


def _checksum(found: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
