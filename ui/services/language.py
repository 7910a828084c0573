"""Selects the language of the user interface."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.foundation import paths

SOURCE_LANGUAGE = "en"
"""The language of the source text, which needs no translation."""
TRANSLATED = ("de",)


def resolve_language(wanted: str, read: Sequence[str] | None = None) -> str:
    """Return the language for the setting `wanted`: itself, or for "system" the first available language of the user.

    `read` are the user's languages, such as "de-AT", the preferred one first; None means those of the system.
    """
    if wanted != "system":
        return wanted
    known = QLocale.system().uiLanguages() if read is None else read
    tongues = (each.replace("_", "-").split("-")[0] for each in known)
    return next((each for each in tongues if each in (SOURCE_LANGUAGE, *TRANSLATED)), SOURCE_LANGUAGE)


def current_language() -> str:
    """Return the current language of the user interface."""
    return QCoreApplication.translate("Language", "en")


def install_language(app: QCoreApplication, wanted: str) -> QTranslator | None:
    """Set the language for everything created from now on. Return the translator, or None if none is needed.

    Times of day are formatted in that language too, as usual in the user's country.
    """
    language = QLocale.codeToLanguage(resolve_language(wanted))
    if wanted != "system" and language != QLocale.system().language():
        QLocale.setDefault(QLocale(language, QLocale.system().territory()))
    translator = QTranslator(app)
    if not translator.load(f"guided_{resolve_language(wanted)}", str(paths.resources() / "translations")):
        return None
    app.installTranslator(translator)
    return translator
