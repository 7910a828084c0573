"""One mistake planted in a good file gives one problem: on its line, with its code and what to write instead."""

import pytest

from guided.exercise.diagnostic import Problem
from guided.exercise.reading import read_text
from tests.paths import EXAMPLES

EXAMPLE_TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in EXAMPLES.glob("*.toml")}

STAND = 'say = "Stand or sit facing each other. Feel your feet on the floor."'
ARMS = 'say = "Let your arms settle."'
ASK = 'ask = "Would a hug feel good? Not today is a good answer too."'
RUNGS = 'rungs = ["Side by side", "Palms near", "Fingertips", "Whole hand"]'
CARE = 'care = ["Skip it with a cold sore or a cold.", "Not straight after an argument."]'

PLANTED: list[tuple[str, str, str, int, str, str | None]] = [
    ("long-hug", "format = 1", "format = 2", 1, "newer-format", None),
    ("long-hug", "format = 1", 'format = "1"', 1, "wrong-kind", "1"),
    ("long-hug", "format = 1\n", "", 1, "missing-format", "format = 1"),
    ("long-hug", 'title = "The long hug"', "title = The long hug", 2, "unquoted-text", '"The long hug"'),
    ("long-hug", 'title = "The long hug"', 'title: "The long hug"', 2, "colon-for-equals", 'title = "The long hug"'),
    ("long-hug", 'title = "The long hug"', "title = “The long hug”", 2, "curly-quotes", '"The long hug"'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug', 2, "open-quote", '"The long hug"'),
    ("long-hug", 'title = "The long hug"', "title = 30", 2, "wrong-kind", '"30"'),
    ("long-hug", 'title = "The long hug"', 'titel = "The long hug"', 2, "unknown-field", "title"),
    ("long-hug", 'title = "The long hug"', 'name = "The long hug"', 2, "unknown-field", "title"),
    ("long-hug", 'title = "The long hug"\n', "", 1, "missing-title", 'title = "..."'),
    ("long-hug", 'touch = "embrace"\nlength', 'touch = "hug"\nlength', 4, "unknown-choice", '"embrace"'),
    ("long-hug", 'touch = "embrace"\nlength', "touch = embrace\nlength", 4, "unquoted-text", '"embrace"'),
    ("long-hug", 'touch = "embrace"\nlength', 'touch = "Embrace"\nlength', 4, "unknown-choice", '"embrace"'),
    ("long-hug", '"1m10s"', '"3m"', 5, "wrong-length", '"70s"'),
    ("long-hug", '"1m10s"', "70", 5, "bare-time", '"70s" or "70 min"'),
    ("long-hug", '"1m10s"', "1:10", 5, "unquoted-time", '"1:10"'),
    ("long-hug", '"1m10s"', "01:10", 5, "unquoted-time", '"1:10"'),
    ("long-hug", '"1m10s"', '"1m10"', 5, "wrong-time", '"70s"'),
    ("long-hug", '"1m10s"', '"70 secs"', 5, "wrong-time", '"70s"'),
    ("long-hug", '"1m10s"', "1m10s", 5, "unquoted-time", '"1m10s"'),
    ("long-hug", '"1m10s"', '"5 hours"', 5, "out-of-range", '"2h"'),
    ("long-hug", 'for = "15s"', 'fro = "15s"', 9, "unknown-field", "for"),
    ("long-hug", 'for = "15s"', 'duration = "15s"', 9, "unknown-field", "for"),
    ("long-hug", 'for = "15s"', "for = 15s", 9, "unquoted-time", '"15s"'),
    ("long-hug", 'for = "15s"', "for = 15", 9, "bare-time", '"15s" or "15 min"'),
    ("long-hug", 'for = "15s"', 'for "15s"', 9, "toml-equals", 'for = "15s"'),
    ("long-hug", 'for = "15s"', 'for = "0s"', 9, "out-of-range", '"1s"'),
    ("long-hug", 'for = "15s"', 'for = "90 min"', 9, "out-of-range", '"1h"'),
    ("long-hug", '[[step]]\npart = "opening"', '[step]\npart = "opening"', 7, "single-brackets", "[[step]]"),
    ("long-hug", '[[step]]\npart = "opening"', '[[steps]]\npart = "opening"', 7, "unknown-field", "[[step]]"),
    ("long-hug", '[[step]]\npart = "opening"', '[[step]\npart = "opening"', 7, "block-brackets", "[[step]]"),
    ("long-hug", '[[step]]\npart = "opening"', 'step\npart = "opening"', 7, "block-brackets", "[[step]]"),
    ("long-hug", '[[step]]\npart = "opening"', 'Step 1\npart = "opening"', 7, "block-brackets", "[[step]]"),
    ("long-hug", '[[step]]\npart = "opening"', 'step 1: Arrive\npart = "opening"', 7, "block-brackets", "[[step]]"),
    ("long-hug", 'part = "opening"', 'part = "start"', 8, "unknown-choice", '"opening"'),
    ("long-hug", 'part = "opening"', 'part = "closing"', 8, "part-order", None),
    ("long-hug", "aloud = true", "aloud = yes", 14, "wrong-true-false", "true"),
    ("long-hug", "aloud = true", "aloud = True", 14, "wrong-true-false", "true"),
    ("long-hug", "aloud = true", 'aloud = "true"', 14, "wrong-kind", "true"),
    ("long-hug", 'if_ease_off = "hands"', 'if_ease_off = "hand"', 15, "unknown-step", '"hands"'),
    ("long-hug", 'if_ease_off = "hands"', 'if_ease = "hands"', 15, "unknown-field", "if_ease_off"),
    ("long-hug", 'id = "hands"', 'id = "Hands!"', 30, "wrong-name", '"hands"'),
    ("long-hug", 'id = "hands"', 'id = "next"', 30, "reserved-name", None),
    ("long-hug", 'breathe = "4-6"', 'breathe = "4/6"', 22, "wrong-breath", '"4-6"'),
    ("long-hug", 'breathe = "4-6"', "breathe = 4-6", 22, "unquoted-text", '"4-6"'),
    ("long-hug", 'breathe = "4-6"', 'breathe = "4-20"', 22, "wrong-breath", None),
    ("long-hug", 'breathe = "4-6"', 'breathe = "5-7"', 22, "breath-cut-off", 'for = "24s"'),
    (
        "long-hug",
        '{ at = "8s", say = "Let your shoulders drop." },',
        '{ at = "8s", say = "Let your shoulders drop." }',
        24,
        "missing-comma",
        ",",
    ),
    ("long-hug", '{ at = "8s", say', '{ at = "8s" say', 24, "missing-comma", ","),
    ("long-hug", '{ at = "8s", say', "{ at = 8s, say", 24, "unquoted-time", '"8s"'),
    ("long-hug", '{ at = "8s", say', "{ say", 24, "missing-at", 'at = "5s"'),
    ("long-hug", '{ at = "8s", say', '{ at = "25s", say', 24, "cue-too-late", None),
    ("long-hug", '{ at = "8s", say = "Let your shoulders drop." },', '{ at = "8s" },', 24, "empty-cue", None),
    (
        "long-hug",
        '  { at = "14s", say = "Stay if it is nice." },\n]',
        '  { at = "14s", say = "Stay if it is nice." },\n',
        26,
        "open-list",
        "]",
    ),
    ("long-hug", ARMS, 'say = "Let your "arms" settle."', 20, "quote-inside-text", "\"Let your 'arms' settle.\""),
    ("long-hug", ARMS, 'say = "Let your arms settle." sound = "bell"', 20, "two-on-a-line", 'sound = "bell"'),
    ("long-hug", ARMS, 'say = "You should let your arms settle."', 20, "pressing-words", None),
    ("long-hug", ARMS, 'say = "This releases oxytocin."', 20, "promising-words", None),
    ("long-hug", ARMS, 'say = "Let your arms settle."\nsay = "Again."', 21, "written-twice", None),
    ("long-hug", ARMS, "say =", 20, "toml-no-value", None),
    ("long-hug", ARMS, 'say =\n"Let your arms settle."', 20, "value-below", 'say = "Let your arms settle."'),
    ("long-hug", ARMS, 'say = ""', 20, "empty", None),
    ("long-hug", ARMS, 'say = "{reciever}, let your arms settle."', 20, "unknown-place", "{receiver}"),
    ("long-hug", ARMS, '// a comment\nsay = "x"', 20, "toml-comment", "# a comment"),
    ("long-hug", ARMS, "Let your arms settle.", 20, "toml-stray-line", None),
    ("long-hug", ARMS, "say = Let your arms settle.", 20, "unquoted-text", '"Let your arms settle."'),
    ("long-hug", ARMS, "say = 'Let's settle.'", 20, "quote-inside-text", '"Let\'s settle."'),
    ("long-hug", ARMS, 'say = "C:\\dir\\x"', 20, "toml-backslash", '"C:/dir/x"'),
    ("long-hug", 'sound = "bell"\nbreathe', 'sound = "gong"\nbreathe', 21, "unknown-sound", '"bell"'),
    ("long-hug", 'sound = "bell"\nbreathe', "sound = bell\nbreathe", 21, "unquoted-text", '"bell"'),
    ("long-hug", 'then = "closing"', 'then = "close"', 27, "unknown-step", '"closing"'),
    ("long-hug", 'then = "closing"', 'goto = "closing"', 27, "unknown-field", "then"),
    ("long-hug", 'then = "closing"', "then = closing", 27, "unquoted-text", '"closing"'),
    (
        "long-hug",
        'ask = "Would a hug feel good? Not today is a good answer too."\naloud = true\nif_ease_off = "hands"',
        'say = "x"',
        12,
        "touch-rises",
        '[[step]]\nask = "Would this feel good?"',
    ),
    ("long-hug", 'ask = "Would', 'question = "Would', 13, "unknown-field", "ask"),
    ("long-hug", "aloud = true", 'say = "hi"', 14, "with-ask", None),
    ("long-hug", "aloud = true", 'for = "20s"', 14, "for-with-ask", None),
    ("long-hug", "aloud = true", 'then = "hands"', 14, "with-ask", None),
    ("thirty-second-kiss", "opt_in = true\n", "", 4, "needs-opt-in", "opt_in = true"),
    (
        "thirty-second-kiss",
        'care = ["Skip it with a cold sore or a cold.", "Not',
        'care = ["Skip it with a cold sore or a cold." "Not',
        6,
        "missing-comma",
        ",",
    ),
    ("thirty-second-kiss", CARE, 'care = "Not straight"', 6, "wrong-kind", '["Not straight"]'),
    ("thirty-second-kiss", "breaths = 3\n", 'breaths = 3\nfor = "30s"\n', 20, "for-and-breaths", None),
    ("thirty-second-kiss", 'breathe = "4-6"\n', "", 19, "breaths-without-breathe", 'breathe = "4-6"'),
    ("thirty-second-kiss", 'ask = "Does', 'aloud = true\nask = "Does', 24, "aloud-too-far", None),
    ("thirty-second-kiss", 'touch = "hands"', 'touch = "intimate"', 39, "touch-above-file", None),
    ("thirty-second-kiss", "voice/kiss-1.ogg", "voice\\\\kiss-1.ogg", 14, "wrong-file", '"voice/kiss-1.ogg"'),
    ("thirty-second-kiss", "voice/kiss-1.ogg", "../kiss-1.ogg", 14, "wrong-file", None),
    ("thirty-second-kiss", "voice/kiss-1.ogg", "voice/kiss-1.doc", 14, "wrong-file", None),
    ("thirty-second-kiss", 'I liked it when you...\n"""', "I liked it when you...\n", 46, "open-block-text", '"""'),
    ("thirty-second-kiss", 'say = """\nLean', 'say = "\nLean', 46, "open-quote", '"""'),
    ("thirty-second-kiss", '"until ready"', "until ready", 12, "unquoted-text", '"until ready"'),
    ("thirty-second-kiss", '"until ready"', '"until Ready"', 12, "wrong-time", '"until ready"'),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slowly"', 7, "unknown-choice", '"slow"'),
    ("thirty-second-kiss", 'background = "rain"', 'background = "rian"', 8, "unknown-sound", '"rain"'),
    ("thirty-second-kiss", 'background = "rain"', 'background = "Ocean"', 8, "unknown-sound", '"sea"'),
    ("thirty-second-kiss", 'background = "rain"', 'background = "fireplace"', 8, "unknown-sound", '"fire"'),
    ("long-hug", 'sound = "bell"\nbreathe', 'sound = "singing bowl"\nbreathe', 21, "unknown-sound", '"bowl"'),
    ("hand-ladder", "rung = 3", "rung = 5", 38, "unknown-rung", None),
    ("hand-ladder", "rung = 3", "level = 3", 38, "unknown-field", "rung"),
    (
        "hand-ladder",
        'rungs = ["Side by side", "Palms near", "Fingertips", "Whole hand"]\n',
        "",
        18,
        "rung-without-rungs",
        'rungs = ["...", "..."]',
    ),
    ("hand-ladder", "rounds = 2", "rounds = 7", 6, "out-of-range", "6"),
    (
        "hand-ladder",
        'ask = "{receiver}, would you like the whole hand?"',
        'say = "x"',
        47,
        "rung-rises",
        '[[step]]\nask = "Would this feel good?"',
    ),
    ("hand-ladder", 'for = "1:00"', "for = 1:00", 48, "unquoted-time", '"1:00"'),
    ("hand-ladder", 'part = "closing"\n', "", 52, "no-closing", 'part = "closing"'),
    ("hand-ladder", 'length = "10 min"', 'length = "10 min"\nsay = "x"', 8, "belongs-elsewhere", None),
    (
        "hand-ladder",
        '[[step]]\npart = "closing"',
        'care = ["x"]\n[[step]]\npart = "closing"',
        52,
        "belongs-elsewhere",
        None,
    ),
    ("hand-ladder", "[[step]]\nrung = 4", '[[step]]\ncare = ["x"]\nrung = 4', 47, "belongs-elsewhere", None),
    (
        "hand-ladder",
        '{ at = "15s", say = "{receiver}, say warmer, slower or enough at any time." }, {',
        '{ at = "15s", say = "{receiver}, say warmer, slower or enough at any time." } {',
        41,
        "missing-comma",
        ",",
    ),
    ("long-hug", 'title = "The long hug"', "title = true", 2, "wrong-kind", None),
    ("long-hug", 'title = "The long hug"', 'title = ["The long hug"]', 2, "wrong-kind", '"The long hug"'),
    ("long-hug", 'title = "The long hug"', "title = 2026-01-01", 2, "wrong-kind", None),
    ("long-hug", 'about = "One unhurried hug, felt rather than performed."', "about = 3", 3, "wrong-kind", '"3"'),
    ("long-hug", 'touch = "embrace"\nlength', "touch = 3\nlength", 4, "unknown-choice", None),
    ("long-hug", "format = 1", "format = 1.0", 1, "wrong-kind", "1"),
    ("long-hug", "format = 1", "format = true", 1, "wrong-kind", None),
    ("long-hug", "format = 1", "format = 0", 1, "out-of-range", "1"),
    ("long-hug", "format = 1", "format = -1", 1, "out-of-range", "1"),
    ("long-hug", 'length = "1m10s"', 'length = ["1m10s"]', 5, "wrong-kind", '"1m10s"'),
    ("long-hug", 'length = "1m10s"', "length = true", 5, "wrong-kind", None),
    ("long-hug", 'length = "1m10s"', 'length = "5s"', 5, "out-of-range", '"10s"'),
    ("long-hug", 'length = "1m10s"', 'length = "3h"', 5, "out-of-range", '"2h"'),
    ("long-hug", 'length = "1m10s"', 'length = ""', 5, "empty", None),
    ("long-hug", 'length = "1m10s"', 'length = "a while"', 5, "wrong-time", None),
    ("long-hug", 'length = "1m10s"', "length = 1.5", 5, "bare-time", '"1.5 min"'),
    ("long-hug", 'length = "1m10s"', 'length = "1:75"', 5, "wrong-time", '"2:15"'),
    ("long-hug", 'length = "1m10s"', 'length = "-70s"', 5, "wrong-time", None),
    ("long-hug", 'length = "1m10s"', 'length = "until ready"', 5, "wrong-time", None),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\nby = 3', 6, "wrong-kind", '"3"'),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\nby = ""', 6, "empty", None),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\nlanguage = "english"', 6, "wrong-language", '"en"'),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\nlanguage = "EN"', 6, "wrong-language", '"en"'),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\nlanguage = "de_DE"', 6, "wrong-language", '"de-DE"'),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\nlanguage = 49', 6, "wrong-language", None),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\nlanguage = "xx"', 6, "no-voice", None),
    ("thirty-second-kiss", 'pace = "slow"', "pace = 110", 7, "unknown-choice", None),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "fast"', 7, "unknown-choice", '"brisk"'),
    ("thirty-second-kiss", "opt_in = true", 'opt_in = "yes"', 5, "wrong-kind", "true"),
    ("thirty-second-kiss", "opt_in = true", "opt_in = 1", 5, "wrong-kind", "true"),
    ("thirty-second-kiss", "opt_in = true", "opt_in = false", 5, "needs-opt-in", "true"),
    ("thirty-second-kiss", "opt_in = true", "optin = true", 5, "unknown-field", "opt_in"),
    ("thirty-second-kiss", 'background = "rain"', "background = 1", 8, "unknown-sound", '"rain"'),
    ("thirty-second-kiss", 'background = "rain"', 'music = "rain"', 8, "unknown-field", "background"),
    ("thirty-second-kiss", 'background = "rain"', 'background = "rain.txt"', 8, "wrong-file", None),
    ("thirty-second-kiss", CARE, "care = []", 6, "empty", None),
    ("thirty-second-kiss", CARE, 'care = ["a", 2]', 6, "wrong-kind", '"2"'),
    ("thirty-second-kiss", CARE, 'care = ["a", ""]', 6, "empty", None),
    ("thirty-second-kiss", CARE, 'care = ["1","2","3","4","5","6","7","8","9"]', 6, "too-long", None),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nvariants = "seated"', 8, "wrong-kind", '["seated"]'),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\npractice = "kissing"', 8, "unknown-choice", '"kiss"'),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\npractice = ["kiss"]', 8, "wrong-kind", '"kiss"'),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nmoods = ["tender", "sad"]', 8, "unknown-choice", None),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nmoods = "tender"', 8, "wrong-kind", '["tender"]'),
    (
        "thirty-second-kiss",
        'pace = "slow"',
        'pace = "slow"\nneeds = ["a","b","c","d","e","f","g","h","i"]',
        8,
        "too-long",
        None,
    ),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nsources = "a book"', 8, "wrong-kind", '["a book"]'),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nnote = 3', 8, "wrong-kind", '"3"'),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nauthor = "Anna"', 8, "unknown-field", "by"),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nflavour = "mint"', 8, "unknown-field", None),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nweek = 3', 8, "belongs-elsewhere", None),
    ("hand-ladder", "rounds = 2", 'rounds = "2"', 6, "wrong-kind", "2"),
    ("hand-ladder", "rounds = 2", "rounds = 2.0", 6, "wrong-kind", "2"),
    ("hand-ladder", "rounds = 2", "rounds = 0", 6, "out-of-range", "1"),
    ("hand-ladder", "rounds = 2", "repeat = 2", 6, "unknown-field", "rounds"),
    ("hand-ladder", "rounds = 2", 'rounds = 2\nswap = "no"', 7, "wrong-kind", "false"),
    ("hand-ladder", "rounds = 2", "rounds = 2\nswap = off", 7, "wrong-true-false", "false"),
    ("hand-ladder", RUNGS, "rungs = 4", 5, "wrong-kind", None),
    ("hand-ladder", RUNGS, "rungs = []", 5, "empty", None),
    (
        "hand-ladder",
        RUNGS,
        'levels = ["Side by side", "Palms near", "Fingertips", "Whole hand"]',
        5,
        "unknown-field",
        "rungs",
    ),
    ("hand-ladder", RUNGS, 'rungs = ["Side by side", "Palms near", "Fingertips, "Whole hand"]', 5, "open-quote", None),
    (
        "hand-ladder",
        RUNGS,
        'rungs = ["Side by side" "Palms near", "Fingertips", "Whole hand"]',
        5,
        "missing-comma",
        ",",
    ),
    ("hand-ladder", RUNGS, 'rungs = ["Side by side", "Palms near", "Fingertips", "Whole hand"', 5, "open-list", "]"),
    (
        "hand-ladder",
        RUNGS,
        'rungs = "Side by side", "Palms near", "Fingertips", "Whole hand"',
        5,
        "list-brackets",
        '["Side by side", "Palms near", "Fingertips", "Whole hand"]',
    ),
    (
        "hand-ladder",
        RUNGS,
        "rungs = [“Side by side”, “Palms near”, “Fingertips”, “Whole hand”]",
        5,
        "curly-quotes",
        '"',
    ),
    (
        "long-hug",
        'title = "The long hug"',
        'title = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
        2,
        "too-long",
        None,
    ),
    ("long-hug", 'id = "hands"', 'id = "closing"', 30, "reserved-name", None),
    ("long-hug", 'id = "hands"', 'id = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"', 30, "too-long", None),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nid = "hands"', 31, "doubled-id", None),
    ("long-hug", 'part = "opening"', "part = 1", 8, "unknown-choice", None),
    ("long-hug", 'part = "opening"', 'part = "Opening"', 8, "unknown-choice", '"opening"'),
    ("long-hug", 'part = "opening"', 'phase = "opening"', 8, "unknown-field", "part"),
    (
        "long-hug",
        'title = "Hug"',
        'title = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
        18,
        "too-long",
        None,
    ),
    ("long-hug", 'title = "Hug"', 'title = ""', 18, "empty", None),
    ("long-hug", 'for = "15s"', 'for = ["15s"]', 9, "wrong-kind", '"15s"'),
    ("long-hug", 'for = "15s"', 'for = "15"', 9, "wrong-time", '"15s" or "15 min"'),
    ("long-hug", 'for = "15s"', 'for = "15 sec"', 9, "wrong-time", '"15s"'),
    ("long-hug", 'for = "15s"', 'for = "quarter of a minute"', 9, "wrong-time", None),
    ("long-hug", 'for = "15s"', "for = 0:15", 9, "unquoted-time", '"0:15"'),
    ("long-hug", 'for = "15s"', "for = 15 seconds", 9, "unquoted-time", '"15s"'),
    ("long-hug", 'for = "15s"', 'for = "till ready"', 9, "wrong-time", '"until ready"'),
    ("long-hug", 'for = "15s"', 'time = "15s"', 9, "unknown-field", "for"),
    ("long-hug", 'for = "15s"', "for: 15s", 9, "colon-for-equals", 'for = "15s"'),
    ("long-hug", 'for = "15s"', "for = “15s”", 9, "curly-quotes", '"15s"'),
    ("long-hug", 'for = "15s"', 'for = "15s', 9, "open-quote", '"15s"'),
    ("long-hug", 'for = "15s"', "for = '15s\"", 9, "open-quote", '"15s"'),
    ("long-hug", STAND, 'text = "x"', 10, "unknown-field", "say"),
    ("long-hug", STAND, "say = 5", 10, "wrong-kind", '"5"'),
    ("long-hug", STAND, 'say = ["x"]', 10, "wrong-kind", '"x"'),
    ("long-hug", STAND, 'say = "   "', 10, "empty", None),
    ("long-hug", STAND, 'say = "{name}, stand."', 10, "unknown-place", None),
    ("long-hug", STAND, 'say = "{Giver}, stand."', 10, "unknown-place", "{giver}"),
    ("long-hug", STAND, 'say = "{giver, stand."', 10, "unknown-place", None),
    ("long-hug", STAND, "say = “Stand.”", 10, "curly-quotes", '"Stand."'),
    ("long-hug", STAND, 'say = "Stand.', 10, "open-quote", '"Stand."'),
    ("long-hug", STAND, 'say "Stand."', 10, "toml-equals", 'say = "Stand."'),
    ("long-hug", STAND, 'say: "Stand."', 10, "colon-for-equals", 'say = "Stand."'),
    ("long-hug", STAND, 'say = "Stand.";', 10, "toml-after-value", None),
    ("long-hug", STAND, 'say = "Stand." // softly', 10, "toml-comment", "# softly"),
    ("long-hug", STAND, 'Say = "Stand."', 10, "unknown-field", "say"),
    ("long-hug", STAND, 'say == "Stand."', 10, "toml-equals", 'say = "Stand."'),
    ("long-hug", STAND, '"say = Stand."', 10, "toml-field-name", None),
    ("long-hug", STAND, '- say = "Stand."', 10, "toml-stray-line", None),
    ("long-hug", STAND, 'say = "Feel \\ the floor."', 10, "toml-backslash", '"Feel / the floor."'),
    ("long-hug", STAND, 'say = "A\\u00g1"', 10, "toml-backslash", '"A/u00g1"'),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nshow = 1\n', 9, "wrong-kind", '"1"'),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\nshow = "Feel both feet on the floor, and your breath, low and slow."\n',
        9,
        "long-line",
        None,
    ),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncaption = "Feet."\n', 9, "unknown-field", "show"),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nvoice = 3\n', 9, "wrong-file", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nvoice = "/home/me/a.ogg"\n', 9, "wrong-file", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nvoice = "C:/a.ogg"\n', 9, "wrong-file", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nvoice = "https://a.b/a.ogg"\n', 9, "wrong-file", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nvoice = "a"\n', 9, "wrong-file", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = "x"\n', 9, "wrong-kind", None),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = { at = "9s", say = "x" }\n',
        9,
        "wrong-kind",
        '[{ at = "9s", say = "x" }]',
    ),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = ["x"]\n', 9, "wrong-kind", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = []\n', 9, "empty", None),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = "x", then = "closing" }]\n',
        9,
        "belongs-elsewhere",
        None,
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ when = "3s", say = "x" }]\n',
        9,
        "unknown-field",
        "at",
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", text = "x" }]\n',
        9,
        "unknown-field",
        "say",
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = 3, say = "x" }]\n',
        9,
        "bare-time",
        '"3s" or "3 min"',
    ),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = [{ at = "9s", say = "x" ]\n', 9, "open-table", "}"),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at: "3s", say = "x" }]\n',
        9,
        "colon-for-equals",
        "=",
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = "x", sound = "gong" }]\n',
        9,
        "unknown-sound",
        '"bell"',
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = "x",, sound = "bell" }]\n',
        9,
        "toml-comma",
        None,
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = x }]\n',
        9,
        "unquoted-text",
        '"x"',
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = "x", say = "y" }]\n',
        9,
        "written-twice",
        None,
    ),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = [{ at = "9s", say = “x” }]\n', 9, "curly-quotes", '"'),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = "the "x" there" }]\n',
        9,
        "quote-inside-text",
        None,
    ),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nat = "5s"\n', 9, "belongs-elsewhere", None),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ntouch = "hands"\n',
        9,
        "touch-rises",
        '[[step]]\npart = "opening"\nask = "Would this feel good?"',
    ),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ntouch = none\n', 9, "unquoted-text", '"none"'),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncloseness = 2\n', 9, "out-of-range", "1"),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncloseness = "0.5"\n', 9, "wrong-kind", "0.5"),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncloseness = 0,5\n', 9, "toml-number", "0.5"),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncloseness = .5\n', 9, "toml-number", "0.5"),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncloseness = -0.1\n', 9, "out-of-range", "0"),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncloseness = nan\n', 9, "out-of-range", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nlead = "woman"\n', 9, "unknown-choice", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nlead = "Giver"\n', 9, "unknown-choice", '"giver"'),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nlead = true\n', 9, "wrong-kind", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nbreathe = 4\n', 9, "wrong-breath", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nbreathe = "4"\n', 9, "wrong-breath", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nbreathe = "in 4 out 6"\n', 9, "wrong-breath", '"4-6"'),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nbreathe = "4-6-8-2-1"\n', 9, "wrong-breath", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nbreathe = [4, 6]\n', 9, "wrong-kind", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nbreathe = "0-6"\n', 9, "wrong-breath", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nbreathe = "4–6"\n', 9, "wrong-breath", '"4-6"'),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nbreath = "4-6"\n', 9, "unknown-field", "breathe"),
    ("thirty-second-kiss", "breaths = 3", 'breaths = "3"', 20, "wrong-kind", "3"),
    ("thirty-second-kiss", "breaths = 3", "breaths = 0", 20, "out-of-range", "1"),
    ("thirty-second-kiss", "breaths = 3", "breaths = 61", 20, "out-of-range", "60"),
    ("thirty-second-kiss", "breaths = 3", "breaths = 2.5", 20, "wrong-kind", None),
    ("thirty-second-kiss", 'sound = "chime"', 'sound = "ding"', 30, "unknown-sound", '"bell"'),
    ("thirty-second-kiss", 'sound = "chime"', "sound = true", 30, "wrong-kind", None),
    ("thirty-second-kiss", 'sound = "chime"', 'gong = "chime"', 30, "unknown-field", "sound"),
    ("thirty-second-kiss", 'end_sound = "bell"', 'end_sound = "bel"', 31, "unknown-sound", '"bell"'),
    ("thirty-second-kiss", 'end_sound = "bell"', 'end-sound = "bell"', 31, "unknown-field", "end_sound"),
    ("thirty-second-kiss", 'end_sound = "bell"', 'end sound = "bell"', 31, "toml-field-name", 'end_sound = "bell"'),
    ("long-hug", ASK, "ask = true", 13, "wrong-kind", None),
    ("long-hug", ASK, 'ask = ""', 13, "empty", None),
    ("long-hug", "aloud = true", "aloud = 1", 14, "wrong-kind", "true"),
    ("long-hug", "aloud = true", "aloud = TRUE", 14, "wrong-true-false", "true"),
    ("long-hug", "aloud = true", 'aloud = true\nfor = "until ready"', 15, "for-with-ask", '"15s"'),
    ("long-hug", "aloud = true", 'aloud = true\nbreathe = "4-6"', 15, "with-ask", None),
    ("long-hug", "aloud = true", 'aloud = true\nif_stop = "hands"', 15, "stop-does-not-close", '"closing"'),
    ("long-hug", "aloud = true", 'aloud = true\nif_continue = "hugs"', 15, "unknown-step", None),
    (
        "hand-ladder",
        'ask = "{receiver}, would you like the whole hand?"',
        'ask = "{receiver}, would you like the whole hand?"\naloud = true',
        45,
        "aloud-too-far",
        None,
    ),
    ("long-hug", 'then = "closing"', "then = true", 27, "wrong-kind", None),
    ("long-hug", 'then = "closing"', 'then = ""', 27, "empty", None),
    ("long-hug", 'then = "closing"', 'if_stop = "closing"', 27, "without-ask", None),
    ("long-hug", 'then = "closing"', 'then = "Hands"', 27, "unknown-step", '"hands"'),
    ("long-hug", 'part = "opening"', 'part = "opening"\nswap = 1', 9, "wrong-kind", "true"),
    ("long-hug", 'then = "closing"', 'then = "closing"\nfixed = "true"', 28, "wrong-kind", "true"),
    ("long-hug", 'then = "closing"', 'then = "closing"\neyes = "shut"', 28, "unknown-choice", '"closed"'),
    ("long-hug", 'then = "closing"', 'then = "closing"\neyes = closed', 28, "unquoted-text", '"closed"'),
    ("long-hug", 'then = "closing"', 'then = "closing"\nnotes = "x"', 28, "unknown-field", "note"),
    ("long-hug", 'then = "closing"', 'then = "closing"\nlanguage = "de"', 28, "belongs-elsewhere", None),
    ("long-hug", 'then = "closing"', 'then = "closing"\nrounds = 2', 28, "belongs-elsewhere", None),
    ("long-hug", 'then = "closing"', 'then = "closing"\nweek = 2', 28, "belongs-elsewhere", None),
    ("long-hug", 'then = "closing"', 'then = "closing"\ncolour = "red"', 28, "unknown-field", None),
    ("long-hug", 'then = "closing"', 'then = "closing"\nrung = 1', 28, "rung-without-rungs", 'rungs = ["...", "..."]'),
    ("long-hug", ARMS, 'show = "Rest."\neyes = "closed"', 20, "shown-to-closed-eyes", None),
    (
        "long-hug",
        'say = "Hold hands instead, and look anywhere you like."',
        'say = "Hold hands instead, and look anywhere you like."\nthen = "hands"',
        35,
        "endless-loop",
        None,
    ),
    (
        "thirty-second-kiss",
        'if_ease_off = "forehead"',
        'if_ease_off = "forehead"\nif_stop = "forehead"',
        26,
        "stop-does-not-close",
        '"closing"',
    ),
    ("thirty-second-kiss", 'for = "30s"\nsound = "chime"', 'for = "4 min"\nsound = "chime"', 29, "long-unasked", None),
    ("thirty-second-kiss", 'id = "forehead"\n', 'id = "foreheads"\n', 25, "unknown-step", '"foreheads"'),
    ("thirty-second-kiss", 'if_ease_off = "forehead"\n', "", 35, "never-reached", None),
    ("thirty-second-kiss", 'touch = "close"\n', "", 1, "missing-touch", 'touch = "close"'),
    ("hand-ladder", "[[step]]\nrung = 3", "[[step]\nrung = 3", 37, "block-brackets", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "[[ step ]]]\nrung = 3", 37, "block-brackets", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "[[step]] rung = 3", 37, "block-brackets", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "[[Step]]\nrung = 3", 37, "unknown-field", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "((step))\nrung = 3", 37, "block-brackets", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "[step]\nrung = 3", 37, "single-brackets", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "[[stpe]]\nrung = 3", 37, "unknown-field", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "step:\nrung = 3", 37, "block-brackets", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "[[step]]\n\n[[step]]\nrung = 3", 37, "empty", None),
    (
        "hand-ladder",
        'ask = "{receiver}, would you like the whole hand?"',
        'ask = "{receiver}, you must say yes to the whole hand."',
        44,
        "pressing-words",
        None,
    ),
    ("hand-ladder", 'title = "The hand ladder"', 'title = "The hand ladder that heals"', 2, "promising-words", None),
    ("thirty-second-kiss", '"""\nLean', "'''\nLean", 46, "open-block-text", '"""'),
    ("thirty-second-kiss", 'say = """\nLean', "say = ''\nLean", 46, "open-block-text", '"""'),
    ("long-hug", 'then = "closing"', 'then = "closing"\nauthor = "A"', 28, "belongs-elsewhere", None),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\nquestion = "A"', 6, "belongs-elsewhere", None),
    ("long-hug", STAND, 'say = "Stand.",', 10, "toml-after-value", None),
    ("long-hug", STAND, "say = 'Stand.\"", 10, "open-quote", '"Stand."'),
    ("long-hug", STAND, 'say = "Stand.”', 10, "curly-quotes", '"Stand."'),
    ("long-hug", 'for = "15s"', "for = 1 min", 9, "unquoted-time", '"1 min"'),
    ("long-hug", 'for = "15s"', "for = 1m 30s", 9, "unquoted-time", '"1m 30s"'),
    ("long-hug", 'for = "15s"', 'for = "15s",', 9, "toml-after-value", None),
    ("long-hug", 'length = "1m10s"', 'length = "5 hours"', 5, "out-of-range", '"2h"'),
    ("long-hug", 'length = "1m10s"', "length = 5", 5, "bare-time", '"5 min"'),
    ("long-hug", 'length = "1m10s"', "length = 7300", 5, "out-of-range", '"2h"'),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\nlead = "reciever"\n', 9, "unknown-choice", '"receiver"'),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = [{ at = "9s", say = "x" }\n', 9, "open-list", "]"),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = { at = "9s", say = "x" }]\n', 9, "open-list", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = [{ at = "9s", say = "x }]\n', 9, "open-quote", None),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = "x"; sound = "bell" }]\n',
        9,
        "missing-comma",
        ",",
    ),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = [at = "9s", say = "x"]\n', 9, "open-table", "{"),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = [{ "3s", "x" }]\n', 9, "list-brackets", None),
    ("long-hug", 'part = "opening"\n', 'part = "opening"\ncues = [{ at = "9s" say = "x" }]\n', 9, "missing-comma", ","),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = "x" } { at = "5s", say = "y" }]\n',
        9,
        "missing-comma",
        ",",
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = "x" }, ]]\n',
        9,
        "toml-after-value",
        None,
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = 3s, say = "x" }]\n',
        9,
        "unquoted-time",
        '"3s"',
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = 0:03, say = "x" }]\n',
        9,
        "unquoted-time",
        '"0:03"',
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = [{ at = "9s", say = Feel your feet }]\n',
        9,
        "unquoted-text",
        '"Feel your feet"',
    ),
    ("hand-ladder", "rounds = 2", "rounds 2", 6, "toml-equals", "rounds = 2"),
    ("hand-ladder", "rounds = 2", "rounds = 2x", 6, "unquoted-text", '"2x"'),
    ("hand-ladder", "rounds = 2", "rounds = 02", 6, "toml-number", "2"),
    ("hand-ladder", "rounds = 2", "rounds = 2 rung = 3", 6, "two-on-a-line", "rung = 3"),
    ("hand-ladder", "rounds = 2", "rounds = 2,", 6, "toml-after-value", None),
    ("hand-ladder", "rounds = 2", "rounds = 2.", 6, "toml-number", "2"),
    ("thirty-second-kiss", "opt_in = true", "opt_in true", 5, "toml-equals", "opt_in = true"),
    ("thirty-second-kiss", "opt_in = true", "opt_in = ja", 5, "wrong-true-false", "true"),
    ("thirty-second-kiss", "opt_in = true", "opt_in = true.", 5, "wrong-true-false", "true"),
    ("thirty-second-kiss", "opt_in = true", "opt-in = true", 5, "unknown-field", "opt_in"),
    ("thirty-second-kiss", "opt_in = true", "OPT_IN = true", 5, "unknown-field", "opt_in"),
    ("hand-ladder", "[[step]]\nrung = 3", "# [[step]]\nrung = 3", 38, "missing-block", "[[step]]"),
    ("hand-ladder", "[[step]]\nrung = 3", "rung = 3", 37, "missing-block", "[[step]]"),
    ("hand-ladder", 'cues = [{ at = "25s", say', 'cues = { at = "25s", say', 23, "open-list", None),
    ("hand-ladder", '{ at = "30s", sound = "chime" }]', '{ at = "30s", sound = "chime" }', 41, "open-list", "]"),
    (
        "hand-ladder",
        'ask = "{receiver}, may {giver}\'s palm come near yours?"',
        'say = "Rest a little."',
        25,
        "touch-rises",
        '[[step]]\nask = "Would this feel good?"',
    ),
    ("long-hug", 'then = "closing"', 'then = "closing"\nrunden = 3', 28, "belongs-elsewhere", None),
    ("long-hug", 'touch = "hands"\nfor', 'touch = "close"\nfor', 32, "touch-above-file", None),
    ("long-hug", "format = 1\n", "format = 1\nformat = 1\n", 2, "written-twice", None),
    (
        "long-hug",
        '[[step]]\npart = "opening"',
        '[[opening]]\npart = "opening"',
        7,
        "unknown-block",
        '[[step]]\npart = "opening"',
    ),
    (
        "long-hug",
        'part = "opening"\nfor = "15s"\n' + STAND + "\n",
        'part = "opening"\nsay = "Sit."\n[[cues]]\nat = "3s"\nsay = \'Say "yes", or wait.\'\nfor = "15s"\n',
        10,
        "unknown-block",
        'cues = [{ at = "3s", say = "Say \\"yes\\", or wait.", for = "15s" }]',
    ),
    ("long-hug", '[[step]]\npart = "opening"', "[Closing]", 7, "unknown-block", '[[step]]\npart = "closing"'),
    ("long-hug", '[[step]]\npart = "opening"', '[[check-in]]\npart = "opening"', 7, "unknown-block", "[[step]]"),
    (
        "long-hug",
        'part = "opening"\nfor = "15s"\n' + STAND + "\n",
        'part = "opening"\nsay = "Sit."\n[[cues]]\nat = "3s"\nsay = "a"\n[[cues]]\nat = "9s"\nsay = "b"\n',
        10,
        "unknown-block",
        'cues = [{ at = "3s", say = "a" }, { at = "9s", say = "b" }]',
    ),
    (
        "long-hug",
        STAND + "\n",
        STAND + '\n[[cue]]\nat = "3s"\nsay = "a"\n[[step]]\nsay = "Sit."\n[[cue]]\nat = "5s"\nsay = "b"\n',
        11,
        "unknown-block",
        'cues = [{ at = "3s", say = "a" }]',
    ),
    ("long-hug", 'if_ease_off = "hands"', 'if.ease.off = "hands"', 15, "unknown-field", "if_ease_off"),
    ("long-hug", ARMS, 'say = "Let your\\barms settle."', 20, "toml-backslash", '"Let your/barms settle."'),
    (
        "long-hug",
        'title = "Hug"',
        'title = "Hug"\nend_sound = "sounds\\bell.ogg"',
        19,
        "toml-backslash",
        '"sounds/bell.ogg"',
    ),
    ("long-hug", 'title = "Hug"', 'title = "', 18, "open-quote", '"..."'),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nmoods = ["tender", "easy",,]', 8, "toml-comma", None),
    ("long-hug", '[[step]]\npart = "opening"', '<<<<<<< HEAD\n[[step]]\npart = "opening"', 7, "toml-merge-mark", None),
    ("long-hug", 'about = "One', '<b>about = "One', 3, "toml-field-name", None),
    ("long-hug", 'for = "15s"', 'für = "15s"', 9, "toml-field-name", "for"),
    ("long-hug", 'length = "1m10s"', 'Länge = "1m10s"', 5, "toml-field-name", "length"),
    ("long-hug", 'about = "One unhurried', 'about = "One\x07 unhurried', 3, "toml-control-character", None),
    ("long-hug", 'about = "One unhurried', 'about = "One\u202e unhurried', 3, "control-character", None),
    ("long-hug", "format = 1", "FORMAT = 1", 1, "unknown-field", "format"),
    ("long-hug", "format = 1", "format = 99", 1, "newer-format", None),
    ("long-hug", "format = 1\n", "version = 1\n", 1, "unknown-field", "format"),
    ("long-hug", ARMS, 'say = ""Let your arms settle.""', 20, "quote-inside-text", "\"'Let your arms settle.'\""),
    ("long-hug", ARMS, 'say = Let your "arms" settle.', 20, "unquoted-text", "\"Let your 'arms' settle.\""),
    ("long-hug", "aloud = true", "aloud", 14, "toml-no-value", None),
    ("long-hug", "aloud = true", "aloud =", 14, "toml-no-value", None),
    ("long-hug", "aloud = true", "/* aloud */", 14, "toml-comment", "# aloud */"),
    ("long-hug", "aloud = true", "a.loud = true", 14, "unknown-field", None),
    (
        "long-hug",
        'part = "closing"\nfor',
        'part = "main"\nfor',
        36,
        "touch-rises",
        '[[step]]\nask = "Would this feel good?"',
    ),
    ("long-hug", 'part = "closing"\nfor', 'part = "opening"\nfor', 37, "part-order", None),
    (
        "long-hug",
        '[[step]]\npart = "opening"',
        '[[step]]\nsay = "Hello."\n[[step]]\npart = "opening"\n[[step]]\npart = "opening"',
        7,
        "part-order",
        'part = "opening"',
    ),
    (
        "long-hug",
        'say = "Loosen',
        'say = "Loosen."\n\n[[step]]\nfor = "20s"\nsay = "Loosen',
        42,
        "part-order",
        'part = "closing"',
    ),
    ("long-hug", ARMS, 'say = "Let your\narms settle."', 20, "open-quote", '"Let your arms settle."'),
    ("long-hug", ARMS, "say = 'Let your\n\narms.'", 20, "open-quote", '"Let your"'),
    ("long-hug", "cues = [\n", "cues = (\n", 23, "list-brackets", "["),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = ( at = "9s", say = "x" )\n',
        9,
        "list-brackets",
        '[{ at = "9s", say = "x" }]',
    ),
    (
        "long-hug",
        'part = "opening"\n',
        'part = "opening"\ncues = ({ at = "9s", say = "x" })\n',
        9,
        "list-brackets",
        '[{ at = "9s", say = "x" }]',
    ),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "slow"\nmoods = ["tired"]', 8, "unknown-choice", '"frazzled"'),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nid = 3', 19, "wrong-kind", '"3"'),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nid = "A Hug"', 19, "wrong-name", '"a-hug"'),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\ntouch = "embrase"', 19, "unknown-choice", '"embrace"'),
    ("long-hug", 'title = "Hug"', 'label = "Hug"', 18, "unknown-field", "title"),
    ("hand-ladder", "rung = 3", 'rung = "3"', 38, "wrong-kind", "3"),
    ("long-hug", 'if_ease_off = "hands"', 'if_no = "hands"', 15, "unknown-field", "if_ease_off"),
    ("long-hug", 'if_ease_off = "hands"', 'if_easeoff = "hands"', 15, "unknown-field", "if_ease_off"),
    ("long-hug", 'if_ease_off = "hands"', "if_ease_off = hands", 15, "unquoted-text", '"hands"'),
    ("long-hug", '{ at = "8s", say = "Let', '{ at = "8s", sy = "Let', 24, "unknown-field", "say"),
    ("long-hug", '{ at = "8s", say = "Let', '{ when = "8s", say = "Let', 24, "unknown-field", "at"),
    ("long-hug", '{ at = "8s", say = "Let', '{ at = "8s", then = "closing", say = "Let', 24, "belongs-elsewhere", None),
    ("long-hug", '{ at = "8s", say = "Let', '{ at = "8s", sound = "gong", say = "Let', 24, "unknown-sound", '"bell"'),
    ("long-hug", '{ at = "8s", say = "Let', '{ at = 8, say = "Let', 24, "bare-time", '"8s" or "8 min"'),
    ("long-hug", '{ at = "8s", say = "Let', '{ at = "until ready", say = "Let', 24, "wrong-time", None),
    ("long-hug", '{ at = "8s", say = "Let', '{ at = "8s", foo = 1, say = "Let', 24, "unknown-field", None),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nlead = "Giver"', 19, "unknown-choice", '"giver"'),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nvoice = "hug.wma"', 19, "wrong-file", None),
    ("thirty-second-kiss", 'title = "Kiss"', 'title = "Kiss"\nif_stop = "forehead"', 29, "without-ask", None),
    (
        "thirty-second-kiss",
        'ask = "Does a kiss feel good right now?"',
        'ask = "Does a kiss feel good right now?"\nif_continue = "kis"',
        25,
        "unknown-step",
        None,
    ),
    ("long-hug", 'then = "closing"', 'then = "next-roud"', 27, "unknown-step", '"next-round"'),
    ("hand-ladder", "rounds = 2", "rounds = 2\nswap = 0", 7, "wrong-kind", "false"),
    ("long-hug", 'touch = "hands"\nfor', 'touch = "handz"\nfor', 32, "unknown-choice", '"hands"'),
    ("thirty-second-kiss", "breaths = 3", "breaths = -3", 20, "out-of-range", "1"),
    ("thirty-second-kiss", 'breathe = "4-6"\nbreaths', 'breathe = "4-2-6-1-1"\nbreaths', 19, "wrong-breath", None),
    ("thirty-second-kiss", 'breathe = "4-6"\nbreaths', 'breathe = "4 6"\nbreaths', 19, "wrong-breath", '"4-6"'),
    (
        "long-hug",
        '  { at = "14s", say = "Stay if it is nice." },\n]\n',
        '  { at = "14s", show = "Stay if it is nice." },\n]\neyes = "closed"\n',
        25,
        "shown-to-closed-eyes",
        None,
    ),
    ("long-hug", 'title = "Hands instead"', 'title = "Hands instead"\nid = "hold"', 32, "written-twice", None),
    ("thirty-second-kiss", 'title = "Kiss"', 'title = "Kiss"\nid = "forehead"', 38, "doubled-id", None),
    (
        "thirty-second-kiss",
        'title = "Three breaths"\ntouch = "near"',
        'title = "Three breaths"\ntouch = "close"',
        18,
        "touch-rises",
        '[[step]]\nask = "Would this feel good?"',
    ),
    ("long-hug", 'touch = "hands"\nfor = "20s"', 'touch = "hands"\nfor = "4m"', 33, "long-unasked", None),
    ("long-hug", 'for = "15s"', 'for\u00a0= "15s"', 9, "toml-odd-space", None),
    ("long-hug", 'for = "15s"', 'for = \u00a0"15s"', 9, "toml-odd-space", None),
    ("long-hug", 'for = "15s"', '\u200bfor = "15s"', 9, "toml-odd-space", None),
    ("long-hug", 'for = "15s"', '\u00a0\u00a0for = "15s"', 9, "toml-odd-space", None),
    ("long-hug", 'for = "15s"', 'for = "15\u00a0s"', 9, "wrong-time", '"15s"'),
    ("long-hug", 'for = "15s"', 'for = "15 s."', 9, "wrong-time", '"15s"'),
    ("long-hug", 'for = "15s"', "for = „15s“", 9, "curly-quotes", '"15s"'),
    ("long-hug", 'for = "15s"', "for = «15s»", 9, "curly-quotes", '"15s"'),
    ("long-hug", '[[step]]\npart = "opening"', '[[step]]:\npart = "opening"', 7, "block-brackets", "[[step]]"),
    ("long-hug", '[[step]]\npart = "opening"', '[[ step]]\u00a0\npart = "opening"', 7, "block-brackets", "[[step]]"),
    ("long-hug", '[[step]]\npart = "opening"', '[ [step] ]\npart = "opening"', 7, "block-brackets", "[[step]]"),
    ("long-hug", '[[step]]\npart = "opening"', '[[step 1]]\npart = "opening"', 7, "block-brackets", "[[step]]"),
    (
        "long-hug",
        '[[step]]\npart = "opening"',
        '## Opening ##\n[[schritt]]\npart = "opening"',
        8,
        "unknown-field",
        "[[step]]",
    ),
    ("long-hug", '[[step]]\npart = "opening"', '* * *\n[[step]]\npart = "opening"', 7, "toml-comment", "# * * *"),
    ("long-hug", ARMS, 'say = "Let your arms settle.\nBreathe."', 20, "open-quote", '"Let your arms settle. Breathe."'),
    ("long-hug", ARMS, "say = 'Don't rush.'", 20, "quote-inside-text", '"Don\'t rush."'),
    ("long-hug", ARMS, 'say = "Let your arms settle…”', 20, "curly-quotes", '"Let your arms settle…"'),
    ("long-hug", ARMS, "say = ”Let your arms settle.”", 20, "curly-quotes", '"Let your arms settle."'),
    ("long-hug", ARMS, 'say="Let your arms settle."sound="bell"', 20, "two-on-a-line", 'sound="bell"'),
    ("long-hug", ARMS, 'say = "{receiver }, rest."', 20, "unknown-place", "{receiver}"),
    ("long-hug", ARMS, 'say = "{{receiver}}, rest."', 20, "unknown-place", None),
    ("long-hug", ARMS, 'say = "{partner}, rest."', 20, "unknown-place", None),
    ("long-hug", ARMS, 'say = "{A}, rest."', 20, "unknown-place", "{a}"),
    ("long-hug", ARMS, 'say = "Never stop for anyone but you."', 20, "pressing-words", None),
    ("long-hug", ARMS, 'say = "A healing silence."', 20, "promising-words", None),
    ("long-hug", ARMS, 'say = "It will boost intimacy."', 20, "promising-words", None),
    ("long-hug", 'if_ease_off = "hands"', 'if_ease_off = "Hands instead"', 15, "unknown-step", '"hands"'),
    ("long-hug", 'if_ease_off = "hands"', 'if_ease_off = ["hands"]', 15, "wrong-kind", '"hands"'),
    ("long-hug", 'then = "closing"', 'then = "end"', 27, "unknown-step", '"closing"'),
    ("long-hug", 'then = "closing"', 'then = "stop"', 27, "unknown-step", '"closing"'),
    ("long-hug", 'then = "closing"', 'then = "Closing"', 27, "unknown-step", '"closing"'),
    ("long-hug", 'then = "closing"', 'then = "next round"', 27, "unknown-step", '"next-round"'),
    ("long-hug", 'then = "closing"', 'then = "next step"', 27, "unknown-step", '"next"'),
    ("long-hug", 'part = "opening"', 'part = "intro"', 8, "unknown-choice", '"opening"'),
    ("long-hug", 'part = "opening"', 'part = "Eröffnung"', 8, "unknown-choice", '"opening"'),
    ("long-hug", 'part = "closing"\nfor', 'part = "end"\nfor', 37, "unknown-choice", '"closing"'),
    ("long-hug", 'touch = "embrace"\nlength', 'touch = "cuddle"\nlength', 4, "unknown-choice", '"embrace"'),
    ("long-hug", 'touch = "embrace"\nlength', 'touch = "high"\nlength', 4, "unknown-choice", None),
    ("long-hug", 'touch = "embrace"\nlength', 'touch = "hand"\nlength', 4, "unknown-choice", '"hands"'),
    ("thirty-second-kiss", 'pace = "slow"', 'pace = "medium"', 7, "unknown-choice", '"normal"'),
    ("long-hug", 'sound = "bell"\nbreathe', 'sound = "ping.mp4"\nbreathe', 21, "wrong-file", None),
    ("long-hug", 'sound = "bell"\nbreathe', 'sound = ""\nbreathe', 21, "empty", None),
    ("long-hug", 'sound = "bell"\nbreathe', 'sound = "Bell"\nbreathe', 21, "unknown-sound", '"bell"'),
    ("long-hug", 'sound = "bell"\nbreathe', "sound = false\nbreathe", 21, "wrong-kind", None),
]
"""Example, what stands in it, what is written instead; then the line, code and fix that are told."""

