pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Three ways to invite, and a field for one's own words. */
FocusScope {
    id: root

    required property string turn
    required property list<string> ways
    /*! The most letters of one's own words. */
    required property int letters
    required property bool low

    signal chose(int way)
    signal said(string words)
    signal leave

    Keys.onPressed: event => event.accepted = page.key(event.key)

    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * Theme.narrowMargin)

        Column {
            id: content

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.narrowMargin, 200 * Theme.space * Theme.grow)
            spacing: (root.low ? 3 : 5) * Theme.space

            GText {
                width: parent.width
                text: root.turn
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                text: qsTr("Choose one, or say it your own way. It is only shown, and not kept.")
                color: Theme.muted
                lineHeight: Theme.airy
            }
            Repeater {
                id: rows

                model: root.ways

                Pressable {
                    id: way

                    required property int index
                    required property string modelData

                    objectName: `way${index}`
                    width: content.width
                    implicitHeight: words.implicitHeight + (root.low ? 7 : 10) * Theme.space
                    radius: Theme.radius
                    focus: index === 0
                    name: modelData
                    onPressed: root.chose(index)

                    Rectangle {
                        anchors.fill: parent
                        z: -1
                        radius: way.radius
                        color: way.hovered || way.activeFocus ? Theme.raised : Theme.dusk
                    }
                    GText {
                        id: words

                        x: 7 * Theme.space
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - 2 * x
                        text: way.modelData
                        spoken: true
                        font.pixelSize: Theme.lead
                        Accessible.ignored: true
                    }
                }
            }
            GField {
                id: own

                objectName: "ownWords"
                width: parent.width
                letters: root.letters
                name: qsTr("In your own words")
                placeholderText: qsTr("In your own words, then Enter")
                light: Theme.muted
                onAccepted: root.said(text)
            }
            GLink {
                objectName: "notNow"
                name: qsTr("Not now")
                onPressed: root.leave()
            }
        }
    }
    GScrollBar {
        page: page
    }
}
