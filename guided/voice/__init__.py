"""Turn text into speech, and measure how long it takes. No Qt here."""
