"""Run the subcommands for coaches: `guided check`, `script`, `paths`, `schema`, `new`, `lsp`. None of them loads Qt."""

import argparse
import io
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from guided.cli.check_report import print_blocks
from guided.cli.command_error import ERRORS, GOOD, UNUSABLE, CommandError, error_line, refusal
from guided.cli.pack_commands import PackReadings, add_pack, add_unpack, check_pack, is_pack
from guided.cli.parser import Parser
from guided.exercise.diagnostic import Problem, format_problem
from guided.exercise.model import Exercise, Length
from guided.exercise.reading import ReadResult, read_file
from guided.exercise.schema.file_kinds import detect_file_kind
from guided.files.durable import write_new_file
from guided.text.terminal import printable, printable_json


def main(argv: Sequence[str]) -> int:
    """Run one subcommand and return its exit code: 0, 1 for errors in a file, 2 for unusable arguments or files."""
    _write_any_letter()
    arguments = _parser().parse_args(argv)
    try:
        code = _run(arguments)
        if sys.stdout is not None:  # as in a program without a console
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return GOOD
    except OSError as error:
        print(error_line(f"{error.filename or 'this'} can't be written ({error.strerror})"), end="", file=sys.stderr)
        return UNUSABLE
    return code


def _run(arguments: argparse.Namespace) -> int:
    try:
        code: int = arguments.run(arguments)
    except CommandError as error:
        print(error.output, end="", file=sys.stderr)
        return error.code
    return code


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="guided", description="For the person who writes the exercises.")
    commands: argparse._SubParsersAction[Parser] = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_check, _add_script, _add_paths, _add_schema, _add_new, add_pack, add_unpack, _add_lsp):
        add(commands)
    return parser


def _add_check(commands: "argparse._SubParsersAction[Parser]") -> None:
    check = commands.add_parser("check", help="what is wrong in files and folders, and what to write instead")
    check.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a file, a pack, or a folder to look through"
    )
    how = check.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="one JSON list, for editors and other programs")
    how.add_argument("--watch", action="store_true", help="check again whenever a file is saved, until Ctrl-C")
    check.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> int:
    if arguments.watch:
        from guided.cli.watch import watch

        in_packs = PackReadings()

        def beside() -> list[tuple[Path, ReadResult]]:
            _, packs = _parted(arguments.paths)
            return [*(each for pack in packs for each in in_packs.of(pack)), *_left_out(arguments.paths)]

        watch(lambda: _all_files(_parted(arguments.paths)[0]), left_out=beside)
        return GOOD
    from guided.catalogue.library import read_files

    paths, packs = _parted(arguments.paths)
    named = {path for path in paths if not _is_folder(path)}
    readings = [
        (file, _with_name_warnings(file, reading) if file in named else reading)
        for file, reading in read_files(_all_files(paths))
    ]
    readings += [each for pack in packs for each in check_pack(pack)]
    readings += _left_out(arguments.paths)
    if arguments.json:
        _print_json([(file, problem) for file, reading in readings for problem in reading.problems])
    else:
        print_blocks(readings)
    if any(reading.unreadable for _, reading in readings):
        return UNUSABLE
    return ERRORS if any(reading.errors for _, reading in readings) else GOOD


