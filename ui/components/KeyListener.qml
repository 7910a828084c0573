import QtQuick
import ui.view_models

/*! Holds the focus where keys mean answers or holds. A screen reader takes it for a password field, so it repeats none
    of the keys aloud, and speaks the description whenever that changes. Qt keeps the name of such a field to itself. */
Item {
    id: root

    /*! What the reader says. */
    property string told: ""

    activeFocusOnTab: ScreenReader.running
    Accessible.role: Accessible.EditableText
    Accessible.passwordEdit: true
    Accessible.focusable: true
    Accessible.description: AccessibleText.plain(told)

    onToldChanged: {
        if (activeFocus)
            AccessibleText.announce(root, told);
    }
}
