import QtQuick
import ui.components.theme

/*! One line that nobody else is to read: dots, unless they are to be seen. */
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
    Accessible.description: name
}
