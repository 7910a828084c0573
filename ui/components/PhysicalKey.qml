pragma Singleton
import QtQuick

/*! Identifies a pressed key by its position, named as on a QWERTY keyboard; falls back to its letter if the
    position is unknown. */
QtObject {
    readonly property var places: ({
            "linux": [[Qt.Key_1, 10], [Qt.Key_2, 11], [Qt.Key_3, 12], [Qt.Key_4, 13], [Qt.Key_A, 38], [Qt.Key_S, 39], [Qt.Key_D, 40], [Qt.Key_F, 41], [Qt.Key_J, 44], [Qt.Key_K, 45], [Qt.Key_L, 46]],
            "windows": [[Qt.Key_1, 2], [Qt.Key_2, 3], [Qt.Key_3, 4], [Qt.Key_4, 5], [Qt.Key_A, 30], [Qt.Key_S, 31], [Qt.Key_D, 32], [Qt.Key_F, 33], [Qt.Key_J, 36], [Qt.Key_K, 37], [Qt.Key_L, 38]]
        })

    function of(event: var): int {
        return named(event.key, event.nativeScanCode, Qt.platform.os);
    }

    /*! Returns the Qt key of a position. `code` is the platform's scan code; 0 if it is unknown. */
    function named(key: int, code: int, os: string): int {
        const known = places[os] ?? [];
        const found = known.find(each => each[1] === code);
        if (code === 0 || known.length === 0)
            return key;
        if (found)
            return found[0];
        return known.some(each => each[0] === key) ? Qt.Key_unknown : key;
    }
}
