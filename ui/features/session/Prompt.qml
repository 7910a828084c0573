import QtQuick
import ui.components
import ui.components.theme

/*! Shows one prompt at a time: the old one fades out before the new one fades in. */
Item {
    id: root

    required property string text
    property int size: Theme.title
    /*! The available height in pixels; the text is made smaller if it does not fit. */
    property real tallest: 0
    property alias color: shown.color
    property alias italic: shown.font.italic
    property alias spoken: shown.spoken
    property bool capitals: false
    property int pace: Theme.calm

    implicitHeight: tallest > 0 ? Math.min(shown.implicitHeight, tallest) : shown.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""

    onTextChanged: change.restart()
    Component.onCompleted: shown.text = text

    GText {
        id: shown

        width: root.width
        height: root.implicitHeight
        fontSizeMode: root.tallest > 0 ? Text.Fit : Text.FixedSize
        minimumPixelSize: Theme.caption
        verticalAlignment: Text.AlignVCenter
        spoken: true
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.close
        font.pixelSize: root.size
        font.capitalization: root.capitals ? Font.AllUppercase : Font.MixedCase
        font.letterSpacing: root.capitals ? 0.12 * root.size : 0
        Accessible.ignored: true
    }
    SequentialAnimation {
        id: change

        NumberAnimation {
            target: shown
            property: "opacity"
            to: 0
            duration: shown.text === "" ? 0 : root.pace
            easing.type: Easing.InOutSine
        }
        ScriptAction {
            script: shown.text = root.text
        }
        NumberAnimation {
            target: shown
            property: "opacity"
            to: 1
            duration: root.pace
            easing.type: Easing.InOutSine
        }
    }
}
