"""Backup, restore, export, import and erasure of everything that is stored. An interrupted restore or erasure is
completed at the next start; see `pending_marker`."""
