import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Shows the result of the private answers: an offer of the next rung, which both accept by holding, or thanks.
    Leaving is just as good. */
FocusScope {
    id: root

    required property string stage
    required property string title
    required property string about
    required property Couple couple
    readonly property bool offers: stage === "offer"
    readonly property bool awake: Window.active

    signal take
    signal leave

    Keys.onPressed: event => event.accepted = root.offers && !event.isAutoRepeat && pair.key(PhysicalKey.of(event), true)
    Keys.onReleased: event => event.accepted = root.offers && !event.isAutoRepeat && pair.key(PhysicalKey.of(event), false)
    onAwakeChanged: pair.release()

    Scroller {
        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * Theme.narrowMargin)

        Column {
            id: content

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.narrowMargin, 170 * Theme.space * Theme.grow)
            spacing: (root.height < 700 ? 3 : 5) * Theme.space

            Lights {
                width: parent.width
                height: Math.min(56 * Theme.space, 0.26 * root.height)
                size: 1.2
                drift: 0
                closeness: 0.5
            }
            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.offers ? qsTr("There is a next step, when you both like.") : qsTr("Thank you, both of you.")
                spoken: true
                font.pixelSize: root.width < 1000 ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.offers ? root.title : root.stage === "taken" ? qsTr("From tomorrow on it is %1. Until then, and after it, nothing has to follow.").arg(TextRules.isolated(root.title)) : qsTr("Nothing has to follow. What you know is here whenever you both like.")
                spoken: root.offers
                font.pixelSize: root.offers ? Theme.lead : Theme.body
                color: root.offers ? Theme.linen : Theme.muted
            }
            ReadableText {
                width: parent.width
                visible: root.offers && text !== ""
                horizontalAlignment: Text.AlignHCenter
                text: root.about
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            HoldPair {
                id: pair

                objectName: "pair"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, sideBySide)
                visible: root.offers
                nameA: root.couple.nameA
                nameB: root.couple.nameB
                onTogether: root.take()
            }
            ReadableText {
                width: parent.width
                visible: root.offers
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("It opens when you both hold, together. Staying where you are is as good.")
                color: Theme.faint
            }
            GButton {
                objectName: "stay"
                anchors.horizontalCenter: parent.horizontalCenter
                focus: true
                name: root.offers ? qsTr("Stay here for now") : qsTr("Back to Tonight")
                hint: qsTr("Enter")
                onPressed: root.leave()
            }
        }
    }
}
