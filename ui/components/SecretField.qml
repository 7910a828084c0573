import QtQuick
import ui.components.theme

/*! A single-line password field whose text can be revealed. Qt keeps its name from a screen reader, so that its
    description begins with it. */
GField {
    property bool shown: false

    echoMode: shown ? TextInput.Normal : TextInput.Password
    passwordCharacter: "•"
    passwordMaskDelay: 0
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    font.family: Theme.sans
    font.weight: Font.Normal
    font.pixelSize: Theme.body
    Accessible.passwordEdit: !shown
    Accessible.description: note === "" ? name : AccessibleText.sentences([name, note])
}
