pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Both partners answer in private what they would welcome; then up to three exercises that suit both are shown. */
FocusScope {
    id: root

    required property ChooseViewModel choose
    readonly property string stage: choose.stage
    readonly property bool inPrivate: stage === "handover" || stage === "asking"

    Component.onCompleted: {
        choose.enter();
        part.forceActiveFocus();
    }
    onStageChanged: {
        if (stage !== "intro")
            come.restart();
    }
    Keys.onEscapePressed: choose.back()

    PageGlow {}

    /*! Recreated for each stage, so that no trace of an answer remains on the next one. */
    Loader {
        id: part

        anchors.fill: parent
        focus: true
        enabled: opacity === 1
        sourceComponent: ({
                intro: intro,
                handover: handover,
                asking: asking,
                choosing: choosing,
                menu: menu
            })[root.stage]
        onLoaded: (item as Item).focus = true
    }
    GLink {
        objectName: "leave"
        activeFocusOnTab: !ScreenReader.running
        visible: root.inPrivate
        x: root.width < 1000 ? Theme.narrowMargin : Theme.margin
        y: root.height < 700 ? 5 * Theme.space : Theme.narrowMargin
        name: qsTr("Leave")
        description: qsTr("Nothing is kept")
        after: qsTr("Esc")
        onPressed: root.choose.back()
    }
    NumberAnimation {
        id: come

        target: part
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.slow
        easing.type: Easing.InOutSine
    }
    Component {
        id: intro

        ChooseIntro {
            enough: root.choose.enough
            spent: root.choose.spent
            onBegin: root.choose.begin()
            onLeave: root.choose.back()
        }
    }
    Component {
        id: handover

        Handover {
            name: root.choose.name
            other: root.choose.other
            first: root.choose.first
            onReady: root.choose.ready()
        }
    }
    Component {
        id: asking

        PrivateWelcome {
            name: root.choose.name
            onAnswered: number => root.choose.answer(number)
        }
    }
    Component {
        id: choosing

        WaitingLights {}
    }
    Component {
        id: menu

        ChosenCards {
            cards: root.choose.cards
            onChosen: row => root.choose.choose(row)
            onLeave: root.choose.back()
        }
    }
}
