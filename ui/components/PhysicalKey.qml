pragma Singleton
import QtQuick
import ui.view_models

/*! Identifies a pressed key by its place on the keyboard or by what it writes, with any layout. */
QtObject {
    /*! The keys that hands lie on: the place alone counts, not the letter. */
    readonly property var held: [Qt.Key_1, Qt.Key_2, Qt.Key_3, Qt.Key_4, Qt.Key_A, Qt.Key_S, Qt.Key_D, Qt.Key_F, Qt.Key_J, Qt.Key_K, Qt.Key_L]

    /*! Returns the key by its place, named as on a QWERTY keyboard, for keys that are held or answer; else its own
        key. */
    function of(event: var): int {
        const place = PressedKey.place;
        if (place === 0)
            return event.key;
        if (held.includes(place))
            return place;
        return held.includes(event.key) ? Qt.Key_unknown : event.key;
    }

    /*! Returns what is written on the key at a place, as far as it was seen; else as on a QWERTY keyboard. */
    function label(key: int): string {
        return PressedKey.labels[key] ?? String.fromCharCode(key);
    }

    /*! Returns the letter or sign that the key writes; where that is not Latin, the letter of its place. */
    function letter(event: var): int {
        const latin = event.key > Qt.Key_Space && event.key < 0x7f;
        return latin || PressedKey.place === 0 ? event.key : PressedKey.place;
    }

    /*! Returns the digit that the key writes, with Shift or on the number pad too, or that of its place; 0 for
        another key. */
    function digit(event: var): int {
        const key = event.key >= Qt.Key_0 && event.key <= Qt.Key_9 ? event.key : PressedKey.place;
        return key <= Qt.Key_9 ? key : 0;
    }

    /*! Returns whether the key is pressed alone, or with Shift. */
    function single(event: var): bool {
        return !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
    }
}
