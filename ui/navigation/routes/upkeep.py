"""Routes of setup and upkeep: names, settings, backup, the lock, and help."""

from typing import TYPE_CHECKING

from ui.foundation.paths import resources
from ui.navigation.destinations import ToHelp, ToSettings
from ui.navigation.navigator import Arrival
from ui.navigation.page import Page
from ui.navigation.page_context import PageContext
from ui.navigation.route import Interruption, Route, Routes
from ui.services.language import current_language

if TYPE_CHECKING:
    from ui.features.backup.backup import BackupViewModel
    from ui.features.help.help import HelpViewModel
    from ui.features.licences.licences import LicencesViewModel
    from ui.features.lock.lock import LockViewModel
    from ui.features.names.names import NamesViewModel
    from ui.features.settings.settings import SettingsViewModel


def _names(context: PageContext) -> "NamesViewModel":
    from ui.features.names.names import NamesViewModel

    names = NamesViewModel(context.services.couple, context.services.voices)
    names.done.connect(context.navigator.back)
    return names


def _settings(context: PageContext) -> "SettingsViewModel":
    from ui.features.settings.lock_card import LockCardViewModel
    from ui.features.settings.reminders_card import RemindersViewModel
    from ui.features.settings.settings import SettingsViewModel

    services = context.services
    reminders = RemindersViewModel(services.couple, services.autostart, offered=services.has_tray, tray=services.tray)
    lock_card = LockCardViewModel(services.lock)
    settings = SettingsViewModel(services.couple, services.voices, reminders, lock=lock_card)

    def lock_everything() -> None:
        services.exercises.reload()
        context.navigator.reset(Page.LOCK)
        services.events.locked.emit()

    lock_card.opening.connect(lambda: context.navigator.go(Page.LOCK))
    lock_card.locking.connect(services.events.locking)
    lock_card.locked.connect(lock_everything)
    settings.left.connect(context.navigator.back)
    settings.namesRequested.connect(lambda: context.navigator.go(Page.NAMES))
    settings.backupRequested.connect(lambda: context.navigator.go(Page.BACKUP))
    settings.licencesRequested.connect(lambda: context.navigator.go(Page.LICENCES))
    settings.optInRequested.connect(lambda: context.navigator.go(Page.OPT_IN))
    return settings


def _enter_settings(settings: "SettingsViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToSettings):
        settings.show(to.section)
    elif not arrival.returning:
        settings.begin()


def _keeping(context: PageContext) -> "BackupViewModel":
    from ui.features.backup.backup import BackupViewModel

    services = context.services
    keeping = BackupViewModel(
        services.couple, services.journal, services.data, services.desktop, services.now, services.picker
    )
    keeping.left.connect(lambda: context.navigator.leave(Page.BACKUP))
    keeping.erasing.connect(services.events.erasing)
    keeping.erased.connect(lambda: context.navigator.reset(Page.NAMES))
    return keeping


def _licences(context: PageContext) -> "LicencesViewModel":
    from ui.features.licences.licences import LicencesViewModel

    licences = LicencesViewModel(resources() / "licences", current_language())
    licences.left.connect(lambda: context.navigator.leave(Page.LICENCES))
    return licences


def _lock(context: PageContext) -> "LockViewModel":
    from ui.features.lock.lock import LockViewModel

    lock = LockViewModel(context.services.lock)
    lock.left.connect(context.startup.leave_lock)
    return lock


def _help(context: PageContext) -> "HelpViewModel":
    from ui.features.help.help import HelpViewModel

    helping = HelpViewModel(context.services.couple, context.services.fault_log)
    helping.left.connect(lambda: context.navigator.leave(Page.HELP))
    helping.writing.connect(lambda: context.navigator.go(Page.GUIDE))
    return helping


def _enter_help(helping: "HelpViewModel", arrival: Arrival) -> None:
    if not arrival.returning:
        helping.show_way_back(shown=isinstance(arrival.destination, ToHelp))


ROUTES: Routes = {
    Page.NAMES: Route(qml="names/Names.qml", make=_names),
    Page.SETTINGS: Route(qml="settings/Settings.qml", make=_settings, section=Page.SETTINGS, enter=_enter_settings),
    Page.BACKUP: Route(qml="backup/Backup.qml", make=_keeping, section=Page.SETTINGS),
    Page.LICENCES: Route(qml="licences/Licences.qml", make=_licences, section=Page.SETTINGS),
    Page.LOCK: Route(qml="lock/Lock.qml", make=_lock, interruption=Interruption.FORBIDDEN),
    Page.HELP: Route(qml="help/Help.qml", make=_help, section=Page.HELP, enter=_enter_help),
}
