"""The words of a new file, in the languages that the program speaks."""

from collections.abc import Mapping
from dataclasses import dataclass

from guided.exercise.model import Touch


@dataclass(frozen=True, slots=True)
class NewFileWords:
    """The words in one language: what is said, and the comments for whoever writes on. Maps have no `intimate`."""

    language: str
    top_comment: str
    about: str
    touch_comment: str
    length_comment: str
    care_comment: str
    care: str
    opening_comment: str
    opening: str
    question_comment: str
    asks: Mapping[Touch, str]
    still: str
    main_comment: str
    titles: Mapping[Touch, str]
    says: Mapping[Touch, str]
    goes_on: tuple[str, str, str]
    middle: str
    gentler_comment: str
    gentler_id: str
    gentler_title: str
    gentler_says: Mapping[Touch, str]
    rungs_comment: str
    closing_comment: str
    closing: str
    closing_stopped: str
    programme_about: str
    week_comment: str
    weeks: tuple[str, str, str, str]
    reflect: str
    ladder_about: str
    ladder_care: tuple[str, ...]
    rung_comment: str


_ENGLISH = NewFileWords(
    language="en",
    top_comment="It can be played as it is. Change the words, one step at a time.\n"
    "A line that begins with # is a note to yourself.",
    about="Say in a sentence what it is, so that two people know before they begin.",
    touch_comment="The most touch in it: none, near, hands, embrace, close, intimate.",
    length_comment="How long the whole takes. You are told when the steps say otherwise.",
    care_comment="What to mind. Read before it begins.",
    care="Leave out whatever does not suit you today.",
    opening_comment='The opening is played once. Lengths are always in quotes: "20s", "1m30s", "2 min".',
    opening="Find a place where both of you are at ease. There is nothing to get right.",
    question_comment="A question. Touch may rise only in the step that a question leads to.\n"
    "Easing off leads to the step with the id that is named here.",
    asks={
        Touch.NONE: "Is this a good moment for it?",
        Touch.NEAR: "Would sitting near each other feel good?",
        Touch.HANDS: "Would holding hands feel good?",
        Touch.EMBRACE: "Would a hug feel good?",
        Touch.CLOSE: "Would lying close feel good?",
    },
    still="Is it good like this? Less is fine, and so is enough.",
    main_comment="The main part. A step has the touch named above where it does not say another.\n"
    "Leave at least half of every touching step silent.",
    titles={
        Touch.NONE: "Across from each other",
        Touch.NEAR: "Near each other",
        Touch.HANDS: "Hands",
        Touch.EMBRACE: "A hug",
        Touch.CLOSE: "Lying close",
    },
    says={
        Touch.NONE: "Look at each other, or out of the window. One of you begins to tell of one good thing today.",
        Touch.NEAR: "Sit near each other, and just breathe.",
        Touch.HANDS: "Let your hands find each other.",
        Touch.EMBRACE: "Let your arms settle around each other.",
        Touch.CLOSE: "Lie close, and let your breath slow down.",
    },
    goes_on=(
        "Go on like this, or change how you sit or lie.",
        "Let your shoulders drop. Nothing has to happen.",
        "A last while. Let it slow down by itself.",
    ),
    middle="Stay if it is nice. You can change your mind.",
    gentler_comment="The gentler way, for whoever would rather not. It is as good as the other.",
    gentler_id="gentler",
    gentler_title="Something gentler",
    gentler_says={
        Touch.NONE: "Sit where each of you has room, and just breathe.",
        Touch.NEAR: "Sit near each other instead, and just breathe.",
        Touch.HANDS: "Hold hands instead, and look anywhere you like.",
        Touch.EMBRACE: "A hug instead, as long as it is nice.",
    },
    rungs_comment="The rungs, the gentlest first. A question leads up to each that comes closer;\n"
    "easing off leads back to the one before.",
    closing_comment="The closing: one for those who came to the end, one for whoever stopped.",
    closing="Loosen slowly. Say thank you, if you like. Nothing has to follow.",
    closing_stopped="Let go, and move apart a little. Nothing has to follow.",
    programme_about="Say in a sentence for whom it is, and what it is about.",
    week_comment="A week: what is suggested, and how often. An exercise is named by its file, without .toml.",
    weeks=("Arriving", "A little closer", "At your own pace", "What to keep"),
    reflect="Was there a moment in between, with no exercise in it, that was good too?",
    ladder_about="Say in a sentence where it begins, and that nobody has to reach the top.",
    ladder_care=(
        "This is no treatment, and it does not replace one. For trauma, or for pain that stays, see a GP.",
        "Not for you two if one of you is afraid of the other, or is pressed to take part.",
        "Any stop ends the evening, for both, and needs no reason.",
    ),
    rung_comment="A rung: its title, and the exercise of its visits, named by its file without .toml.",
)
_GERMAN = NewFileWords(
    language="de",
    top_comment="So, wie sie ist, lässt sie sich schon spielen. Ändere die Worte, einen Schritt nach dem anderen.\n"
    "Eine Zeile, die mit # beginnt, ist eine Notiz für dich.",
    about="Sag in einem Satz, was es ist, damit zwei Menschen es wissen, bevor sie beginnen.",
    touch_comment="Die meiste Berührung darin: none (keine), near (nah), hands (Hände), embrace (Umarmung),\n"
    "close (ganz nah), intimate (intim).",
    length_comment="Wie lange das Ganze dauert. Es wird gesagt, wenn die Schritte etwas anderes ergeben.",
    care_comment="Worauf zu achten ist. Es wird vorher gelesen.",
    care="Lasst weg, was euch heute nicht passt.",
    opening_comment='Der Anfang kommt einmal. Längen stehen immer in Anführungszeichen: "20s", "1m30s", "2 min".',
    opening="Sucht euch einen Platz, an dem ihr es beide bequem habt. Es gibt nichts richtig zu machen.",
    question_comment="Eine Frage. Berührung nimmt nur in dem Schritt zu, zu dem eine Frage führt.\n"
    "Wer es sanfter möchte, kommt zu dem Schritt mit der id, die hier steht.",
    asks={
        Touch.NONE: "Ist jetzt ein guter Moment dafür?",
        Touch.NEAR: "Wäre es schön, nah beieinander zu sitzen?",
        Touch.HANDS: "Wäre es schön, euch an den Händen zu halten?",
        Touch.EMBRACE: "Wäre eine Umarmung schön?",
        Touch.CLOSE: "Wäre es schön, dicht beieinander zu liegen?",
    },
    still="Ist es gut so? Weniger ist gut, und genug auch.",
    main_comment="Der Hauptteil. Ein Schritt hat die Berührung von oben, wenn er keine andere nennt.\n"
    "Lass mindestens die Hälfte jedes Schritts mit Berührung still.",
    titles={
        Touch.NONE: "Einander gegenüber",
        Touch.NEAR: "Nah beieinander",
        Touch.HANDS: "Hände",
        Touch.EMBRACE: "Eine Umarmung",
        Touch.CLOSE: "Dicht beieinander",
    },
    says={
        Touch.NONE: "Schaut euch an oder aus dem Fenster. Wer mag, beginnt und erzählt etwas Gutes von heute.",
        Touch.NEAR: "Setzt euch nah zueinander und atmet einfach.",
        Touch.HANDS: "Lasst eure Hände einander finden.",
        Touch.EMBRACE: "Legt die Arme umeinander und lasst sie ruhen.",
        Touch.CLOSE: "Liegt dicht beieinander und lasst den Atem langsamer werden.",
    },
    goes_on=(
        "Macht so weiter, oder ändert, wie ihr sitzt oder liegt.",
        "Lasst die Schultern sinken. Es muss nichts geschehen.",
        "Noch eine letzte Weile. Lasst es von selbst ruhiger werden.",
    ),
    middle="Bleibt, wenn es schön ist. Ihr könnt es euch anders überlegen.",
    gentler_comment="Der sanftere Weg, für alle, die lieber nicht möchten. Er ist so gut wie der andere.",
    gentler_id="sanfter",
    gentler_title="Etwas Sanfteres",
    gentler_says={
        Touch.NONE: "Setzt euch so, dass jeder Platz hat, und atmet einfach.",
        Touch.NEAR: "Setzt euch stattdessen nah zueinander und atmet einfach.",
        Touch.HANDS: "Haltet euch stattdessen an den Händen und schaut, wohin ihr mögt.",
        Touch.EMBRACE: "Stattdessen eine Umarmung, solange sie schön ist.",
    },
    rungs_comment="Die Sprossen, die sanfteste zuerst. Zu jeder, die näher kommt, führt eine Frage;\n"
    "sanfter führt zurück zur vorigen.",
    closing_comment="Der Abschluss: einer für die, die bis zum Ende kamen, einer für alle, die aufgehört haben.",
    closing="Löst euch langsam. Sagt Danke, wenn ihr mögt. Es muss nichts folgen.",
    closing_stopped="Lasst los und rückt ein wenig auseinander. Es muss nichts folgen.",
    programme_about="Sag in einem Satz, für wen es ist und worum es geht.",
    week_comment="Eine Woche: was vorgeschlagen wird und wie oft. Eine Übung heißt wie ihre Datei, ohne .toml.",
    weeks=("Ankommen", "Ein wenig näher", "Im eigenen Tempo", "Was bleiben soll"),
    reflect="Gab es dazwischen einen Moment ohne Übung, der auch gut war?",
    ladder_about="Sag in einem Satz, wo sie beginnt, und dass niemand oben ankommen muss.",
    ladder_care=(
        "Das ist keine Behandlung und ersetzt keine. Bei Trauma oder bleibenden Schmerzen sprecht ärztlich darüber.",
        "Nicht für euch, wenn eine Person Angst vor der anderen hat oder gedrängt wird.",
        "Jedes Stopp beendet den Abend, für beide, und braucht keinen Grund. Bleiben müsst ihr nie.",
    ),
    rung_comment="Eine Sprosse: ihr Titel und die Übung ihrer Besuche, nach ihrer Datei ohne .toml benannt.",
)


def words_in(language: str) -> NewFileWords:
    """Return the words for a file in `language`, a tag such as "de-AT"; in English where there are none."""
    return _GERMAN if language.lower().split("-")[0] == "de" else _ENGLISH