LIMITS = [
    ("long-hug", 'title = "The long hug"', 'title = "' + 81 * "x" + '"', 2),
    ("long-hug", 'about = "One', 'about = "' + 400 * "x", 3),
    ("long-hug", 'about = "One', 'note = "' + 2001 * "x" + '"\nabout = "One', 3),
    ("long-hug", 'about = "One', 'by = "' + 81 * "x" + '"\nabout = "One', 3),
    ("long-hug", 'title = "Hug"', 'title = "' + 61 * "x" + '"', 18),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nid = "' + 41 * "x" + '"', 19),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nnote = "' + 2001 * "x" + '"', 19),
    ("long-hug", STAND, 'say = "' + 601 * "x" + '"', 10),
    ("long-hug", STAND, f'{STAND}\nshow = "' + 601 * "x" + '"', 11),
    ("long-hug", ASK, 'ask = "' + 201 * "x" + '"', 13),
    ("long-hug", "Let your shoulders drop.", 601 * "x", 24),
    ("thirty-second-kiss", CARE, 'care = ["' + 201 * "x" + '"]', 6),
    ("thirty-second-kiss", CARE, f"care = {9 * ['x']}", 6),
    ("thirty-second-kiss", CARE, f"{CARE}\nneeds = {9 * ['x']}", 7),
    ("thirty-second-kiss", CARE, f"{CARE}\nvariants = {7 * ['x']}", 7),
    ("thirty-second-kiss", CARE, f"{CARE}\nsources = {9 * ['x']}", 7),
    ("hand-ladder", RUNGS, f"rungs = {10 * ['x']}", 5),
]

