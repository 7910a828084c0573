"""What remains between sessions.

- What two people live by: `plan`, what they agreed on; `ladder`, a patient way up; `warmth`; `tender`; `reminders`;
  `sentences`, which of a few is today's.
- What is kept of it: `records`, which a `journal` has in a `store`, in `files` of these names; `lock`, `sealing` and
  `ciphered`, where a passphrase stands before them; `mine`, notes that are one partner's alone.
- What goes to the coach: `summary`, as pages (`summary_fitting`) or as words (`summary_text`).
- All of what is kept, taken along, brought back or erased: `keeping`.
"""
