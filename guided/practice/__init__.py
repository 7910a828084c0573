"""What a couple keeps between sessions: their plan, ladders, warmth, reminders and tender days, and where it is stored.

`storage` holds the journal and private notes, `backup` copies, restores, exports, imports and erases them, and
`summary` builds what goes to a coach.
"""
