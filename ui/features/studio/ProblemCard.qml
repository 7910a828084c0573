import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! One problem in a file: the message, the source line, and how to fix it. */
Rectangle {
    id: root

    required property string text
    required property string place
    required property string number
    required property string source
    required property string caret
    required property string fix
    required property bool error

    implicitHeight: content.implicitHeight + 10 * Theme.space
    radius: Theme.radius
    color: error ? Theme.emberCard : Theme.dusk

    activeFocusOnTab: ScreenReader.running
    Accessible.focusable: activeFocusOnTab
    Accessible.role: Accessible.StaticText
    Accessible.name: AccessibleText.sentences([error ? place : qsTr("%1, worth a look").arg(place), text, source, fix === "" ? "" : qsTr("Write: %1").arg(fix)])

    ReaderRing {}
    Column {
        id: content

        x: 6 * Theme.space
        y: 5 * Theme.space
        width: parent.width - 12 * Theme.space
        spacing: 3 * Theme.space

        GText {
            width: parent.width
            text: root.error ? root.place : qsTr("%1, worth a look").arg(root.place)
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            color: root.error ? Theme.ember : Theme.amber
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            text: root.text
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            Accessible.ignored: true
        }
        Flickable {
            width: parent.width
            height: code.implicitHeight
            contentWidth: code.implicitWidth
            contentX: Math.max(0, Math.min(contentWidth - width, marked.x + marked.implicitWidth - 0.6 * width))
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            visible: root.source !== ""

            Column {
                id: code

                GText {
                    text: `${root.number}   ${root.source}`
                    wrapMode: Text.NoWrap
                    font.family: Theme.mono
                    font.pixelSize: Theme.small
                    color: Theme.muted
                    Accessible.ignored: true
                }
                GText {
                    id: marked

                    text: " ".repeat(root.number.length + 3) + root.caret
                    wrapMode: Text.NoWrap
                    font.family: Theme.mono
                    font.pixelSize: Theme.small
                    color: root.error ? Theme.ember : Theme.amber
                    Accessible.ignored: true
                }
            }
        }
        GText {
            width: parent.width
            visible: root.fix !== ""
            text: qsTr("Write: %1").arg(TextRules.isolated(root.fix))
            font.family: Theme.mono
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }
}