MENDED_IN_PLACE = frozenset(
    "bare-time out-of-range unknown-choice unknown-field unknown-sound unknown-step unquoted-time wrong-breath "
    "wrong-kind wrong-language wrong-name wrong-time wrong-true-false reserved-name stop-does-not-close".split()
)
"""Codes whose fix, put where the mistake is, makes the file right."""


def planted(example: str, old: str, new: str) -> str:
    text = EXAMPLE_TEXTS[example]
    assert old in text
    return text.replace(old, new, 1)


def told(text: str) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.severity, problem.code) for problem in read_text(text, "planted").problems]


@pytest.mark.parametrize("name", EXAMPLE_TEXTS)
def test_the_examples_themselves_are_quiet(name: str) -> None:
    assert told(EXAMPLE_TEXTS[name]) == []


@pytest.mark.parametrize(
    ("example", "old", "new", "line", "code", "fix"), PLANTED, ids=[f"{row[4]}-{n}" for n, row in enumerate(PLANTED)]
)
def test_one_mistake_is_one_problem(example: str, old: str, new: str, line: int, code: str, fix: str | None) -> None:
    problems = read_text(planted(example, old, new), example).problems
    assert [(problem.line, problem.code, problem.fix) for problem in problems] == [(line, code, fix)]


@pytest.mark.parametrize(
    ("example", "old", "new", "line", "code", "fix"), PLANTED, ids=[f"{row[4]}-{n}" for n, row in enumerate(PLANTED)]
)
def test_every_message_can_be_read_and_found(
    example: str, old: str, new: str, line: int, code: str, fix: str | None
) -> None:
    text = planted(example, old, new)
    lines = text.split("\n")
    for problem in read_text(text, example).problems:
        assert problem.message
        assert problem.message[0] not in " ."
        assert problem.message[-1] not in ".! "
        assert len(problem.message) < 220
        assert (problem.line, problem.column) < (problem.end_line, problem.end_column)
        assert problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.end_column <= len(lines[problem.end_line - 1]) + 2
        if code not in ("two-on-a-line", "open-block-text"):
            assert problem.fix != text[slice(*span(text, problem))]


