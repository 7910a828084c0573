"""The key, passphrase and phrase with which tests lock files and look for what leaks from them."""

from guided.practice.storage.key_file import ScryptCost, wrap

KEY = bytes(range(32))
PASSPHRASE = "a passphrase"
CHEAP = ScryptCost(n=2, r=1, p=1)
"""The least cost of a guess, so that tests wait for none."""
KEY_FILE = wrap(KEY, PASSPHRASE, CHEAP)
PHRASE = "a-phrase-that-is-theirs"
"""What the couple is said to have written, and what no encrypted file may have in it."""
