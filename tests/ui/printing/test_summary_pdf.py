"""Test the PDF of the coach's summary by reading it back."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from guided.practice.summary.fitting import fit_summary
from guided.practice.summary.model import Section, Summary, SummaryLine, SummaryTopic
from guided.practice.summary.shortening import MAX_TITLE_CHARS
from ui.features.summary.summary_wording import SummaryWording
from ui.foundation import paths
from ui.printing.page_picture import PagePictures
from ui.printing.pdf import INK, MUTED
from ui.printing.summary_pdf import PAGES, SIDE, Paper, draw, fits, pages, printed

WARM = tuple((step / 40, 0.12 + 0.7 * (step % 9) / 9) for step in range(41))
DAYS = tuple((step / 4, f"{step} May") for step in range(5))
QUIET = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

Reads = Callable[[Paper], QPdfDocument]


@pytest.fixture(scope="module", autouse=True)
def _letters(qapp: QGuiApplication) -> None:
    for font in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))


@pytest.fixture
def read(tmp_path: Path) -> Iterator[Reads]:
    document = QPdfDocument()

    def reads(paper: Paper) -> QPdfDocument:
        document.close()
        file = tmp_path / "summary.pdf"
        file.write_bytes(printed(paper))
        assert document.load(str(file)) is QPdfDocument.Error.None_
        return document

    yield reads
    document.close()


def squeezed(words: str) -> str:
    return "".join(words.split())


def text_of(document: QPdfDocument) -> str:
    every = (document.getAllText(page).text() for page in range(document.pageCount()))
    return squeezed("".join(every).replace("\x02", "").replace("\ufffe", ""))


def section(group: SummaryTopic, *rows: str, note: str = "", more: str = "") -> Section:
    lines = tuple(SummaryLine(f"{group.name}{number}", group, words, note) for number, words in enumerate(rows))
    return Section(group, group.name.capitalize(), lines, more)


def paper(*sections: Section, from_us: str = "", letter: bool = False) -> Paper:
    summary = Summary(
        title="Our practice",
        span="1 to 20 May 2026",
        names="Robin and Sam",
        from_us=from_us,
        sections=sections,
        curve=tuple(warm for _, warm in WARM),
    )
    return Paper(summary=summary, points=WARM, marks=WARM[::5], labels=DAYS, picture="A picture.", letter=letter)


USUAL = paper(
    section(SummaryTopic.PRACTISED, "The long hug", "Breathe together", note="five times, 2 to 19 May"),
    section(SummaryTopic.MOMENTS, "A look", "A touch", note="twice"),
    section(SummaryTopic.WARMTH, "The curve"),
    section(SummaryTopic.LIKED, "The long hug"),
    section(SummaryTopic.ASK, "How do we begin?"),
    section(SummaryTopic.KEPT, "“Softer than I expected.”", note="The long hug, 3 May"),
    section(SummaryTopic.WAY, "Bit by bit", note="“Near”"),
    from_us="It was an easier month.\nWe liked it.",
)


def test_pdf_text_can_be_extracted(read: Reads) -> None:
    document = read(USUAL)
    assert document.pageCount() == 1
    text = text_of(document)
    for words in (
        *("Our practice", "Robin and Sam", "1 to 20 May 2026", "It was an easier month.", "We liked it."),
        *("The long hug", "five times, 2 to 19 May", "A look, twice", "A picture.", "How do we begin?", "3 May"),
        *("“Softer than I expected.”", "The long hug, 3 May", "Bit by bit", "“Near”"),
    ):
        assert squeezed(words) in text, words
    assert "1/1" not in text


def test_pdf_embeds_own_fonts(read: Reads) -> None:
    data = printed(USUAL)
    fonts = {*re.findall(rb"/FontName /([A-Za-z+-]+)", data)}
    assert {re.sub(rb"^[A-Z]{6}\+", b"", name).split(b"-")[0] for name in fonts} == {
        b"Literata",
        b"AtkinsonHyperlegibleNext",
    }
    assert data.count(b"/FontFile") == len(fonts)
    assert not {b"/Image", b"/URI", b"/JavaScript"} & {*data.split()}


def test_pdf_metadata_names_nobody(read: Reads) -> None:
    field = QPdfDocument.MetaDataField
    document = read(USUAL)
    assert document.metaData(field.Title) == "Our practice"
    assert document.metaData(field.Author) == ""
    assert document.metaData(field.Creator) == "Guided"
    told = printed(USUAL)
    for name in (b"Robin", b"Sam ", "Robin".encode("utf-16-be")):
        assert name not in told


def test_pdf_made_twice_differs_in_date_alone() -> None:
    dates = re.compile(rb"D:\d{14}[^)<]*|<xmp:\w+Date>[^<]*|\d{4}-\d\d-\d\dT[0-9:+Z-]*")
    assert dates.sub(b"", printed(USUAL)) == dates.sub(b"", printed(USUAL))


@pytest.mark.parametrize(("letter", "size"), [(False, (595, 842)), (True, (612, 792))], ids=["A4", "Letter"])
def test_paper_size_follows_country(read: Reads, letter: bool, size: tuple[int, int]) -> None:
    document = read(paper(section(SummaryTopic.ASK, "How?"), letter=letter))
    page = document.pagePointSize(0)
    assert (round(page.width()), round(page.height())) == size


def test_long_words_are_broken_within_page(read: Reads) -> None:
    word = "Donaudampfschifffahrt" * 20
    long = paper(
        section(SummaryTopic.PRACTISED, word[:120], note=word[:90]),
        section(SummaryTopic.LIKED, word[:120], "short", word[:120]),
        section(SummaryTopic.ASK, word, "x " * 300),
        section(SummaryTopic.KEPT, f"“{word}”", note=word[:120]),
        from_us=word,
    )
    document = read(long)
    assert text_of(document).count("Donau") >= 60
    side = SIDE / 1200 * 72
    for number in range(document.pageCount()):
        page = document.pagePointSize(number)
        room = QRectF(side - 1, 0, page.width() - 2 * side + 2, page.height())
        assert room.contains(document.getAllText(number).boundingRectangle())


def test_heading_is_never_last_on_page(read: Reads) -> None:
    for rows in range(12, 40):
        document = read(
            paper(
                section(SummaryTopic.PRACTISED, *(f"Exercise {number}" for number in range(rows))),
                section(SummaryTopic.WARMTH, "The curve"),
                section(SummaryTopic.ASK, *(f"Question {number}" for number in range(9))),
            )
        )
        last = document.getAllText(0).text().split()
        foot = last.index("Our", 2)
        assert last[foot - 1] not in ("Ask", "Warmth", "Practised"), rows


rows = st.lists(st.text("abc “ü—" + "x" * 3, min_size=1, max_size=400).filter(str.strip), max_size=60)


@QUIET
@given(practised=rows, liked=rows, asked=rows, kept=rows, from_us=st.text("ab \n", max_size=800))
def test_pdf_has_two_pages_at_most(
    practised: list[str], liked: list[str], asked: list[str], kept: list[str], from_us: str
) -> None:
    whole = {
        SummaryTopic.PRACTISED: [each[:MAX_TITLE_CHARS] for each in practised],
        SummaryTopic.LIKED: [each[:MAX_TITLE_CHARS] for each in liked],
        SummaryTopic.ASK: asked,
        SummaryTopic.KEPT: kept,
    }
    found = paper(*(section(group, *lines, note="note") for group, lines in whole.items() if lines), from_us=from_us)

    def of(summary: Summary) -> Paper:
        return Paper(summary=summary, points=WARM, labels=DAYS)

    held = fit_summary(found.summary, lambda summary: fits(of(summary)), SummaryWording())
    assert len(pages(of(held))) <= PAGES
    assert [each.group for each in held.sections] == [each.group for each in found.summary.sections]


def test_preview_equals_printed_page(read: Reads) -> None:
    """Drawn on the screen and read back from the PDF, the ink is in the same places."""
    size = QSize(595, 842)
    wide, _ = USUAL.size
    seen = QImage(size, QImage.Format.Format_Grayscale8)
    seen.fill(255)
    painter = QPainter(seen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / wide, size.width() / wide)
    draw(pages(USUAL)[0], painter)
    painter.end()
    on_paper = QImage(size, QImage.Format.Format_RGB32)
    on_paper.fill(0xFFFFFFFF)
    painter = QPainter(on_paper)
    painter.drawImage(0, 0, read(USUAL).render(0, size))
    painter.end()
    small = QSize(60, 84)
    one, other = (
        each.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
            small, mode=Qt.TransformationMode.SmoothTransformation
        )
        for each in (seen, on_paper)
    )
    apart = [
        abs(one.pixelColor(x, y).value() - other.pixelColor(x, y).value())
        for x in range(small.width())
        for y in range(small.height())
    ]
    assert min(one.pixelColor(x, y).value() for x in range(60) for y in range(84)) < 215
    assert max(apart) < 40


@pytest.mark.parametrize("name", ["7/1", "x/1", "", "-1/2", "²/1"])
def test_missing_page_is_an_empty_picture(name: str) -> None:
    pictures = PagePictures(lambda number: (USUAL, pages(USUAL)[0]) if number == 0 else None)
    assert pictures.requestImage(name, QSize(), QSize(300, -1)).size() == QSize(1, 1)
    assert pictures.requestImage("0/9", QSize(), QSize(300, -1)).size() == QSize(300, 424)
    assert pictures.requestImage("0/9", QSize(), QSize()).width() == 595


def test_black_and_white_print_stays_legible() -> None:
    """Whatever is read is dark enough for a printer without colour: no letter is lighter than 4.5 to 1 on white."""
    for colour in (INK, MUTED):
        grey = QColor(colour).lightnessF()
        assert 1.05 / (grey**2.2 + 0.05) > 4.5