@pytest.mark.parametrize(
    ("example", "old", "new", "line", "code", "fix"),
    [row for row in PLANTED if row[4] in MENDED_IN_PLACE and row[5]],
    ids=str,
)
def test_what_is_offered_is_right(example: str, old: str, new: str, line: int, code: str, fix: str) -> None:
    text = planted(example, old, new)
    (problem,) = read_text(text, example).problems
    start, end = span(text, problem)
    mended = text[:start] + fix.split(" or ")[0] + text[end:]
    assert [at for at, severity, _ in told(mended) if severity == "error"] == []


def span(text: str, problem: Problem) -> tuple[int, int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[problem.line - 1] + problem.column - 1, starts[problem.end_line - 1] + problem.end_column - 1


@pytest.mark.parametrize(("example", "old", "new", "line"), LIMITS)
def test_every_limit_is_told_at_its_place(example: str, old: str, new: str, line: int) -> None:
    assert (line, "error", "too-long") in told(planted(example, old, new))


def test_too_many_steps_and_cues() -> None:
    step = '[[step]]\nfor = "5s"\n'
    top = 'format = 1\ntitle = "x"\ntouch = "none"\n'
    closing = step + 'part = "closing"\n'
    assert told(top + 199 * step + closing) == []
    assert told(top + 200 * step + closing) == [(404, "error", "too-long")]
    cues = "cues = [" + 21 * '{ at = "1s", sound = "bell" },' + "]\n"
    assert told(top + step + cues + closing) == [(6, "error", "too-long")]


def test_several_mistakes_are_all_told_in_the_order_of_their_lines() -> None:
    text = EXAMPLE_TEXTS["long-hug"]
    for old, new in (
        ("about =", "abuot ="),
        ('for = "15s"', "for = 15s"),
        ("aloud = true", "aloud = yes"),
        ('breathe = "4-6"', 'breathe = "4/6"'),
        ('{ at = "8s", say', '{ at = "8s" say'),
        ('touch = "hands"', 'touch = "hand"'),
        ('sound = "bell"\nsay = "Loosen', 'sound = "gong"\nsay = "Loosen'),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    assert [(line, code) for line, _, code in told(text)] == [
        (3, "unknown-field"),
        (9, "unquoted-time"),
        (14, "wrong-true-false"),
        (22, "wrong-breath"),
        (24, "missing-comma"),
        (32, "unknown-choice"),
        (39, "unknown-sound"),
    ]


def test_a_newer_format_is_told_alone() -> None:
    text = EXAMPLE_TEXTS["long-hug"].replace("format = 1", "format = 2").replace("about =", "abuot =")
    assert told(text) == [(1, "error", "newer-format")]


def test_a_loop_over_several_steps_is_told_once_and_one_with_a_check_in_is_none() -> None:
    top = 'format = 1\ntitle = "x"\ntouch = "none"\n'
    there = '[[step]]\nid = "there"\nfor = "5s"\n[[step]]\nfor = "5s"\n'
    back = '[[step]]\nfor = "5s"\nthen = "there"\n'
    closing = '[[step]]\npart = "closing"\nfor = "5s"\n'
    assert told(top + there + back + closing) == [(11, "error", "endless-loop")]
    asked = '[[step]]\nask = "Again?"\nif_continue = "there"\n'
    assert told(top + there + asked + closing) == []


def test_easing_off_to_more_is_refused() -> None:
    text = """format = 1
title = "x"
touch = "embrace"
[[step]]
ask = "Hands?"
if_continue = "hands"
if_ease_off = "hug"
[[step]]
id = "hands"
touch = "hands"
for = "20s"
then = "closing"
[[step]]
id = "hug"
for = "20s"
[[step]]
part = "closing"
for = "5s"
"""
    assert (7, "error", "ease-off-rises") in told(text)


def test_a_new_receiver_is_asked_before_being_touched() -> None:
    text = """format = 1
title = "x"
touch = "hands"
rounds = 2
[[step]]
ask = "Hands?"
[[step]]
id = "hands"
for = "20s"
say = "{giver}, hold {receiver}'s hand."
[[step]]
swap = true
for = "20s"
[[step]]
part = "closing"
for = "5s"
"""
    assert (12, "error", "receiver-not-asked") in told(text)


def test_long_touch_with_no_check_in_is_told_wherever_it_is() -> None:
    assert (33, "warning", "long-unasked") in told(
        planted("long-hug", 'touch = "hands"\nfor = "20s"', 'touch = "hands"\nfor = "4m"')
    )


@pytest.mark.parametrize(
    ("example", "old", "new"),
    [
        ("long-hug", "aloud = true", '"aloud" = true'),
        ("long-hug", ARMS, f'{ARMS} # softly "now"'),
        ("long-hug", ARMS, 'say = "Nothing should hurt."'),
        ("long-hug", ARMS, 'say = "If anything should hurt, loosen."'),
        ("long-hug", ARMS, 'say = "If you have to stop, stop."'),
        ("long-hug", ARMS, 'say = "You do not have to talk."'),
        ("long-hug", ARMS, 'say = "Ihr müsst euch nicht bewegen."'),
        ("long-hug", ARMS, 'say = "Müssen muss niemand etwas."'),
        ("long-hug", ARMS, 'say = "100 % rest, <b>both</b> of you."'),
        ("long-hug", 'then = "closing"', 'then = "next-round"'),
        ("long-hug", '{ at = "14s", say', '{ at = "14s", show'),
        ("long-hug", 'about = "One unhurried', 'about = "One \\"unhurried\\" '),
        ("thirty-second-kiss", 'say = """\nLean back', 'say = """\nLean "back"'),
        ("thirty-second-kiss", 'say = """\nLean', 'say = """Lean'),
    ],
)
def test_no_mistake_is_no_problem(example: str, old: str, new: str) -> None:
    assert told(planted(example, old, new)) == []
