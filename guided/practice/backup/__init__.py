"""All of what is kept: in words (`tables`, `export`, `importing`), as it is (`backup`, `restoring`), or no more
(`erasing`). What was `begun` of it when the power went is carried through at the next start."""
