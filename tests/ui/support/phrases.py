"""Words that no phrase on screen may have."""

import re

UNKIND = re.compile(
    r"\b(miss(?:ed|ing)?|streaks?|only|just once|finally|at last|again at last|should|ought|must|haven't|hasn't|didn't|"
    r"don't forget|forgot\w*|late|behind|days since|since|welcome back|long time|been a while|fail\w*|gap|goals?|"
    r"score\w*|points|percent|overdue|still (?:to do|open)|so far|well done|great|good job|keep (?:it )?(?:up|going)|"
    r"in a row|how long|every time|never)\b|!|%",
    re.IGNORECASE,
)
NEVER_GONE = "It is never gone."
"""What stands beneath the curve: a promise, and of nobody."""
