pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Who made a pack and for whom, what is good to know, and whether it is kept. */
FocusScope {
    id: root

    required property PackViewModel pack
    required property bool low
    readonly property string stage: pack.stage
    readonly property bool offered: stage === "new" || stage === "newer"
    readonly property string why: offered && !pack.mayKeep ? qsTr("You can look at it now. What you keep lies behind your lock: open it first, in Settings.") : stage === "newer" ? qsTr("A newer version of what you have.") : stage === "same" ? qsTr("You have this already, just as it is.") : stage === "older" ? qsTr("You have a newer version of this.") : ""

    implicitHeight: content.implicitHeight

    Column {
        id: content

        width: parent.width
        spacing: (root.low ? 3 : 4) * Theme.space

        Lights {
            width: 30 * Theme.space
            height: (root.low ? 14 : 20) * Theme.space
            size: 1.3
            drift: 0
            closeness: 0.7
            dim: root.stage === "refused" ? 0.4 : 1
        }
        ReadableText {
            width: parent.width
            text: root.stage === "opening" ? qsTr("Looking into %1 …").arg(root.pack.fileName) : qsTr("A file from your coach")
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            font.letterSpacing: 0.12 * Theme.caption
            font.capitalization: root.stage === "opening" ? Font.MixedCase : Font.AllUppercase
            color: Theme.muted
        }
        GText {
            objectName: "title"
            width: parent.width
            visible: text !== ""
            text: root.stage === "refused" ? qsTr("This can’t be opened") : root.pack.title
            spoken: true
            font.pixelSize: root.low || text.length > 24 ? Theme.title : Theme.grand
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            objectName: "refusal"
            width: parent.width
            visible: text !== ""
            text: root.pack.refusal
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.pack.mistake
            color: Theme.muted
        }
        ReadableText {
            objectName: "why"
            width: parent.width
            visible: text !== ""
            text: root.why
            font.pixelSize: Theme.body
            color: Theme.amber
        }
        Column {
            width: parent.width
            spacing: Theme.space
            visible: madeBy.text !== "" || facts.text !== ""

            ReadableText {
                id: madeBy

                objectName: "madeBy"
                width: parent.width
                visible: text !== ""
                text: root.pack.madeBy
                font.pixelSize: Theme.body
            }
            ReadableText {
                id: facts

                width: parent.width
                visible: text !== ""
                text: root.pack.facts
                color: Theme.muted
            }
            ReadableText {
                width: parent.width
                visible: text !== ""
                text: root.pack.contact
                color: Theme.muted
            }
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.pack.about
            font.pixelSize: Theme.body
            lineHeight: 1.5
            color: Theme.muted
        }
        PackCare {
            width: parent.width
            visible: root.pack.care.length > 0
            notes: root.pack.care
        }
        Flow {
            width: parent.width
            topPadding: (root.low ? 2 : 4) * Theme.space
            spacing: 4 * Theme.space

            GButton {
                objectName: "keep"
                visible: root.offered
                focus: root.offered && root.pack.mayKeep
                primary: true
                enabled: !root.pack.busy && root.pack.mayKeep
                opacity: enabled ? 1 : 0.5
                name: root.stage === "newer" ? qsTr("Keep the newer one") : qsTr("Keep")
                width: Math.max(38 * Theme.space, implicitWidth)
                onPressed: root.pack.keep()
            }
            GButton {
                objectName: "putAway"
                visible: root.stage === "kept"
                enabled: !root.pack.busy
                name: qsTr("Put this aside")
                description: away.text
                onPressed: root.pack.putItAway()
            }
            GButton {
                objectName: "notNow"
                focus: !root.offered || !root.pack.mayKeep
                name: root.offered ? qsTr("Not now") : qsTr("Close")
                width: Math.max(38 * Theme.space, implicitWidth)
                onPressed: root.pack.back()
            }
        }
        ReadableText {
            width: parent.width
            visible: root.offered
            text: qsTr("Nothing begins by itself, and nothing leaves this computer.")
            color: Theme.faint
        }
        ReadableText {
            id: away

            width: parent.width
            visible: root.stage === "kept"
            text: qsTr("It is gone from here then, and its file brings it back. What you did together stays.")
            color: Theme.faint
        }
    }
}