def _parted(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Return the files and folders that are read one by one, and those that are packs."""
    packs = [path for path in paths if is_pack(path)]
    return [path for path in paths if path not in packs], packs


def _with_name_warnings(file: Path, reading: ReadResult) -> ReadResult:
    """Return the reading of a file that was named itself, with what its name says against it."""
    from guided.catalogue.library import name_warnings

    return reading if reading.errors else replace(reading, problems=(*name_warnings(file), *reading.problems))


def _all_files(paths: Sequence[Path]) -> list[Path]:
    return [file for path in paths for file in _files(path)]


def _files(path: Path) -> Iterator[Path]:
    """Yield the file, or the files in the folder."""
    if not _is_folder(path):
        yield path
        return
    from guided.catalogue.library import find_files

    yield from find_files(path)


def _left_out(paths: Sequence[Path]) -> list[tuple[Path, ReadResult]]:
    """Return what was left out in the folders, with the problem to report for each."""
    from guided.catalogue.library import files_left_out

    return [each for path in paths if _is_folder(path) for each in files_left_out(path)]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _print_json(found: Sequence[tuple[Path, Problem]]) -> None:
    rows = [
        {
            "file": str(file),
            "line": problem.line,
            "column": problem.column,
            "end_line": problem.end_line,
            "end_column": problem.end_column,
            "severity": problem.severity,
            "code": problem.code,
            "words": problem.message,
            "fix": problem.fix,
            **_replacements(problem),
        }
        for file, problem in found
    ]
    print(printable_json(rows))


def _replacements(problem: Problem) -> dict[str, object]:
    """Return what an editor can do about a problem: the likeliest replacement, and the other ways it could be meant."""
    found: list[object] = [asdict(each) for each in problem.replacements]
    return {"replace": found[0] if found else None, "alternatives": found[1:]}


def _add_script(commands: "argparse._SubParsersAction[Parser]") -> None:
    script = commands.add_parser("script", help="what will be shown, said, sounded and asked, and when")
    script.add_argument("file", type=Path, metavar="FILE")
    script.add_argument("--answers", default="", metavar="LIST", help="such as continue,ease,stop: answers in order")
    script.add_argument("--silent", action="store_true", help="as if nobody ever answered a question")
    script.add_argument("--names", nargs=2, metavar=("A", "B"), help="the names to fill in")
    script.add_argument(
        "--length", metavar="TIME", help='one of the lengths to choose from, such as 6s or "until ready"'
    )
    script.add_argument("--variant", metavar="ID", help="the id of a variant to choose")
    script.add_argument("--estimate", action="store_true", help="reckon how long words take, and ask no voice")
    script.add_argument("--json", action="store_true", help="one JSON object, for other programs")
    script.set_defaults(run=_script)


def _script(arguments: argparse.Namespace) -> int:
    from guided.session.script import format_script, script_to_json, write_script
    from guided.session.session_choices import SessionChoices
    from guided.session.simulated_couple import parse_answers
    from guided.session.timeline import no_measurement
    from guided.voice.speech_timer import speech_timer

    if arguments.silent and arguments.answers:
        raise refusal("--silent is without any answer; leave out --answers")
    try:
        answers = parse_answers(arguments.answers)
    except ValueError as error:
        raise refusal(str(error)) from None
    exercise = _load_exercise(arguments.file)
    choices = SessionChoices(names=(arguments.names[0], arguments.names[1])) if arguments.names else SessionChoices()
    choices = replace(
        choices, length=_length(arguments.length, exercise), variant=_variant(arguments.variant, exercise)
    )
    lengths = no_measurement if arguments.estimate else speech_timer()
    script = write_script(exercise, choices, answers, lengths, silent=arguments.silent)
    print(script_to_json(script) if arguments.json else format_script(script))
    return GOOD


def _length(named: str | None, exercise: Exercise) -> Length | None:
    """Return the length of `exercise` that is called `named`. Raise CommandError for one that it does not offer."""
    from guided.exercise.choosing import offered_lengths
    from guided.exercise.duration import format_duration

    offered = {each if isinstance(each, str) else format_duration(each): each for each in offered_lengths(exercise)}
    if named is None or named in offered:
        return offered.get(named or "")
    one_of = f"it offers {', '.join(offered)}" if offered else "it offers none"
    raise refusal(f"{named} is no length of this exercise; {one_of}")


def _variant(named: str | None, exercise: Exercise) -> str | None:
    """Return `named` if it is the id of a variant of `exercise`. Raise CommandError otherwise."""
    offered = [each.id for each in exercise.variants if each.id is not None]
    if named is None or named in offered:
        return named
    one_of = f"it offers {', '.join(offered)}" if offered else "it offers none to choose"
    raise refusal(f"{named} is no variant of this exercise; {one_of}")


def _add_paths(commands: "argparse._SubParsersAction[Parser]") -> None:
    paths = commands.add_parser("paths", help="every way through: lengths, loops, dead ends, touch, who receives")
    paths.add_argument("file", type=Path, metavar="FILE")
    paths.add_argument("--names", nargs=2, metavar=("A", "B"), help="the names to fill in")
    paths.add_argument("--json", action="store_true", help="one JSON object, for other programs")
    paths.set_defaults(run=_paths)


def _paths(arguments: argparse.Namespace) -> int:
    from guided.session.path_report import format_paths, paths_to_json
    from guided.session.path_search import find_paths
    from guided.session.session_choices import SessionChoices

    exercise = _load_exercise(arguments.file)
    choices = SessionChoices(names=(arguments.names[0], arguments.names[1])) if arguments.names else SessionChoices()
    paths = find_paths(exercise, choices)
    print(paths_to_json(paths) if arguments.json else format_paths(paths))
    return GOOD


def _load_exercise(file: Path) -> Exercise:
    """Return the exercise in `file`. Raise CommandError with its problems if there is none to play."""
    reading = read_file(file)
    if reading.exercise is not None:
        return reading.exercise
    if reading.names_exercises:
        kind = detect_file_kind(reading.text).noun_phrase
        raise refusal(f"{file} is {kind}, and only an exercise can be played; name one of the exercises in it")
    if not reading.problems:
        raise refusal(f"{file} is no exercise, and only an exercise can be played")
    blocks = [f"{format_problem(problem, str(file), reading.text)}\n\n" for problem in reading.problems]
    raise CommandError("".join(blocks), UNUSABLE if reading.unreadable else ERRORS)


def _add_schema(commands: "argparse._SubParsersAction[Parser]") -> None:
    schema = commands.add_parser("schema", help="what an editor needs to help while writing")
    schema.add_argument("folder", type=Path, metavar="DIR", help="the folder of the exercises")
    schema.set_defaults(run=_schema)


def _schema(arguments: argparse.Namespace) -> int:
    from guided.exercise.schema.json_schema import write_schemas

    if not _is_folder(arguments.folder):
        if arguments.folder.is_file():
            raise refusal(f"{arguments.folder} is a file; name the folder that it is in")
        raise refusal(f"there is no folder {arguments.folder}")
    for file in write_schemas(arguments.folder):
        print(f"wrote {printable(file)}")
    return GOOD


def _add_new(commands: "argparse._SubParsersAction[Parser]") -> None:
    new = commands.add_parser("new", help="a commented file to start from, or a folder with all you need")
    new.add_argument("--folder", action="store_true", help="make a folder (so does a NAME that ends with /)")
    new.add_argument("name", metavar="NAME", help="small letters, digits and hyphens, such as our-evening")
    new.set_defaults(run=_new)


def _new(arguments: argparse.Namespace) -> int:
    from guided.exercise.template import exercise_file_name, render_template

    if arguments.folder or arguments.name.endswith(("/", os.sep)):
        return _new_folder(Path(arguments.name))
    try:
        file = Path(exercise_file_name(arguments.name))
    except ValueError as error:
        raise refusal(str(error)) from None
    try:
        write_new_file(file, render_template(file.stem).encode())
    except FileExistsError:
        raise refusal(f"there is a file {file} already, and it was left as it is; choose another name") from None
    print(f"wrote {printable(file)}\nNow: guided check {printable(file)}")
    return GOOD


def _new_folder(folder: Path) -> int:
    from guided.catalogue.coach_folder import FIRST_EXERCISE, create_coach_folder, is_occupied

    if not folder.parent.is_dir():
        raise refusal(f"there is no folder {folder.parent} to make it in")
    if is_occupied(folder):
        raise refusal(f"there is {folder} already, and it was left as it is; choose another name")
    for file in create_coach_folder(folder):
        print(f"wrote {printable(file)}")
    print(f"Now: guided check {printable(folder / FIRST_EXERCISE)}")
    return GOOD


def _add_lsp(commands: "argparse._SubParsersAction[Parser]") -> None:
    lsp = commands.add_parser("lsp", help="a language server, which an editor starts and talks to")
    lsp.set_defaults(run=_lsp)


def _lsp(_: argparse.Namespace) -> int:
    from guided.language_server.server import LanguageServer

    return LanguageServer(sys.stdin.buffer, sys.stdout.buffer).run()


def _write_any_letter() -> None:
    """Make standard output and error UTF-8, because texts may have characters that the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
