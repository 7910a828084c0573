pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What the program is made of, and the licences of that, as plain text. */
FocusScope {
    id: root

    required property LicencesViewModel licences
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int measure: Math.min(width - 2 * side, 46 * Theme.body)

    Keys.onEscapePressed: licences.back()
    Keys.onPressed: event => event.accepted = list.key(event.key)

    Connections {
        target: root.licences

        function onTextChanged() {
            list.positionViewAtBeginning();
            back.forceActiveFocus();
        }
    }
    PageGlow {}
    Column {
        id: head

        x: (root.width - root.measure) / 2
        y: Theme.narrowMargin
        width: root.measure
        spacing: 3 * Theme.space

        GLink {
            id: back

            objectName: "back"
            focus: true
            bySpace: false
            before: "‹"
            name: root.licences.name === "" ? qsTr("Back") : qsTr("All licences")
            onPressed: root.licences.back()
        }
        ReadableText {
            objectName: "title"
            width: parent.width
            text: root.licences.name === "" ? qsTr("Licences") : root.licences.name
            spoken: true
            font.pixelSize: Theme.title
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            width: parent.width
            visible: root.licences.name === ""
            text: qsTr("Guided %1").arg(root.licences.version)
            color: Theme.muted
        }
    }
    LongList {
        id: list

        objectName: "texts"
        anchors.top: head.bottom
        anchors.topMargin: 4 * Theme.space
        anchors.bottom: parent.bottom
        x: head.x
        width: root.measure
        bottomMargin: Theme.narrowMargin
        spacing: 4 * Theme.space
        model: root.licences.rows
        delegate: Loader {
            id: row

            required property var modelData

            width: list.width
            sourceComponent: modelData.opens ? link : passage

            Component {
                id: passage

                ReadableText {
                    text: row.modelData.text
                    lineHeight: Theme.airy
                }
            }
            Component {
                id: link

                GLink {
                    objectName: row.modelData.text
                    bySpace: false
                    name: row.modelData.text
                    after: "›"
                    onPressed: root.licences.open(row.modelData.text)
                }
            }
        }
    }
    GScrollBar {
        page: list
    }
}
