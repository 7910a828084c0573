import QtQuick
import ui.components
import ui.components.theme

/*! Shown while the session is paused. Both partners hold to continue from the same place, or the one who is alone. */
Panel {
    id: root

    required property bool slept
    /*! Whether it paused because a question asked aloud was not answered. */
    required property bool unanswered
    /*! What it goes on with; empty where that has no name. */
    required property string next
    required property string nameA
    required property string nameB
    required property bool canGoBack
    /*! Where easing off leads, as the label of its key; empty where nothing is gentler. */
    required property string easesTo
    required property bool forOne

    readonly property string hint: unanswered ? qsTr("No hurry. Hold F and J together, and we’ll ask again.") : slept ? forOne ? qsTr("The computer slept, so we waited for you. Hold F to go on.") : qsTr("The computer slept, so we waited for you. Hold F and J together to go on.") : forOne ? qsTr("Hold F to go on.") : qsTr("Hold F and J together to go on.")
    /*! All of it for a screen reader. */
    readonly property string told: AccessibleText.sentences([title.text, hint, following.visible ? next : "", ...(canGoBack ? [ease, back, end] : [ease, end]).map(each => `${each.name}: ${each.after}`)])

    signal together
    signal easeOff
    signal back
    signal stop

    function key(key: int, down: bool): bool {
        return shown && pair.key(key, down);
    }

    function release() {
        pair.release();
    }

    onShownChanged: release()

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.min(0.79 * root.height - height / 2, root.height - height - 4 * Theme.space)
        width: root.width - 2 * Theme.narrowMargin
        spacing: 4 * Theme.space

        GText {
            id: title

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Paused.")
            spoken: true
            font.pixelSize: root.size
            Accessible.role: Accessible.Heading
        }
        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.hint
            font.pixelSize: Theme.body
            color: Theme.muted
        }
        GText {
            id: following

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text !== "" && !root.unanswered
            text: root.next
            font.pixelSize: Theme.body
        }
        Item {
            width: 1
            height: Theme.space
        }
        HoldPair {
            id: pair

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, sideBySide)
            nameA: root.nameA
            nameB: root.nameB
            forOne: root.forOne
            onTogether: root.together()
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8 * Theme.space

            GLink {
                id: ease

                objectName: "restEase"
                bySpace: false
                name: root.easesTo || qsTr("Something gentler")
                after: qsTr("Down")
                onPressed: root.easeOff()
            }
            GLink {
                id: back

                objectName: "restBack"
                visible: root.canGoBack
                bySpace: false
                name: qsTr("Step before")
                after: qsTr("Left")
                onPressed: root.back()
            }
            GLink {
                id: end

                objectName: "restStop"
                bySpace: false
                name: qsTr("End")
                after: qsTr("Esc")
                onPressed: root.stop()
            }
        }
    }
}
