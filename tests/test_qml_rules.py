"""Test the QML files against the project's rules, and that the lint reports each violation."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import qml_lint
from ui.foundation import paths

QML = paths.qml()
FILES = sorted(QML.rglob("*.qml"))

RAW = (
    "Action Button CheckBox CheckDelegate ComboBox DelayButton Dialog GroupBox ItemDelegate Label Menu MenuItem "
    "RadioButton RadioDelegate RoundButton SpinBox SwipeDelegate Switch SwitchDelegate TabButton Text TextArea "
    "TextEdit TextField TextInput ToolButton ToolTip"
).split()
"""Controls that may read markup from their text, which fetches pictures and has crashed. Only components hold them."""

RAW_USED = re.compile(rf"^\s*(?:[A-Z]\w*\.)?({'|'.join(RAW)})\s*\{{", re.MULTILINE)
WORDS_DRAWN = re.compile(r"^\s*(?:Text|Label)\s*\{", re.MULTILINE)
COLOUR = re.compile(
    r"""["']\#[0-9a-fA-F]{3,8}["'] | \bQt\.(?:rgba|hsla|hsva|color)\( | \bcolor\s*:\s*["'](?!transparent["'])\w+["']""",
    re.VERBOSE,
)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
LOGIC = re.compile(r"\bsetContextProperty\b|\bXMLHttpRequest\b|\bQt\.openUrlExternally\b|\beval\(")


ID = re.compile(r"\bid: (\w+)")
ROOT_PROPERTY = re.compile(r"^    (?:\w+ )*property [\w<>.]+ (\w+)", re.MULTILINE)


def raw_controls(text: str, where: Path) -> list[str]:
    return [] if "components" in where.parts else RAW_USED.findall(text)


def marked_up_words(text: str, where: Path) -> list[str]:
    drawn, plain = WORDS_DRAWN.findall(text), text.count("textFormat: Text.PlainText")
    return drawn if len(drawn) > plain else []


def colours(text: str, where: Path) -> list[str]:
    return [] if "theme" in where.parts else COLOUR.findall(text)


def reaching_out(text: str, where: Path) -> list[str]:
    return LOGIC.findall(text)


def ids_like_properties(text: str, where: Path) -> list[str]:
    """Where an item has the name of a property, the bare name is the item, and its text is `GText(0x55…)`."""
    return sorted({*ID.findall(text)} & {*ROOT_PROPERTY.findall(text)})


RULES: list[Callable[[str, Path], list[str]]] = [
    raw_controls,
    marked_up_words,
    colours,
    reaching_out,
    ids_like_properties,
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(QML).as_posix())
def test_no_file_breaks_a_rule(file: Path) -> None:
    text = COMMENT.sub("", file.read_text("utf-8"))
    where = file.relative_to(QML)
    assert {rule.__name__: found for rule in RULES if (found := rule(text, where))} == {}


def test_there_are_files_to_look_at() -> None:
    assert {path.parent.name for path in FILES} >= {"theme", "components", "session", "navigation"}


@pytest.mark.parametrize(
    ("rule", "where", "text"),
    [
        (raw_controls, "features/a/A.qml", "Item {\n    Text { text: 'hello' }\n}"),
        (raw_controls, "features/a/A.qml", "  Button {\n"),
        (raw_controls, "Main.qml", "Controls.ItemDelegate {"),
        (marked_up_words, "components/A.qml", "Text {\n  text: a\n}"),
        (colours, "features/a/A.qml", 'color: "#fff"'),
        (colours, "components/A.qml", "color: Qt.rgba(0, 0, 0, 1)"),
        (colours, "components/A.qml", 'color: "black"'),
        (reaching_out, "features/a/A.qml", "Qt.openUrlExternally(a)"),
        (ids_like_properties, "components/A.qml", "    required property string a\n    Text {\n        id: a\n"),
    ],
)
def test_a_broken_rule_is_noticed(rule: Callable[[str, Path], list[str]], where: str, text: str) -> None:
    assert rule(text, Path(where))


@pytest.mark.parametrize(
    ("rule", "where", "text"),
    [
        (raw_controls, "features/a/A.qml", "GText {\n}\nGButton { }\nTextMetrics { }"),
        (marked_up_words, "components/A.qml", "Text {\n  textFormat: Text.PlainText\n}"),
        (colours, "theme/Theme.qml", 'readonly property color night: "#16141c"'),
        (colours, "features/a/A.qml", 'color: "transparent"'),
        (ids_like_properties, "components/A.qml", "    property string a\n    Text {\n        id: b\n"),
    ],
)
def test_a_kept_rule_is_left_alone(rule: Callable[[str, Path], list[str]], where: str, text: str) -> None:
    assert rule(text, Path(where)) == []


def test_the_lint_knows_the_types_that_python_gives(tmp_path: Path) -> None:
    qml_lint.describe_types(qml_lint.view_models(), tmp_path / "build")
    page = tmp_path / "Page.qml"
    page.write_text(
        "import QtQuick\nimport ui.view_models\n\nItem {\n    id: root\n\n"
        "    required property SessionViewModel session\n    property string words: root.session.promt\n}\n",
        "utf-8",
    )
    told = qml_lint.lint([page], [tmp_path / "build"])
    assert 'Member "promt" not found on type "SessionViewModel"' in told
    page.write_text(page.read_text("utf-8").replace("promt", "prompt"), "utf-8")
    assert qml_lint.lint([page], [tmp_path / "build"]) == ""


def test_the_lint_knows_what_never_changes() -> None:
    source = (
        "class A:\n  @Property(str, constant=True)\n  def fixed(self): ...\n  @Property(str)\n  def open(self): ...\n"
    )
    assert qml_lint.constants_of(source) == {("A", "fixed")}


def test_the_theme_imports_nothing_of_the_program() -> None:
    theme = (QML / "components" / "theme" / "Theme.qml").read_text("utf-8")
    assert re.findall(r"^import (ui\S*)", theme, re.MULTILINE) == []


def test_the_lint_ends_with_1_where_it_finds_something(tmp_path: Path) -> None:
    (tmp_path / "Bad.qml").write_text("import QtQuick\nItem { width: hieght }\n", "utf-8")
    code = """
import sys
from pathlib import Path
from tools import qml_lint
qml_lint.QML = qml_lint.ROOT = Path(sys.argv[1])
sys.exit(qml_lint.main())
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=qml_lint.ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Bad.qml:2" in done.stdout
