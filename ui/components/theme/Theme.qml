pragma Singleton
import QtQuick

/*! Defines every colour, size and duration of the interface. Other files use only these. */
QtObject {
    id: theme

    /*! The colour scheme: "system", "night" or "day". */
    property string mode: "system"
    /*! Whether a session is shown; a session always uses the night colours. */
    property bool heldAtNight: false
    property bool largeText: false
    property bool reducedMotion: false
    /*! The contrast: "system", "usual" or "strong". */
    property string contrast: "system"
    readonly property bool strong: contrast === "strong" || (contrast === "system" && Application.styleHints.accessibility.contrastPreference === Qt.ContrastPreference.HighContrast)
    /*! The scale of sizes: above 1 in windows larger than 1280 by 800, which are read from further away. */
    property real roomy: 1
    /*! The partners' colours: amber, rose or gold for the first, and mist, sage or violet for the second. */
    property string lightNameA: "amber"
    property string lightNameB: "mist"
    /*! The folder of fonts, pictures of lights, and sounds. */
    property url resources

    readonly property bool wantsDay: mode === "day" || (mode === "system" && Application.styleHints.colorScheme === Qt.ColorScheme.Light)
    readonly property bool day: wantsDay && !heldAtNight

    readonly property color night: strong ? (day ? "#ffffff" : "#000000") : day ? "#f7f0e6" : "#16141c"
    readonly property color dusk: strong ? (day ? "#ffffff" : "#0d0b11") : day ? "#fffaf2" : "#211d29"
    readonly property color raised: strong ? (day ? "#f3eee8" : "#201c27") : day ? "#ffffff" : "#2a2533"
    readonly property color veil: strong ? (day ? "#6f6470" : "#978d97") : day ? "#ddd1c2" : "#3a3446"
    readonly property color linen: strong ? (day ? "#000000" : "#ffffff") : day ? "#2b2433" : "#f3ebe1"
    readonly property color muted: strong ? (day ? "#2b2433" : "#f3ebe1") : day ? "#5b5160" : "#b5aab0"
    readonly property color faint: strong ? (day ? "#3a3343" : "#ddd3da") : day ? "#6f6470" : "#978d97"
    readonly property color amber: day ? "#8f4d0a" : "#f0a65c"
    readonly property color mist: day ? "#2e4488" : "#b6c6f4"
    readonly property color rose: day ? "#ae3a43" : "#ea8078"
    readonly property color gold: day ? "#755800" : "#d9a83a"
    readonly property color sage: day ? "#06434a" : "#aee6d6"
    readonly property color violet: day ? "#46227f" : "#dcc6fa"
    /*! The two partners' colours. */
    readonly property color lightA: lightNameA === "rose" ? rose : lightNameA === "gold" ? gold : amber
    readonly property color lightB: lightNameB === "sage" ? sage : lightNameB === "violet" ? violet : mist
    readonly property color ember: day ? "#a33c28" : "#f0a597"
    readonly property color action: day ? "#eea552" : "#f0a65c"
    readonly property color onAction: day ? "#2b2433" : "#1b1613"
    /*! The colours of the area that accepts a question asked aloud. */
    readonly property color asked: day ? "#f6e3c8" : "#3e2d27"
    /*! The colours of lines that came and went between two versions; a sign says the same. */
    readonly property color added: day ? "#1f6a3c" : "#9fd8a8"
    readonly property color gone: ember
    readonly property color emberCard: day ? "#fbeae2" : "#2b1f25"

    /*! The colours of touch, from none to the closest, and of a question: fills and thin marks, never the only sign. */
    readonly property list<color> touches: day ? ["#ddd5d8", "#dccbd6", "#dcc9bd", "#efcf9f", "#efbea6", "#efb6bd"] : ["#3a3346", "#4a3b4f", "#63493f", "#7d5630", "#7f4936", "#7a3f4b"]
    /*! The same for thin marks, which stand on a card. */
    readonly property list<color> touchMarks: day ? ["#8b8192", "#96718c", "#97714f", "#b06f1c", "#b4502f", "#ad4458"] : ["#7d7387", "#a08298", "#b08f73", "#c88b48", "#cf7450", "#cf6f80"]
    readonly property color questionFill: day ? "#c5cfee" : "#404b78"

    /*! The colours of a printed page shown on screen; they match the print. */
    readonly property color paper: day ? "#ffffff" : "#eee6da"

    /*! The colours of the privacy screen, dark where the room is. */
    readonly property color neutral: day ? "#e9e9e9" : "#0b0b0c"
    readonly property color neutralInk: day ? "#4a4a4a" : "#848488"

    readonly property string serif: "Literata"
    readonly property string sans: "Atkinson Hyperlegible Next"
    readonly property string mono: "Atkinson Hyperlegible Mono"
    /*! What the serif lacks: letters of other scripts and pictures. */
    readonly property var foreign: /[^\u0000-\u017e\u01c4-\u01dc\u01fa-\u021b\u02bc\u0300-\u0304\u0306-\u030c\u0323\u0386-\u03ce\u0401-\u044f\u0451-\u045f\u1ea0-\u1ef9\u2002-\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2028-\u2030\u2032\u2033\u2039\u203a\u2060-\u2069\u20ac\u2190-\u2193\u2212]/

    readonly property real chosen: largeText ? 1.25 : 1
    readonly property real grow: chosen * roomy
    readonly property int caption: Math.round(13 * grow)
    readonly property int small: Math.round(16 * grow)
    readonly property int body: Math.round(19 * grow)
    readonly property int lead: Math.round(26 * grow)
    readonly property int title: Math.round(34 * grow)
    readonly property int display: Math.round(46 * grow)
    readonly property int grand: Math.round(60 * grow)
    /*! The height of a session's prompt as a share of the window's height. */
    readonly property real prompt: 0.055 * chosen
    /*! The height of a question asked aloud as a share of the window's height: 84 pixels of 800. */
    readonly property real question: 0.105 * chosen
    readonly property real airy: 1.35
    readonly property real close: 1.16

    readonly property int space: 4
    readonly property int margin: 64
    readonly property int narrowMargin: 36
    readonly property int gap: 24
    readonly property int radius: 20
    readonly property int target: 48
    readonly property int ring: strong ? 3 : 2
    /*! The maximum width of a page's content, in pixels. */
    readonly property int widest: 1568
    readonly property int cardWidth: 340

    /*! The factor on all durations of animations: 1 is normal speed. */
    property real tempo: 1
    readonly property int quick: 180 * tempo
    readonly property int calm: 400 * tempo
    readonly property int slow: 900 * tempo
    readonly property int drift: 2600 * tempo
    readonly property int hold: 900
    /*! How long Space or the pointer is held to come back from the privacy screen. */
    readonly property int longHold: Math.max(100, 1500 * tempo)
    /*! How long after the last sign of a held key it counts as let go of. */
    readonly property int letGo: 500 * tempo
    readonly property int hintsStay: 6000
    readonly property int messageDuration: 12000

    /*! Returns the weight in which the serif shows `text`: the usual one where another font stands in, as a thin font of
        the system may have even fewer scripts. */
    function serifWeight(text: string): int {
        return foreign.test(text) ? Font.Normal : Font.Light;
    }

    /*! Returns the picture of a light: "a" or "b" for a partner's colour, "cream", or the name of a colour. */
    function light(name: string): url {
        const whose = name === "a" ? lightNameA : name === "b" ? lightNameB : name;
        return `${resources}/lights/${whose}-${day ? "day" : "night"}.png`;
    }
}
