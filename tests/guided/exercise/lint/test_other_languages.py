"""Test that the rules for words raise no false alarm in exercises in other languages than English and German."""

import pytest

from guided.exercise.reading import read_text

FILE = """format = 1
title = {title}
touch = "hands"
language = "{language}"
rounds = 2

[[step]]
part = "opening"
say = {opening}

[[step]]
ask = {ask}

[[step]]
title = {step}
for = "60s"
lead = "giver"
say = {say}
cues = [{{ at = "30s", say = {cue} }}]

[[step]]
part = "closing"
say = {closing}
"""

EXERCISES = {
    "fr": (
        "Les mains chaudes",
        "Asseyez-vous l’un à côté de l’autre. Il n’y a pas de but, et vous pouvez vous arrêter à tout moment.",
        "{receiver}, veux-tu que {giver} pose sa main sur la tienne ?",
        "La main posée",
        "{giver}, pose ta main sur celle de {receiver}. Reste là, sans bouger.",
        "Respirez doucement. Il n’y a rien à faire.",
        "Lâchez doucement. Merci. Rien ne doit suivre.",
    ),
    "es": (
        "Manos tibias",
        "Sentaos juntos, en silencio. No hay meta, y podéis parar en cualquier momento.",
        "{receiver}, ¿te gustaría que {giver} pusiera su mano sobre la tuya?",
        "La mano",
        "{giver}, pon la mano sobre la de {receiver}. Quédate ahí, sin moverte.",
        "Respirad despacio. No hay nada que hacer bien.",
        "Soltad despacio. Gracias. No tiene que venir nada más.",
    ),
    "nl": (
        "Warme handen",
        "Ga naast elkaar zitten. Er is geen doel, en stoppen mag altijd.",
        "{receiver}, wil je dat {giver} een hand op de jouwe legt?",
        "De hand",
        "{giver}, leg je hand op die van {receiver}. Laat hem liggen, zonder te bewegen.",
        "Adem rustig. Er was niets dat beter had gekund.",
        "Laat langzaam los. Dank je wel. Er hoeft niets te volgen.",
    ),
    "it": (
        "Mani calde",
        "Sedetevi vicini. Non c’è una meta, e potete fermarvi in ogni momento.",
        "{receiver}, ti andrebbe che {giver} posasse la mano sulla tua?",
        "La mano",
        "{giver}, posa la mano su quella di {receiver}. Resta lì, senza muoverti.",
        "Respirate piano. Non c’è nulla da fare bene.",
        "Lasciate andare piano. Grazie. Non deve seguire nulla.",
    ),
    "pt": (
        "Mãos quentes",
        "Sentem-se lado a lado. Não há meta, e podem parar a qualquer momento.",
        "{receiver}, queres que {giver} pouse a mão sobre a tua?",
        "A mão",
        "{giver}, pousa a mão sobre a de {receiver}. Fica aí, sem mexer.",
        "Respirem devagar. Não há nada a fazer bem.",
        "Soltem devagar. Obrigado. Nada mais tem de acontecer.",
    ),
    "sv": (
        "Varma händer",
        "Sätt er bredvid varandra. Det finns inget mål, och ni får sluta när som helst.",
        "{receiver}, vill du att {giver} lägger sin hand på din?",
        "Handen",
        "{giver}, lägg din hand på {receiver}s hand. Låt den vila där.",
        "Andas lugnt. Det finns inget att göra rätt.",
        "Släpp långsamt taget. Tack. Inget måste följa.",
    ),
    "pl": (
        "Ciepłe dłonie",
        "Usiądźcie obok siebie. Nie ma celu, i możecie przestać w każdej chwili.",
        "{receiver}, czy {giver} może położyć dłoń na twojej?",
        "Dłoń",
        "{giver}, połóż dłoń na dłoni {receiver}. Niech tam spoczywa.",
        "Oddychajcie spokojnie. Nie ma tu nic do zrobienia.",
        "Powoli zabierzcie dłonie. Dziękuję. Nic nie musi nastąpić.",
    ),
    "el": (
        "Ζεστά χέρια",
        "Καθίστε δίπλα δίπλα. Δεν υπάρχει στόχος.",
        "{receiver}, θα ήθελες το χέρι του {giver};",
        "Το χέρι",
        "{giver}, άφησε το χέρι σου πάνω στο χέρι του {receiver}.",
        "Αναπνεύστε ήρεμα.",
        "Αφήστε αργά. Ευχαριστώ.",
    ),
    "ru": (
        "Тёплые руки",
        "Сядьте рядом. Цели нет, и можно остановиться в любой момент.",
        "{receiver}, хочешь, чтобы {giver} положил руку на твою?",
        "Рука",
        "{giver}, положи руку на руку {receiver}. Пусть она лежит.",
        "Дышите спокойно.",
        "Медленно отпустите. Спасибо.",
    ),
    "th": (
        "มือที่อบอุ่น",
        "นั่งข้าง\u200bกัน ไม่มีเป้าหมาย",
        "{receiver} อยากให้ {giver} จับมือไหม?",
        "มือ",
        "{giver} วางมือ\u200bบนมือของ {receiver}",
        "หายใจช้า ๆ",
        "ค่อย ๆ ปล่อยมือ ขอบคุณ",
    ),
}
"""By language: the title, the words of the opening, the question, the step's title, words and cue, the closing."""


