"""Test that what a coach gave is behind the couple's lock: unseen before the passphrase, never plain on the disk."""

from pathlib import Path

import pytest

from guided.packs.kept import KeptPacks
from guided.practice.storage import encryption_migration
from guided.practice.storage import key_file as lock
from tests.guided.packs.coach_files import made
from tests.guided.practice.storage.key_material import KEY
from tests.ui.support.locked_journal import (
    PASSPHRASE,
    fill_journal,
    journal_path,
    make_program_with_journal,
    try_passphrase,
)
from tests.ui.support.locking import removes_lock, sets_lock
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from ui.foundation import paths

pytestmark = pytest.mark.usefixtures("quick_key_derivation")

SECRETS = (b"Maya and Jonas", b"Little and often", b"Let your arms settle")


def readable(folder: Path) -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(secret in path.read_bytes() for secret in SECRETS)]


def readable_anywhere() -> list[str]:
    return [*readable(paths.data()), *readable(paths.cache())]


def kept_ids(program: ProgramUnderTest) -> list[str]:
    return [each.pack.id for each in program.services.packs.every]


def locked_with_pack(tmp_path: Path) -> None:
    packs = KeptPacks(paths.data() / "packs")
    packs.keep(packs.open(made(tmp_path)))
    fill_journal()
    encryption_migration.encrypt(journal_path(), KEY, lock.wrap(KEY, PASSPHRASE))


def opened(make_program: MakeProgram, file: Path | None = None) -> ProgramUnderTest:
    program = make_program_with_journal(make_program)
    program.navigation.startup.start(file)
    program.show()
    program.wait_for_page("lock")
    return program


def test_pack_is_unseen_before_the_passphrase_and_there_after_it(make_program: MakeProgram, tmp_path: Path) -> None:
    locked_with_pack(tmp_path)
    program = opened(make_program)
    assert kept_ids(program) == []
    assert readable_anywhere() == []
    try_passphrase(program, PASSPHRASE)
    program.wait_for_page("tonight")
    program.qtbot.waitUntil(lambda: kept_ids(program) == ["anna.easier-touch"])
    program.qtbot.waitUntil(lambda: "From your coach" in program.texts())
    program.services.packs.finish()  # as the end of the program does
    assert readable_anywhere() == []


def test_nothing_of_a_pack_is_shown_or_kept_without_the_passphrase(make_program: MakeProgram, tmp_path: Path) -> None:
    locked_with_pack(tmp_path)
    program = opened(make_program, made(tmp_path, 2))
    program.view_models.lock.skip()
    program.wait_for_page("pack")
    program.qtbot.waitUntil(lambda: program.shell.viewModel.stage == "new")  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert any("open it first, in Settings" in text for text in program.texts())
    assert program.focused().objectName() == "notNow"
    program.shell.viewModel.keep()  # type: ignore[attr-defined]
    program.wait_until_idle()
    program.click(program.find("notNow"))
    program.wait_for_page("tonight")
    names = [each.name for each in program.services.exercises.exercises()]
    assert not any(name.startswith("anna.") for name in names)
    program.services.packs.finish()  # as the end of the program does
    assert readable_anywhere() == []


def test_lock_set_and_removed_while_the_program_runs_takes_the_packs_along(
    make_program: MakeProgram, tmp_path: Path
) -> None:
    packs = KeptPacks(paths.data() / "packs")
    packs.keep(packs.open(made(tmp_path)))
    fill_journal()
    program = make_program_with_journal(make_program)
    program.open()
    assert kept_ids(program) == ["anna.easier-touch"]
    sets_lock(program, KEY, lock.wrap(KEY, PASSPHRASE))
    program.services.packs.finish()
    program.qtbot.waitUntil(lambda: kept_ids(program) == ["anna.easier-touch"])
    removes_lock(program, KEY)
    program.qtbot.waitUntil(lambda: program.services.packs.every[0].root.is_relative_to(paths.data() / "packs"))
    program.services.packs.finish()
    assert not (paths.data() / "packs.db").exists()
