import QtQuick
import ui.components.theme

/*! A plain-text label: text from files is never interpreted as markup. */
Text {
    property bool spoken: false

    textFormat: Text.PlainText
    color: Theme.linen
    font.family: spoken ? Theme.serif : Theme.sans
    font.weight: spoken ? Theme.serifWeight(text) : Font.Normal
    font.pixelSize: Theme.small
    wrapMode: Text.Wrap
    renderType: Text.QtRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: AccessibleText.plain(text)
    Accessible.ignored: text === ""
}
