"""Edits of a file's text, made by forms and lists. Whatever an edit is not about stays as it was written."""
