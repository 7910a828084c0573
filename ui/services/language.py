"""Which language the window speaks, and its words in it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.foundation import paths

WRITTEN_IN = "en"
"""The language of the words in the code, which need no translation."""
TRANSLATED = ("de",)


def meant(wanted: str, read: Sequence[str] | None = None) -> str:
    """The language behind the setting `wanted`: itself, or for "system" the first known one that the person reads.

    `read` are the languages they read, such as "de-AT", the best first; none given, those the computer is set to.
    """
    if wanted != "system":
        return wanted
    known = QLocale.system().uiLanguages() if read is None else read
    tongues = (each.replace("_", "-").split("-")[0] for each in known)
    return next((each for each in tongues if each in (WRITTEN_IN, *TRANSLATED)), WRITTEN_IN)


def spoken() -> str:
    """The language that the words of the window are in now."""
    return QCoreApplication.translate("Language", "en")


def speak(app: QCoreApplication, wanted: str) -> QTranslator | None:
    """Let everything that is made from now on speak the language `wanted`; the translator, where one is needed.

    Clocks are told in that language too, as they are in the person's own country.
    """
    language = QLocale.codeToLanguage(meant(wanted))
    if wanted != "system" and language != QLocale.system().language():
        QLocale.setDefault(QLocale(language, QLocale.system().territory()))
    translator = QTranslator(app)
    if not translator.load(f"guided_{meant(wanted)}", str(paths.resources() / "translations")):
        return None
    app.installTranslator(translator)
    return translator
