"""The command line. Qt is imported only by the commands that show something."""

import argparse
import errno
import json
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from footcoach import __version__
from footcoach.coach.clock import SystemClock
from footcoach.core.compiler import compile_plan
from footcoach.core.errors import FootcoachError
from footcoach.core.plan import MS_PER_S, Phase, Plan
from footcoach.core.quote import shown, shown_path, shown_sentence
from footcoach.desktop.streams import drop_unwritten, prepare_streams
from footcoach.storage.atomic import make_private_folder
from footcoach.storage.catalogue import Catalogue, load_catalogue
from footcoach.storage.errors import FileError, first_told
from footcoach.storage.file_format import SHARED_SUFFIXES
from footcoach.storage.paths import Paths, default_paths
from footcoach.storage.settings import LANGUAGE
from footcoach.storage.settings_file import SettingsFile

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

    from footcoach.desktop.start_refusal import StartRefusal

DONE, INPUT_AT_FAULT, WRONG_USAGE = 0, 1, 2
BROKEN_OFF: Final = 128 + signal.SIGINT

_LONGEST_LINE: Final = 2000
_START_REMEDY: Final = "Mend that, choose another folder with --data-dir, or install Footcoach again; then try again."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` name and return the exit code: 0 done, 1 input at fault, 2 wrong usage.

    A command that is broken off with Ctrl+C returns what a shell says then, 130; the window ends in order, with 0.
    """
    prepare_streams()
    try:
        options = _parser().parse_args(_with_command(sys.argv[1:] if arguments is None else arguments))
        return int(options.command(options))
    except KeyboardInterrupt:
        return BROKEN_OFF
    except FileError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # Whoever read the output has had enough.
        return DONE
    except ImportError as error:
        return _fail(f"A part is missing: {error}. Install Footcoach again.")
    except OSError as error:
        return _fail(f"{error.strerror or error}.")
    finally:
        drop_unwritten(sys.stdout)
        drop_unwritten(sys.stderr)


class _Parser(argparse.ArgumentParser):
    """Quotes no wrong argument at full length, and does not keep silent where nothing can be written."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.format_usage()}{self.prog}: error: {shown_sentence(message)}\n")

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        if file is not None and file is sys.stdout:
            _write(message)
        else:
            super()._print_message(message, file)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="footcoach", description="A hands-free coach for six foot exercises.")
    parser.add_argument("--version", action="version", version=f"footcoach {__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything under DIR")
    parser.add_argument("--language", choices=_languages(), help="the language of this start")
    parser.add_argument("--time-scale", type=_time_scale, default=1.0, metavar="X", help="run X times as fast")
    parser.add_argument("--start", action="store_true", help="start today's session at once")
    parser.set_defaults(command=_open, files=[])
    # The same options are understood behind the command, where they must not undo what stood before it.
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything under DIR")
    common.add_argument("--language", choices=_languages(), help="the language of this start")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    open_ = commands.add_parser(
        "open", parents=[common], help="open the window and show what is in shared files; FILE alone does the same"
    )
    open_.add_argument("files", type=Path, nargs="*", metavar="FILE", help="a bundle, an exercise or a routine")
    plan = commands.add_parser("plan", parents=[common], help="print the timeline of a routine")
    plan.add_argument("routine", nargs="?", metavar="ROUTINE", help="an id or a file; default: what Today would run")
    plan.add_argument("--json", action="store_true", help="print it as JSON")
    plan.set_defaults(command=_plan)
    check = commands.add_parser(
        "check", parents=[common], help="look for every error in an exercise, a routine or a bundle"
    )
    check.add_argument("file", type=Path, metavar="FILE", help="the file")
    check.set_defaults(command=_check)
    export = commands.add_parser(
        "export", parents=[common], help="put a routine with its exercises into a file to share"
    )
    export.add_argument("routine", metavar="ROUTINE", help="an id or a file")
    export.add_argument("file", type=Path, metavar="FILE", help="where it goes; best with the ending .footcoach")
    export.set_defaults(command=_export)
    import_ = commands.add_parser("import", parents=[common], help="add what somebody has shared; nothing is replaced")
    import_.add_argument("file", type=Path, metavar="FILE", help="a bundle, or the file of an exercise or a routine")
    import_.set_defaults(command=_import)
    demo = commands.add_parser("demo", parents=[common], help="play a session without a display and save pictures")
    demo.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go; made if it is not there")
    demo.set_defaults(command=_demo)
    doctor = commands.add_parser("doctor", parents=[common], help="say what works on this computer, and what to do")
    doctor.set_defaults(command=_doctor)
    return parser


def _with_command(arguments: Sequence[str]) -> Sequence[str]:
    """Return `arguments` with the command that is meant where a shared file stands in its place."""
    for place, argument in enumerate(arguments):
        is_value = place > 0 and arguments[place - 1] in {"--data-dir", "--language", "--time-scale"}
        if not argument.startswith("-") and not is_value:
            is_file = argument.lower().endswith(SHARED_SUFFIXES)
            return [*arguments[:place], "open", *arguments[place:]] if is_file else arguments
    return arguments


def _languages() -> list[str]:
    return [choice.value for choice in LANGUAGE.choices]


def _time_scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.01 <= scale <= 1000:
        raise argparse.ArgumentTypeError(f"expected a number from 0.01 to 1000, found {text}")
    return scale


def _paths(options: argparse.Namespace) -> Paths:
    return Paths(_absolute(options.data_dir)) if options.data_dir else default_paths()


def _absolute(path: Path) -> Path:
    try:
        return path.absolute()
    except OSError:
        # The folder that this was started in is gone; whatever is to be kept there will say so.
        return path


def _fail(message: str) -> int:
    _warn(message)
    return INPUT_AT_FAULT


def _warn(message: str) -> None:
    # Where there is no standard error, print would take standard output.
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"footcoach: {shown_sentence(message, _LONGEST_LINE)}", file=sys.stderr)


def _warn_of(errors: Sequence[FileError]) -> None:
    told, more = first_told(errors)
    for error in told:
        _warn(str(error))
    if more:
        _warn(f"and {more} more of this kind.")


def _say(text: str) -> None:
    _write(f"{text}\n")


def _write(text: str) -> None:
    """Write on standard output before anything else is done.

    Raises:
        FileError: It cannot be written.
        BrokenPipeError: Nobody reads it any more.
    """
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = f"cannot be written: {error.strerror or error}"
        raise FileError("standard output", "", reason, "Send it somewhere else, or make room there.") from None


def _open(options: argparse.Namespace) -> int:
    from footcoach.desktop.display import is_seen, why_no_window  # noqa: PLC0415 (Qt takes its time, and `plan` does without)

    obstacle = why_no_window()
    if obstacle:
        return _fail_without_window(obstacle.reason, is_library_missing=obstacle.is_library_missing)
    from footcoach.app import asks_to_go_on  # noqa: PLC0415
    from footcoach.desktop.start_refusal import StartRefusal  # noqa: PLC0415

    paths, takes_over = _paths(options), False
    while isinstance(ended := _start(options, paths, takes_over=takes_over), StartRefusal):
        _warn(str(ended))
        if not is_seen() or not asks_to_go_on(ended, paths):
            return INPUT_AT_FAULT
        takes_over = ended.can_take_over
    return ended


def _start(options: argparse.Namespace, paths: Paths, *, takes_over: bool) -> "int | StartRefusal":
    """Open the window, or have that of the first program come forward; return the exit code or what is in the way."""
    from footcoach.app import Options, run  # noqa: PLC0415
    from footcoach.desktop.single_instance import SingleInstance, acquire  # noqa: PLC0415
    from footcoach.desktop.start_refusal import StartRefusal  # noqa: PLC0415

    # Whatever keeps it from being made is found by taking hold of it.
    with suppress(OSError):
        make_private_folder(paths.data_dir)
    try:
        shared = tuple(map(_absolute, options.files))
        found = acquire(paths.data_dir, starts=options.start, files=shared, takes_over=takes_over)
        if isinstance(found, SingleInstance):
            return run(Options(options.time_scale, options.start, options.language, shared), paths, found)
    except (OSError, FootcoachError, ImportError) as error:
        reason = shown_sentence(str(error)).removesuffix(".")
        return StartRefusal(f"Footcoach cannot start: {reason}.", _START_REMEDY)
    return found if isinstance(found, StartRefusal) else DONE


def _fail_without_window(reason: str, *, is_library_missing: bool) -> int:
    from footcoach.desktop.packages import DISPLAY_PACKAGES, install_commands, os_release  # noqa: PLC0415

    commands = install_commands(DISPLAY_PACKAGES, os_release()) if is_library_missing else ()
    remedies = [f"{command}." for command in commands]
    return _fail(" ".join([reason, *remedies, "To see pictures of a session instead: footcoach demo DIR"]))


def _demo(options: argparse.Namespace) -> int:
    from footcoach.demo import save_pictures  # noqa: PLC0415

    try:
        for file in save_pictures(options.folder, _paths(options), options.language):
            _say(str(file))
    except BrokenPipeError:
        raise
    except OSError as error:
        return _fail(f"{options.folder}: the pictures cannot be saved: {error.strerror or error}.")
    return DONE


def _doctor(options: argparse.Namespace) -> int:
    from footcoach.desktop.packages import os_release  # noqa: PLC0415 (only this command needs it)
    from footcoach.doctor import examine, report  # noqa: PLC0415

    paths = _paths(options)
    language = options.language or SettingsFile.read(paths.settings_file).language
    _say(report(examine(paths.data_dir, language), os_release()))
    return DONE


def _plan(options: argparse.Namespace) -> int:
    paths = _paths(options)
    settings_file = SettingsFile.read(paths.settings_file)
    catalogue = load_catalogue(paths, options.language or settings_file.language)
    if catalogue.errors:
        _warn_of(catalogue.errors)
        return INPUT_AT_FAULT
    routine = (
        catalogue.routine(options.routine)
        if options.routine
        else catalogue.routine_on(SystemClock().local_time().date())
    )
    loaded = settings_file.settings(catalogue.exercises)
    _warn_of(loaded.errors)
    plan = compile_plan(routine, loaded.settings.preferences())
    # In letters that every encoding has, so that it can always be read back.
    _say(json.dumps(_as_json(plan), indent=2) if options.json else _as_text(plan))
    return DONE


def _check(options: argparse.Namespace) -> int:
    from footcoach.storage.file_check import errors_in  # noqa: PLC0415 (only this command needs it)

    errors = errors_in(options.file, _catalogue(options, _paths(options)))
    for error in errors:
        _warn(str(error))
    if errors:
        return INPUT_AT_FAULT
    _say(shown_sentence(f"{options.file.name}: no errors."))
    return DONE


def _export(options: argparse.Namespace) -> int:
    from footcoach.storage.bundle_export import export_bundle, save_bundle  # noqa: PLC0415 (only this command needs it)

    paths = _paths(options)
    catalogue = _catalogue(options, paths)
    levels = SettingsFile.read(paths.settings_file).settings(catalogue.exercises).settings.levels
    bundle = export_bundle(catalogue.routine_file(options.routine), catalogue, levels)
    where = shown_path(options.file)
    if not save_bundle(options.file, bundle):
        _say(f"{where} is there already, with the same content.")
        return DONE
    routine = catalogue.routine(options.routine)
    own = [part.exercise.name for part in routine.parts if part.exercise.id in catalogue.own_exercise_ids]
    _say(f"Saved the routine {shown(routine.name)} in {where}.")
    for name in own:
        _say(f"With it goes your exercise {shown(name)}.")
    return DONE


def _import(options: argparse.Namespace) -> int:
    from footcoach.storage.bundle import read_shared  # noqa: PLC0415 (only this command needs it)
    from footcoach.storage.bundle_import import apply_import, plan_import  # noqa: PLC0415

    paths = _paths(options)
    catalogue = _catalogue(options, paths)
    plan = plan_import(read_shared(options.file, catalogue), catalogue)
    apply_import(plan, paths)
    if not plan.has_news:
        _say("All of it is there already.")
        return DONE
    arrivals = [("exercise", arrival) for arrival in plan.exercises]
    arrivals += [("routine", plan.routine)] if plan.routine is not None else []
    for kind, arrival in arrivals:
        state = "Added" if arrival.is_new else "There already"
        _say(f"{state}: {kind} {shown(arrival.name)}, as {arrival.id}.")
    return DONE


def _catalogue(options: argparse.Namespace, paths: Paths) -> Catalogue:
    return load_catalogue(paths, options.language or SettingsFile.read(paths.settings_file).language)


def _as_json(plan: Plan) -> dict[str, object]:
    return {
        "routine": plan.routine_id,
        "total_seconds": plan.total_ms // MS_PER_S,
        "phases": [_phase_as_json(phase) for phase in plan.phases],
    }


def _phase_as_json(phase: Phase) -> dict[str, object]:
    # Only a phase without a clock says so: programs that read this know no such thing of the others.
    until_done = {"until_done": True} if phase.is_until_done else {}
    return {
        "exercise": phase.exercise_id,
        "kind": phase.kind.value,
        "label": phase.label,
        "side": phase.side.value,
        "set": phase.set_number,
        "sets": phase.sets,
        "rep": phase.repetition,
        "reps": phase.repetitions,
        "seconds": phase.duration_ms // MS_PER_S,
        "cue": phase.cue,
        **until_done,
    }


def _as_text(plan: Plan) -> str:
    lines, begins_s = [], 0
    for phase in plan.phases:
        at = f"{begins_s // 60:3}:{begins_s % 60:02}"
        until_done = "  until done" if phase.is_until_done else ""
        count = f"set {phase.set_number}/{phase.sets} rep {phase.repetition}/{phase.repetitions}{until_done}"
        seconds = phase.duration_ms // MS_PER_S
        lines.append(f"{at} {seconds:4} s  {phase.exercise_id:19} {phase.label:14} {phase.side.value:6} {count}")
        begins_s += seconds
    lines.append(f"{begins_s // 60:3}:{begins_s % 60:02}  {'end, about' if plan.is_about else 'end'}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
