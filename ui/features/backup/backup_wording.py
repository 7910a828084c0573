"""Word the messages about saved files and about files that cannot be restored or imported."""

from PySide6.QtCore import QCoreApplication

from guided.practice.backup import backup_reader, import_json
from guided.text.direction import isolate


def restore_problem_message(problem: backup_reader.BackupProblem, file: str) -> str:
    """Return why a file cannot be restored."""
    translate = QCoreApplication.translate
    return {
        backup_reader.BackupProblem.NO_COPY: translate(
            "Backup", "{file} is not a copy that Guided made. Nothing was changed."
        ),
        backup_reader.BackupProblem.DAMAGED: translate(
            "Backup", "{file} is damaged, and none of it can be trusted. Nothing was changed."
        ),
        backup_reader.BackupProblem.FOREIGN: translate(
            "Backup", "{file} holds something besides a journal, which Guided won’t let in. Nothing was changed."
        ),
        backup_reader.BackupProblem.NEWER: translate("Backup", "{file} is from a newer Guided. Nothing was changed."),
        backup_reader.BackupProblem.PACKED: translate(
            "Backup", "{file} is an archive with a copy in it. Unpack it, and choose the copy. Nothing was changed."
        ),
        backup_reader.BackupProblem.PACKING: translate(
            "Backup", "{file} was packed in a way that Guided doesn’t read. Pack it as plain ZIP. Nothing was changed."
        ),
        backup_reader.BackupProblem.TOO_LARGE: translate(
            "Backup", "{file} is larger than any journal. Nothing was changed."
        ),
        backup_reader.BackupProblem.UNREADABLE: translate("Backup", "{file} can’t be read. Nothing was changed."),
    }[problem].format(file=isolate(file))


def import_problem_message(found: import_json.DocumentError, file: str) -> str:
    """Return what is wrong in a document, and where."""
    translate = QCoreApplication.translate
    Why = import_json.DocumentProblem  # noqa: N806  (it is a class)
    what = {
        Why.TOO_LARGE: translate("Backup", "there is more in it than any journal holds"),
        Why.NO_JSON: translate("Backup", "it is not valid JSON"),
        Why.FOREIGN: translate("Backup", "it is not what Guided saves"),
        Why.NEWER: translate("Backup", "it is from a newer Guided"),
        Why.UNKNOWN: translate("Backup", "Guided does not know “{name}”"),
        Why.MISSING: translate("Backup", "“{name}” is missing"),
        Why.WRONG: translate("Backup", "“{name}” makes no sense"),
        Why.TWICE: translate("Backup", "“{name}” comes twice"),
    }[found.problem]
    location = found.location
    what = what.replace("{name}", location.name or location.table)
    if location.line:
        where = translate("Backup", "Line {line}").replace("{line}", str(location.line))
    elif location.entry:
        words = translate("Backup", "Entry {number} of “{list}”")
        where = words.replace("{number}", str(location.entry)).replace("{list}", location.table)
    else:
        where = ""
    message = f"{where}: {what}" if where else what
    words = translate("Backup", "{file} can’t be imported. {what}. Nothing was changed.")
    return words.replace("{what}", message[0].upper() + message[1:]).replace("{file}", isolate(file))
