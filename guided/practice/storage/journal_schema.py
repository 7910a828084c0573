"""The SQL of each version of the journal's file."""

import logging

_log = logging.getLogger(__name__)
VERSIONS = (
    """
    CREATE TABLE sessions (
        id INTEGER PRIMARY KEY,
        exercise TEXT NOT NULL,
        at INTEGER NOT NULL,
        east_of_utc INTEGER NOT NULL
    );
    CREATE TABLE ladders (
        name TEXT PRIMARY KEY,
        rung INTEGER NOT NULL CHECK (rung >= 0),
        later_rung INTEGER,
        later_at TEXT,
        days TEXT NOT NULL,
        more INTEGER NOT NULL CHECK (more >= 0),
        from_above INTEGER NOT NULL,
        no_offer_before TEXT
    );
    CREATE TABLE moments (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        at INTEGER NOT NULL,
        east_of_utc INTEGER NOT NULL
    );
    CREATE TABLE away (
        since INTEGER PRIMARY KEY,
        until INTEGER
    );
    CREATE TABLE agreement (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        agreed TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE reflections (
        session INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        words TEXT NOT NULL,
        closeness REAL CHECK (closeness BETWEEN 0 AND 1),
        again INTEGER NOT NULL,
        line TEXT NOT NULL
    );
    CREATE TABLE questions (
        id INTEGER PRIMARY KEY,
        words TEXT NOT NULL,
        at INTEGER NOT NULL,
        east_of_utc INTEGER NOT NULL
    );
    CREATE TABLE tender (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        first TEXT NOT NULL,
        days INTEGER NOT NULL CHECK (days > 0),
        every INTEGER CHECK (every > 0)
    );
    CREATE TABLE summary (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        words TEXT NOT NULL,
        turned TEXT NOT NULL
    );
    CREATE INDEX sessions_by_time ON sessions (at);
    CREATE INDEX sessions_by_exercise ON sessions (exercise, at, east_of_utc);
    CREATE INDEX moments_by_time ON moments (at)
    """,
    """
    CREATE TABLE earlier_questions AS SELECT id, words, at, east_of_utc FROM questions;
    DROP TABLE questions;
    CREATE TABLE questions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        words TEXT NOT NULL,
        at INTEGER NOT NULL,
        east_of_utc INTEGER NOT NULL
    );
    INSERT INTO questions SELECT id, words, at, east_of_utc FROM earlier_questions;
    DROP TABLE earlier_questions;
    CREATE TABLE earlier_summary AS SELECT only, words FROM summary;
    DROP TABLE summary;
    CREATE TABLE summary (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        words TEXT NOT NULL,
        span TEXT NOT NULL,
        chosen TEXT NOT NULL,
        refused TEXT NOT NULL
    );
    INSERT INTO summary SELECT only, words, '', '[]', '[]' FROM earlier_summary;
    DROP TABLE earlier_summary;
    CREATE TABLE reminded (
        day TEXT PRIMARY KEY,
        until TEXT,
        count INTEGER NOT NULL CHECK (count >= 0),
        rest INTEGER NOT NULL
    );
    CREATE TABLE turns (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        ahead INTEGER NOT NULL CHECK (ahead BETWEEN -900 AND 900)
    )
    """,
    """
    CREATE TABLE our_time (
        day INTEGER PRIMARY KEY CHECK (day BETWEEN 0 AND 6),
        at TEXT NOT NULL
    );
    CREATE TABLE our_next (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        at TEXT NOT NULL
    );
    CREATE TABLE inviting (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        since TEXT NOT NULL,
        first INTEGER NOT NULL CHECK (first IN (0, 1))
    )
    """,
)
"""The SQL that leads to each version of the file from the one before. A released version never changes.

Times are seconds since 1970, and the minutes by which the couple's clock was ahead of UTC.
"""
