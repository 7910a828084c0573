"""Packs: one file with which a coach gives exercises, programmes and recordings to a couple."""
