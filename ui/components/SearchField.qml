import QtQuick
import ui.components.theme

/*! A search field that searches while typing. Escape clears the text, then leaves the field; Enter moves to the
    results. */
GField {
    id: root

    /*! The current search text. */
    required property string query
    /*! How many were found, in words. */
    required property string results

    signal searched(string query)
    signal leave
    signal entered(back: bool)

    /*! Starts a search with `letter`, or appends it to the current one. */
    function take(letter: string) {
        forceActiveFocus();
        insert(cursorPosition, letter);
        searched(text);
    }

    implicitHeight: Theme.target
    leftPadding: 5 * Theme.space
    rightPadding: 5 * Theme.space
    letters: 80
    font.family: Theme.sans
    font.weight: Font.Normal
    font.pixelSize: Theme.small
    placeholderText: qsTr("Search")
    name: qsTr("Search the exercises")
    light: Theme.muted
    note: text === "" ? qsTr("Whatever you type leads here") : results

    onQueryChanged: {
        if (text !== query)
            text = query;
    }
    onTextEdited: searched(text)
    Component.onCompleted: text = query
    Keys.onEscapePressed: text === "" ? leave() : searched("")
    Keys.onReturnPressed: event => entered(event.modifiers & Qt.ShiftModifier)
    Keys.onEnterPressed: event => entered(event.modifiers & Qt.ShiftModifier)
    Keys.onDownPressed: leave()
}
