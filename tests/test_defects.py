"""A report of a defect says where in the code, and nothing of a document or of who works with it."""

from pathlib import Path

from brief_builder.defects import LARGEST_LOG, add_to_log, report_of

SECRET = "Het besluit over de heer Jansen"


def raised(make):
    try:
        make()
    except Exception as error:  # noqa: BLE001
        return error
    raise AssertionError


def test_a_report_holds_no_text_of_a_document() -> None:
    def inner():
        try:
            {}[SECRET]
        except KeyError as error:
            raise ValueError(f"cannot read {SECRET!r}") from error

    report = report_of(raised(inner))
    assert SECRET not in report
    assert "KeyError\nwhich led to\n" in report
    assert "test_defects.py" in report
    assert "ValueError" in report


def test_what_speaks_of_code_alone_is_said() -> None:
    assert "has no attribute 'x'" in report_of(raised(lambda: None.x))
    assert "division by zero" in report_of(raised(lambda: 1 / 0))


def test_a_report_names_no_folders_of_the_user(tmp_path: Path) -> None:
    report = report_of(raised(lambda: (tmp_path / "besluit-jansen.brief").read_text()))
    assert str(tmp_path) not in report
    assert "jansen" not in report
    assert "No such file" in report
    assert str(Path(__file__).parent) not in report


def test_endless_errors_make_a_report_that_ends() -> None:
    def deep(left):
        return deep(left - 1)

    assert len(report_of(raised(lambda: deep(1)))) < 20_000


def test_the_log_turns_over(tmp_path: Path) -> None:
    log = tmp_path / "data" / "errors.log"
    for _ in range(5):
        add_to_log(log, "x" * (LARGEST_LOG // 2 + 1))
    files = sorted(path.name for path in log.parent.iterdir())
    assert files == ["errors.log", "errors.old.log"]
    assert all(path.stat().st_size < 2 * LARGEST_LOG for path in log.parent.iterdir())
