import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Shown while the session is paused. Both partners hold to continue from the same place, or the one who is alone. */
Panel {
    id: root

    required property SessionViewModel session

    readonly property string hint: session.unanswered ? qsTr("No hurry. Hold F and J together, and we’ll ask again.") : session.slept ? session.forOne ? qsTr("The computer slept, so we waited for you. Hold F to go on.") : qsTr("The computer slept, so we waited for you. Hold F and J together to go on.") : session.forOne ? qsTr("Hold F to go on.") : qsTr("Hold F and J together to go on.")
    /*! All of it for a screen reader. */
    readonly property string told: AccessibleText.sentences([title.text, hint, following.visible ? session.afterPause : "", ...(session.canGoBack ? [ease, back, end] : [ease, end]).map(each => `${each.name}: ${each.after}`)])

    signal together

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
            visible: text !== "" && !root.session.unanswered
            text: root.session.afterPause
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
            nameA: root.session.nameA
            nameB: root.session.nameB
            forOne: root.session.forOne
            onTogether: root.together()
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8 * Theme.space

            GLink {
                id: ease

                objectName: "restEase"
                bySpace: false
                name: root.session.easesTo || qsTr("Something gentler")
                after: qsTr("Down")
                onPressed: root.session.easeOff()
            }
            GLink {
                id: back

                objectName: "restBack"
                visible: root.session.canGoBack
                bySpace: false
                name: qsTr("Step before")
                after: qsTr("Left")
                onPressed: root.session.back()
            }
            GLink {
                id: end

                objectName: "restStop"
                bySpace: false
                name: qsTr("End")
                after: qsTr("Esc")
                onPressed: root.session.stopHere()
            }
        }
    }
}