@pytest.mark.parametrize("language", EXERCISES)
def test_exercise_in_another_language_has_no_problem(language: str) -> None:
    names = ("title", "opening", "ask", "step", "say", "cue", "closing")
    texts = {name: f'"{text}"' for name, text in zip(names, EXERCISES[language], strict=True)}
    assert read_text(FILE.format(language=language, **texts), "x").problems == ()


ENGLISH_FILE = """format = 1
title = "Two cups"
touch = "none"
{top}
[[step]]
say = "{words}"

[[step]]
say = "Sit down with your cup, and look at what is in front of you. Hold it with both of your hands."

[[step]]
part = "closing"
say = "That is all. Nothing has to follow."
"""


def told(words: str, top: str = "") -> list[tuple[str, int, str | None]]:
    problems = read_text(ENGLISH_FILE.format(words=words, top=top), "x").problems
    return [(problem.code, problem.line, problem.fix) for problem in problems]


@pytest.mark.parametrize(
    "words",
    [
        "Was seht ihr?", "Die Schultern fallen lassen.", "Gemeinsam atmen, ganz ruhig.",
        "Respirez doucement, et posez vos mains.",
        "Сядьте рядом.", "Καθίστε μαζί.", "שבו יחד.", "一緒に座って。", "함께 앉으세요.",
    ],
)  # fmt: skip
def test_text_in_another_language_is_told_where_it_stands(words: str) -> None:
    ((code, line, _),) = told(words)
    assert (code, line) == ("other-language", 6)


@pytest.mark.parametrize(
    "words", ["The hand, in short.", "Anna Müller.", "Café olé!", "So am I.", "C'est la vie.", "{a}, {b}."]
)
def test_name_or_short_words_are_not_told(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(("language", "fix"), [("de", '"en"'), ("uk", '"en"'), ("ja", '"en"'), ("fr-FR", '"en"')])
def test_language_that_the_words_are_not_in_is_told_once(language: str, fix: str) -> None:
    found = told("Drink when you like, and put it down.", f'language = "{language}"')
    assert found == [("other-language", 4, fix)]


def test_language_in_the_wrong_place_is_told_once() -> None:
    text = ENGLISH_FILE.format(words="Setzt euch, und haltet eure Tassen.", top="")
    text = text.replace("[[step]]\n", '[[step]]\nlanguage = "de"\n', 1)
    assert "other-language" not in [problem.code for problem in read_text(text, "x").problems]
