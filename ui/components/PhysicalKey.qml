pragma Singleton
import QtQuick

/*! Which key was pressed by its place on the keyboard, named as on QWERTY; by its letter where the place is not told. */
QtObject {
    readonly property var places: ({
            "linux": [[Qt.Key_1, 10], [Qt.Key_2, 11], [Qt.Key_3, 12], [Qt.Key_4, 13], [Qt.Key_A, 38], [Qt.Key_S, 39], [Qt.Key_D, 40], [Qt.Key_F, 41], [Qt.Key_J, 44], [Qt.Key_K, 45], [Qt.Key_L, 46]],
            "windows": [[Qt.Key_1, 2], [Qt.Key_2, 3], [Qt.Key_3, 4], [Qt.Key_4, 5], [Qt.Key_A, 30], [Qt.Key_S, 31], [Qt.Key_D, 32], [Qt.Key_F, 33], [Qt.Key_J, 36], [Qt.Key_K, 37], [Qt.Key_L, 38]]
        })

    function of(event: var): int {
        return named(event.key, event.nativeScanCode, Qt.platform.os);
    }

    /*! `code` is what the platform calls the place; 0 where it does not say. */
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
