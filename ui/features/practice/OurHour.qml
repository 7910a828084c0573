pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! One day with its hour. Below that of a day that was just added are some hours to choose from at once. */
Column {
    id: root

    /*! The hour, with `day`, `name`, `time` and `added`. */
    required property var hour
    /*! The hours to choose from, as text. */
    required property var quick

    signal moved(int by)
    signal chose(int place)

    Flow {
        width: parent.width
        spacing: 4 * Theme.space

        GText {
            width: letters.advanceWidth("Donnerstag, M")
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: root.hour?.name ?? ""
            Accessible.ignored: true
        }
        GTime {
            objectName: `hour${root.hour?.day ?? ""}`
            name: root.hour?.name ?? ""
            time: root.hour?.time ?? ""
            onMoved: by => root.moved(by)
        }
    }
    Flow {
        width: parent.width
        visible: root.hour?.added ?? false
        spacing: Theme.space

        Repeater {
            model: root.quick

            GLink {
                required property int index
                required property string modelData

                objectName: `quick${index}`
                width: Math.max(Theme.target, implicitWidth + 3 * Theme.space)
                name: modelData
                description: root.hour?.name ?? ""
                color: modelData === root.hour?.time ? Theme.linen : Theme.muted
                onPressed: root.chose(index)
            }
        }
    }
    FontMetrics {
        id: letters

        font.family: Theme.sans
        font.pixelSize: Theme.small
    }
}
