"""Hold what a session says without the file's words, by language."""

FOR_ONE = "one:"
"""What stands before the language of a phrase that is spoken to one person alone."""

ASK_ALOUD = {
    "en": "If you both say a clear yes, press Enter; otherwise wait.",
    "de": "Klares Ja von beiden: Eingabetaste; sonst wartet.",
}
ENTER_IS_YES = {"en": "Press Enter for yes.", "de": "Eingabetaste heißt ja."}
NO_HURRY = {
    "en": "No hurry. We’ll pause here, and ask again when you like.",
    "de": "Kein Problem. Wir machen hier Pause und fragen wieder, wenn ihr mögt.",
}
GENTLER_IS = {"en": "Something gentler: {}.", "de": "Sanfter wäre: {}."}
OR_FINISH = {
    "en": "We can also finish here.",
    "de": "Oder wir hören hier auf.",
    "one:en": "You can also finish here.",
    "one:de": "Oder du hörst hier auf.",
}
OWN_QUESTION = {
    "en": "Would you both like this next: {}?",
    "de": "Möchtet ihr beide das als Nächstes: {}?",
    "one:en": "Would you like this next: {}?",
    "one:de": "Möchtest du das als Nächstes: {}?",
}
CLOSING_NAME = {"en": "The closing", "de": "Der Abschluss"}
TOUCH_NAMES = {
    "en": ("A moment without touch", "Near each other", "Hands", "An embrace", "Close together", "Closer together"),
    "de": ("Ein Moment ohne Berührung", "Nah beieinander", "Hände", "Eine Umarmung", "Ganz nah", "Noch näher"),
}
OWN_CLOSING = {
    "en": "Come to rest, each in your own space. Thank you for being here together. Nothing has to follow.",
    "de": "Kommt zur Ruhe, jeweils ganz für euch. Danke, dass ihr zusammen hier seid. Es muss nichts daraus werden.",
    "one:en": "Come to rest. Thank you for taking this time. Nothing has to follow.",
    "one:de": "Komm zur Ruhe. Danke, dass du dir diese Zeit genommen hast. Es muss nichts daraus werden.",
}
OWN_REST = {
    "en": "You can rest here, each in your own space. There is nothing more to do.",
    "de": "Ihr könnt hier zur Ruhe kommen. Ihr müsst nichts mehr tun.",
    "one:en": "You can rest here. There is nothing more to do.",
    "one:de": "Du kannst hier zur Ruhe kommen. Du musst nichts mehr tun.",
}
"""The closing after a stop or after silence: it neither praises nor thanks."""
