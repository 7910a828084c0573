import QtQuick
import ui.components
import ui.components.theme

/*! A line of the form with words. They are written into the text on Enter, and when the field is left. */
Item {
    id: root

    required property string name
    required property int label
    required property string value
    property string placeholder: ""

    signal written(words: string)

    function finish() {
        if (field.text === value)
            return;
        written(field.text);
        field.text = value;  // what was written may be refused, or be written otherwise
    }

    implicitHeight: field.implicitHeight
    onValueChanged: field.text = value

    GText {
        width: root.label
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: root.name
        color: Theme.muted
        Accessible.ignored: true
    }
    GField {
        id: field

        objectName: `${root.objectName}Field`
        x: root.label
        width: parent.width - x
        implicitHeight: Theme.target + Theme.space
        name: root.name
        text: root.value
        placeholderText: root.placeholder
        font.pixelSize: Theme.small
        onTextChanged: {
            if (!activeFocus)
                cursorPosition = 0;
        }
        onEditingFinished: root.finish()
    }
}
