import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The line to speak, in large letters. It has the keys of a recording while it has the focus. */
FocusScope {
    id: root

    required property Recording recording
    readonly property Take take: recording.take
    readonly property string words: recording.words
    readonly property string phase: take.state
    /*! The largest of these sizes in which all of it is seen, as far as can be told from the number of letters. */
    readonly property int size: [Theme.display, Theme.title, Theme.lead, Theme.body].find(each => fits(each)) ?? Theme.body
    /*! What a screen reader says of it. From the count to the end it stays the same: it would be recorded. */
    readonly property string spoken: phase === "waiting" ? qsTr("Space records it.") : phase === "counting" || phase === "recording" ? qsTr("It records after three seconds. Space stops it.") : phase === "taken" ? qsTr("Recorded. Enter uses it, Space plays it, R records it again.") : ""

    function fits(size: int): bool {
        const letters = Math.max(1, Math.floor(page.width / (0.5 * size)));
        return Math.ceil(1.15 * words.length / letters) * Theme.airy * size <= page.height;
    }

    /*! Does what Space does now. */
    function next() {
        if (words === "")
            return;
        if (phase === "waiting")
            take.begin();
        else if (phase === "recording")
            take.stop();
        else
            take.listen();
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.focusable: true
    Accessible.name: `${recording.place}. ${words}`
    Accessible.description: spoken
    onSpokenChanged: AccessibleText.announce(root, spoken)

    Keys.onPressed: event => {
        if (event.isAutoRepeat)
            return;
        if (event.key === Qt.Key_Space)
            root.next();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.phase === "taken" ? root.recording.use() : root.next();
        else if (event.key === Qt.Key_R && root.phase === "taken")
            root.take.begin();
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_PageUp)
            root.recording.go(-1);
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_PageDown)
            root.recording.go(1);
        else
            return;
        event.accepted = true;
    }

    Flickable {
        id: page

        anchors.fill: parent
        anchors.margins: 2 * Theme.space
        contentHeight: text.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        GText {
            id: text

            objectName: "lineToSpeak"
            width: page.width
            height: Math.max(page.height, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignHCenter
            text: root.words
            spoken: true
            font.pixelSize: root.size
            lineHeight: Theme.close
            Accessible.ignored: true
        }
    }
    FocusRing {
        radius: 3 * Theme.space
        border.width: 1
    }
}
