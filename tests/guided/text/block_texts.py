"""Reads all texts of a block of the guide."""

from guided.text.markdown import Block, Code, Heading, Item, Paragraph, Quotation, Row


def block_texts(block: Block) -> list[str]:
    match block:
        case Code():
            return [block.text]
        case Row():
            return [*(block.labels if block.first else ()), *(cell.text for cell in block.cells)]
        case Item():
            return [block.mark.strip("•."), block.words.text]
        case Paragraph():
            return [block.lead, block.words.text]
        case Heading() | Quotation():
            return [block.words.text]
