pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! One block of the guide, such as a heading, a paragraph, an example or a table row. */
Item {
    id: root

    /*! The block, with `kind`, `level`, `mark`, `parts`, and `labels` for a table row. */
    required property var block
    property var marks: []
    property bool copied: false
    property bool shown: true
    /*! The margin at both sides, in pixels. */
    property int inset: 0
    readonly property int wide: width - 2 * inset
    /*! The text that holds the current match. */
    property Prose looked: null
    readonly property var above: ({
            heading: [0, 0, 14, 9][block.level] ?? 9,
            item: block.to >= 0 ? 0 : 2,
            row: block.level ? 5 : 3
        })

    signal copy
    signal lead(row: int)
    signal ready(page: TextDocument, chips: var, air: real)

    /*! The vertical position of the current match in pixels; -1 if there is none. */
    function spot(): real {
        return looked && looked.spot >= 0 ? looked.mapToItem(root, 0, looked.spot).y : -1;
    }

    /*! Lays out the children at once after a text was set, because the list scrolls to positions inside the block. */
    function settle(around: Item) {
        for (let each = around; each && each !== root; each = each.parent) {
            (each as Column)?.forceLayout();
            (each as Grid)?.forceLayout();
        }
    }

    visible: shown
    implicitHeight: shown ? kind.y + kind.implicitHeight : 0

    Loader {
        id: kind

        x: root.inset
        y: (root.above[root.block.kind] ?? 4) * Theme.space
        width: root.wide
        sourceComponent: ({
                heading: heading,
                item: root.block.to >= 0 ? link : item,
                code: code,
                row: row,
                quotation: quotation
            })[root.block.kind] ?? paragraph
    }

    component Part: Prose {
        property int part: 0

        text: root.block.parts[part]?.text ?? ""
        chips: root.block.parts[part]?.chips ?? []
        marks: root.marks.filter(each => each.part === part)
        onReady: page => {
            root.ready(page, typed ? [] : chips, air);
            root.settle(parent);
        }
        onSpotChanged: {
            if (spot >= 0)
                root.looked = this;
        }
    }

    Component {
        id: heading

        Part {
            spoken: true
            air: 1
            font.pixelSize: [Theme.display, Theme.display, Theme.title][root.block.level] ?? Theme.lead
            Accessible.role: Accessible.Heading
        }
    }
    Component {
        id: paragraph

        Column {
            Repeater {
                model: root.block.parts.length

                Part {
                    required property int index

                    part: index
                    width: root.wide
                    font.weight: index < root.block.parts.length - 1 ? Font.DemiBold : Font.Normal
                }
            }
        }
    }
    Component {
        id: item

        Item {
            implicitHeight: body.implicitHeight

            Prose {
                x: root.block.level * 8 * Theme.space
                text: root.block.mark
                color: Theme.muted
                onReady: page => root.ready(page, [], air)
            }
            Part {
                id: body

                x: (root.block.level * 8 + 8) * Theme.space
                width: parent.width - x
            }
        }
    }
    Component {
        id: link

        Item {
            implicitHeight: target.height

            GLink {
                id: target

                name: root.block.parts[0].text
                size: Theme.body
                after: "›"
                bySpace: false
                onPressed: root.lead(root.block.to)
            }
        }
    }
    Component {
        id: code

        CodeCard {
            copied: root.copied
            copies: root.block.mark === "toml"
            onCopy: root.copy()

            Part {
                id: body

                width: parent.width
                typed: true
                chip: Theme.veil
                font.pixelSize: Theme.small
            }
        }
    }
    Component {
        id: row

        Column {
            id: cells

            readonly property int columns: root.wide > 34 * Theme.body ? root.block.labels.length : 1
            readonly property int gap: 8 * Theme.space

            spacing: 3 * Theme.space

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.veil
            }
            Grid {
                columns: cells.columns
                columnSpacing: cells.gap
                rowSpacing: 2 * Theme.space

                Repeater {
                    model: root.block.labels

                    Column {
                        id: cell

                        required property int index
                        required property string modelData

                        width: Math.floor((root.wide - (cells.columns - 1) * cells.gap) / cells.columns)
                        spacing: Theme.space

                        ReadableText {
                            visible: root.block.level > 0 || cells.columns === 1
                            text: cell.modelData
                            font.pixelSize: Theme.caption
                            color: Theme.faint
                        }
                        Part {
                            part: cell.index
                            width: cell.width
                            spoken: text.startsWith("\"")
                            color: cell.index ? Theme.linen : Theme.muted
                        }
                    }
                }
            }
        }
    }
    Component {
        id: quotation

        Item {
            implicitHeight: body.implicitHeight

            Rectangle {
                width: Theme.ring
                height: parent.height
                color: Theme.veil
            }
            Part {
                id: body

                x: 6 * Theme.space
                width: parent.width - x
                spoken: true
                color: Theme.muted
            }
        }
    }
}
