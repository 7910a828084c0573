"""How words become sound: which program speaks, and how long it takes. No Qt here."""
