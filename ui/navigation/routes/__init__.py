"""The route table: one row for each page, in a file for each part of the program.

A new page is three edits: a member of `Page`, a row in one of these files, and a folder below `ui/features`.
"""

from ui.navigation.route import Routes
from ui.navigation.routes import coach, couple, evening, upkeep

ROUTES: Routes = {**evening.ROUTES, **couple.ROUTES, **coach.ROUTES, **upkeep.ROUTES}
"""The routes of all pages."""
