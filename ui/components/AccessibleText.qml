pragma Singleton
import QtQuick

/*! Prepares text for a screen reader. */
QtObject {
    /*! Returns `text` on one line, without the signs that a reader spells out, as "middle dot", and without those that
        only set the direction of names. */
    function plain(text: string): string {
        return text.replace(/[\u2066-\u2069]/g, "").replace(/\s*[·\n]\s*/g, (sign, at) => sign.includes("·") ? ", " : " ").trim();
    }

    /*! Returns the texts that are not empty as one, each with an end. */
    function sentences(texts: list<string>): string {
        return texts.map(each => each.trim()).filter(each => each !== "").map(each => /[.!?…:”"’]$/.test(each) ? each : `${each}.`).join(" ");
    }

    /*! Announces `text` where the platform's readers do not speak a description that changes. On Linux Orca does, and
        would say both. */
    function announce(item: Item, text: string) {
        if (Qt.platform.os !== "linux" && text !== "")
            item.Accessible.announce(text);
    }
}
