import QtQuick
import ui.components.theme

/*! The text of the help page. It never depends on what the couple did. */
Column {
    spacing: 2 * Theme.gap

    HelpSection {
        width: parent.width
        title: qsTr("Pause, stop, hide")
        paragraphs: [qsTr("Space pauses, the down arrow goes to something gentler, Esc ends. Each works at every moment, and nobody asks why. A closing follows, as warm as after a whole session."), qsTr("You can do the same without a key: let go, step back, or say “pause”. A change of mind in the middle is a part of it, and nobody has to say why."), qsTr("F12, or Ctrl and H, hides everything at once, without a sound. A session pauses meanwhile. Press it again after a second, or hold Space, to come back.")]
    }
    HelpSection {
        width: parent.width
        title: qsTr("When to stop")
        paragraphs: [qsTr("When something goes numb. When it hurts: pain is not something to push through. When panic comes, or a memory that belongs to another time. When you notice that you can’t say stop, or that you are only putting up with it. When you are afraid."), qsTr("A body that braces has already answered. It can help to open your eyes, feel your feet on the floor, and name five things you see.")]
    }
    HelpSection {
        width: parent.width
        title: qsTr("Who to talk to")
        paragraphs: [qsTr("Your coach, for what comes up between the two of you. A doctor, for pain, numbness, or a low mood that lasts. A therapist who knows trauma, for panic, memories, or touch that has become too much. You can go alone, and you can go before it is bad.")]
    }
    HelpSection {
        width: parent.width
        title: qsTr("What this program is not")
        paragraphs: [qsTr("It is not for a home with violence, threats, pressure for sex, or fear of how a partner will react. Exercises for two are not the way there. Talking with someone, alone, is a better beginning, and the lines on this page are for that."), qsTr("It is not a treatment, for trauma or anything else, and does not replace one.")]
    }
    HelpSection {
        width: parent.width
        title: qsTr("What private answers hide, and what they can’t")
        paragraphs: [qsTr("When the program chooses for you, it offers three things that are fine for both. Often they are gentler than either of you asked for, by a chance that is drawn before it looks. So something gentle can come from either of you, or from neither. Your answers are forgotten at once, and written nowhere."), qsTr("It can’t hide a face, a sigh, or a hand that waits. A single choice tells a little, and every further one would tell more: that is why there is one a day. Over weeks, patterns may still be guessed by someone who always asks for the most."), qsTr("On a ladder, the next step is sometimes not offered even though you would both like it, and a quiet week sometimes comes by itself. Both are drawn before anyone answers. So neither tells for certain what the other said; over months, patterns may be guessed there too."), qsTr("At a question in a session the gentler answer is followed. Where that is not your own, you can work out the other one. The screen never says whose answer it was. And a key that pauses or stops is pressed in plain sight: the program can only make pausing ordinary, and name nobody.")]
    }
}
