import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Finds words in the text, and replaces them. The keyboard stays here until Escape. */
FocusScope {
    id: root

    required property Finding finding
    /*! Where the selection in the text begins and ends, in characters of UTF-16. */
    required property int from
    required property int to
    readonly property bool narrow: width < 130 * Theme.space * Theme.grow
    readonly property real field: narrow ? width : (width - 2 * Theme.space) / 2

    signal done

    /*! Begins with the words that are selected in the text. */
    function begin(words: string) {
        if (words !== "" && !words.includes("\n"))
            wanted.text = words;
        wanted.forceActiveFocus();
        wanted.selectAll();
        finding.search(wanted.text, from);
    }

    /*! Handles the keys of both fields; returns whether it was one. */
    function key(event: var): bool {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (event.key === Qt.Key_Escape)
            done();
        else if (enter && instead.activeFocus && event.modifiers & Qt.ControlModifier)
            finding.replaceAll(instead.text);
        else if (enter && instead.activeFocus)
            finding.replace(instead.text);
        else if (enter)
            finding.step(event.modifiers & Qt.ShiftModifier ? from : to, !(event.modifiers & Qt.ShiftModifier));
        else
            return false;
        return true;
    }

    implicitHeight: rows.implicitHeight
    Keys.onEscapePressed: done()

    Flow {
        id: rows

        width: parent.width
        spacing: 2 * Theme.space

        GField {
            id: wanted

            objectName: "findWords"
            width: root.field
            implicitHeight: Theme.target
            leftPadding: 4 * Theme.space
            rightPadding: state.implicitWidth + 6 * Theme.space
            focus: true
            font.family: Theme.mono
            font.weight: Font.Normal
            font.pixelSize: Theme.small
            name: qsTr("Find")
            placeholderText: qsTr("Find")
            note: root.finding.state
            onTextEdited: root.finding.search(text, root.from)
            Keys.onPressed: event => event.accepted = root.key(event)

            GText {
                id: state

                anchors.right: parent.right
                anchors.rightMargin: 4 * Theme.space
                anchors.verticalCenter: parent.verticalCenter
                text: root.finding.state
                font.pixelSize: Theme.caption
                wrapMode: Text.NoWrap
                color: root.finding.found ? Theme.muted : Theme.ember
                Accessible.ignored: true
            }
        }
        GField {
            id: instead

            objectName: "replaceWords"
            width: root.field
            implicitHeight: Theme.target
            leftPadding: 4 * Theme.space
            rightPadding: 4 * Theme.space
            font.family: Theme.mono
            font.weight: Font.Normal
            font.pixelSize: Theme.small
            name: qsTr("Replace with")
            placeholderText: qsTr("Replace with")
            note: qsTr("Enter replaces one, Control and Enter all of them")
            Keys.onPressed: event => event.accepted = root.key(event)
        }
        GButton {
            objectName: "findBefore"
            compact: true
            enabled: root.finding.found
            opacity: enabled ? 1 : 0.4
            name: "‹"
            description: qsTr("Previous match")
            onPressed: root.finding.step(root.from, false)
        }
        GButton {
            objectName: "findNext"
            compact: true
            enabled: root.finding.found
            opacity: enabled ? 1 : 0.4
            name: "›"
            description: qsTr("Next match")
            onPressed: root.finding.step(root.to, true)
        }
        GButton {
            objectName: "replaceOne"
            compact: true
            enabled: root.finding.found
            opacity: enabled ? 1 : 0.4
            name: qsTr("Replace")
            onPressed: root.finding.replace(instead.text)
        }
        GButton {
            objectName: "replaceAll"
            compact: true
            enabled: root.finding.found
            opacity: enabled ? 1 : 0.4
            name: qsTr("Replace all")
            onPressed: root.finding.replaceAll(instead.text)
        }
        GLink {
            objectName: "findDone"
            name: qsTr("Done")
            onPressed: root.done()
        }
    }
}
