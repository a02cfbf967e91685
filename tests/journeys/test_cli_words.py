"""Is any argument, name, stream or signal one plain sentence in the user's language, and never a traceback?"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shopdesk import cli
from tests.journeys.conftest import CommandLine
from tests.journeys.tables import order, write_orders

ROOT = Path(__file__).resolve().parents[2]
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="pipes, signals and devices of Unix")
SPOOFED = ["a\u202egpj.csv", "a\x1b[31mb.csv", "two\nlines.csv", "\u2066x\u2069.csv", "tab\there.csv"]
# A line of many rows takes the reader about ten seconds on a slow machine: time enough to be stopped.
MANY = 400_000


def spawned(*words: object, store: Path, **changed: str) -> subprocess.Popen[str]:
    """The program as its user starts it."""
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "SHOPDESK_STORE": str(store), "SHOPDESK_LANGUAGE": "en", **changed,
    }  # fmt: skip
    return subprocess.Popen(
        [sys.executable, "-m", "shopdesk", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
    )


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file but the working files that SQLite keeps beside a store."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(("-wal", "-shm"))]
    return {path: path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export and the store it was imported into, for the words that must change neither."""
    folder = tmp_path_factory.mktemp("standing")
    write_orders(folder / "orders.csv", order("1", "2026-09-03"))
    assert cli.run(["import", str(folder / "orders.csv"), "--store", str(folder / "shop.db")]) == 0
    return folder


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["frob"], "no command frob"),
        (["import"], "PATH is missing"),
        (["import", "--frob", "a.csv"], "--frob is not understood"),
        (["import", "a.csv", "--sto", "x.db"], "not understood"),  # options are never abbreviated
        (["undo"], "IMPORT_ID is missing"),
        (["undo", "one"], "whole number, not one"),
        (["undo", "1.5"], "whole number"),
        (["undo", "99999999999999999999"], "no"),
        (["undo", "-1"], "no"),
        (["--store"], "--store wants a word after it"),
        (["--store", "", "imports"], "name is empty"),
        (["import", ""], "name is empty"),
        (["import", " "], "name is empty"),
        (["import", "a\0b"], "name is empty"),
        (["backup", ""], "name is empty"),
        (["restore", ""], "name is empty"),
        (["show", "overview", "--csv", ""], "name is empty"),
        (["show", "overview", "--month", ""], "name is empty"),
        (["summary", "2026-09", "--pdf", ""], "name is empty"),
        (["show"], "PANEL is missing"),
        (["show", "overview", "--month", "2026-09", "--as-of", "2026-09-30"], "do not go together"),
        *[(["show", "overview", "--month", text], "is no month") for text in ("2026-13", "2026-9", "2026", "9999-12", "0001-01", "二〇二六-09")],
        *[(["show", "overview", "--as-of", text], "is no day") for text in ("2026-02-30", "20260930", "0001-01-01", "9999-12-31", "2026-W40-1", "today")],
        (["summary", "next"], "is no month"),
        (["summary"], "YYYY-MM is missing"),
        (["show", "overview", "--csv", "nowhere/a.csv"], "could not be written"),
        (["show", "overview", "--xlsx", "."], ""),
        (["summary", "2026-09", "--pdf", "nowhere/a.pdf"], "could not be written"),
        (["show", "overview", "--csv", "x" * 300], "cannot be used"),
        (["backup", "nowhere/a.db"], "cannot be written"),
        (["backup", "."], ""),
        (["backup", "shop.db"], "is the store itself"),
        (["backup", "shop.db.lock"], "is the store itself"),
        (["show", "overview", "--xlsx", "shop.db"], "is a store"),
        (["summary", "2026-09", "--pdf", "shop.db"], "is a store"),
        (["restore", "shop.db"], "no backup"),
        (["restore", "orders.csv"], "no backup"),
        (["restore", "nowhere.db"], "no backup"),
        (["imports", "--store", "nowhere.db"], "no store"),
        (["imports", "--store", "orders.csv"], "not a ShopDesk store"),
        (["imports", "--store", "."], "not a ShopDesk store"),
        (["imports", "--store", "~nobody-here/shop.db"], "no store"),
        (["imports", "--store", "x" * 300], "cannot be opened"),
        (["import", "orders.csv", "--store", "orders.csv"], "not a ShopDesk store"),
        (["import", "orders.csv", "--store", "x" * 300], "cannot be opened"),
        (["import", "orders.csv", "--dry-run", "--store", "x" * 300], "cannot be used"),
    ],
)  # fmt: skip
def test_a_bad_word_is_one_sentence_and_changes_nothing(
    shopdesk: CommandLine, standing: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.chdir(standing)
    monkeypatch.setenv("SHOPDESK_STORE", "shop.db")
    before = contents(standing)
    done = shopdesk(*words)
    assert done.code == 2 and said in done.sentence
    assert contents(standing) == before


def test_the_store_is_named_before_or_after_the_command_or_by_the_environment(
    shopdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_orders(tmp_path / "a.csv", order("1"))
    assert shopdesk("--store", "before.db", "import", "a.csv").code == 0
    assert shopdesk("import", "a.csv", "--store", "after.db").code == 0
    assert shopdesk("import", "--store=deep/er/equals.db", "a.csv").code == 0
    assert not (tmp_path / "shop.db").exists()
    monkeypatch.setenv("SHOPDESK_STORE", "named.db")
    assert shopdesk("import", "a.csv").code == 0
    for name in ("before.db", "after.db", "deep/er/equals.db", "named.db"):
        assert (tmp_path / name).exists()


def test_without_a_name_the_store_lies_in_the_data_folder_and_the_sample_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SHOPDESK_STORE", raising=False)
    nothing = argparse.Namespace(store=None)
    assert cli.store_path(nothing).name == "shop.db" and cli.store_path(nothing).parent.name == "ShopDesk"
    assert cli.store_path(nothing, "sample.db") == cli.store_path(nothing).with_name("sample.db")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_CN.GB18030"}, "zh_CN"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),  # a script that asks for plain answers gets them
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8", "SHOPDESK_LANGUAGE": "en"}, "en"),
        ({"LANG": "en_US.UTF-8", "SHOPDESK_LANGUAGE": "zh_CN"}, "zh_CN"),
    ],
)
def test_the_language_is_the_systems_unless_the_program_is_told_another(
    environment: dict[str, str], language: str
) -> None:
    assert cli.system_language(environment) == language


def test_every_kind_of_answer_is_given_in_chinese_too(
    shopdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SHOPDESK_LANGUAGE")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    write_orders(tmp_path / "a.csv", order("1"), order("2", value="贵"))
    told = shopdesk("import", "a.csv")
    assert "1 行未通过" in told.out or "拒" in told.out or "不通过" in told.out
    for words in (
        ["undo", "x"],
        ["frob"],
        ["show", "promotions"],
        ["scan", "gone.txt"],
        ["summary", "x"],
        ["import", "gone.csv", "--json"],
    ):
        done = shopdesk(*words)
        assert done.code == 2 and any("\u4e00" <= letter <= "\u9fff" for letter in done.err), done
        assert "is " not in done.err
    assert "订单" in shopdesk("show", "overview", "--json").document["headline"] + shopdesk("show", "overview").out


@pytest.mark.parametrize("name", SPOOFED)
def test_f45_a_name_that_cannot_be_seen_is_spelled_out_in_every_line(
    shopdesk: CommandLine, tmp_path: Path, name: str
) -> None:
    """F45: a bidi override, a colour code or a line break in a file name reaches no terminal as such."""
    whole = write_orders(tmp_path / name, order("1", "2026-09-03"))
    said = [shopdesk("import", whole), shopdesk("imports"), shopdesk("backup", tmp_path / f"{name}.db")]
    whole.write_bytes(b"")
    said += [
        shopdesk("import", whole),
        shopdesk("import", whole, "--json"),
        shopdesk("import", tmp_path / f"no {name}"),
    ]
    said += [shopdesk("check", "--store", tmp_path / name), shopdesk("summary", "2026-09", "--pdf", f"nowhere/{name}")]
    for done in said:
        for line in (done.out if not done.out.startswith("{") else "").splitlines() + done.err.splitlines():
            assert line.isprintable(), line
        assert name not in done.err
    assert json.loads(said[4].out)["files"][0]["file"] == str(whole)  # a script gets the name as it is


@pytest.mark.parametrize(
    "name",
    [
        "订单 十月.csv", "100%#?&'\";.csv", "👗.csv", "e\u0301te\u0301.csv", "trailing.", "<img src=x onerror=alert(1)>.csv", "-dash.csv",
        "~home.csv", "中" * 80 + ".csv", "x" * 246 + ".csv", " blanks .csv", "$HOME.csv", "{braces}.csv",
    ],
)  # fmt: skip
def test_f40_files_stores_and_copies_may_have_any_name(shopdesk: CommandLine, tmp_path: Path, name: str) -> None:
    """F40: the whole way with files, stores and targets so named."""
    folder = tmp_path / name[:60]
    folder.mkdir()
    file = write_orders(folder / name, order("1", "2026-09-03"))
    store = folder / f"{name[:80]}.db"
    [report] = shopdesk("import", file, "--json", "--store", store).files
    assert report["file"] == str(file) and report["rows"]["new"] == 1
    assert shopdesk("imports", "--json", "--store", store).document["imports"][0]["file"] == name
    for words in (
        ["summary", "2026-09", "--pdf", folder / f"{name[:80]}.pdf", "--xlsx", folder / f"{name[:80]}.xlsx"],
        ["show", "overview", "--csv", folder / f"{name[:80]}.out"],
        ["backup", folder / f"{name[:80]}.copy"],
        ["restore", folder / f"{name[:80]}.copy"],
        ["check"],
        ["undo", 1],
    ):
        assert shopdesk(*words, "--store", store).code == 0, words


@UNIX
def test_f40_a_name_that_is_no_text_is_kept_with_its_bytes_spelled_out(shopdesk: CommandLine, tmp_path: Path) -> None:
    """F40: file systems of Unix keep bytes; a stick written elsewhere brings names in GBK."""
    name = os.fsdecode("订单.csv".encode("gbk"))
    try:
        write_orders(tmp_path / name, order("1", "2026-09-03"))
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    store = tmp_path / f"{name}.db"
    [report] = shopdesk("import", tmp_path / name, "--json", "--store", store).files
    assert report["rows"]["new"] == 1 and report["error"] is None
    [entry] = shopdesk("imports", "--json", "--store", store).document["imports"]
    assert "\\udcb6" in entry["file"] and entry["file"].isprintable()
    assert shopdesk("backup", tmp_path / f"{name}.copy", "--store", store).code == 0


@UNIX
def test_pipes_and_devices_are_no_files(shopdesk: CommandLine, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    write_orders(tmp_path / "a.csv", order("1"))
    done = shopdesk("import", "pipe.csv", "a.csv", "/dev/zero", "--json")
    assert done.code == 1
    assert {report["file"]: report["error"] and report["error"]["code"] for report in done.files} == {
        "pipe.csv": "no_file", "a.csv": None, "/dev/zero": "no_file",
    }  # fmt: skip
    assert shopdesk("show", "overview", "--xlsx", "pipe.csv").code == 2
    assert shopdesk("mapping", "pipe.csv").code == 2


@UNIX
def test_the_program_itself_answers_with_its_exit_code_under_a_plain_locale(tmp_path: Path) -> None:
    file = write_orders(tmp_path / "订单.csv", order("1"), order("2", value="贵"))
    with spawned("import", file, "--json", store=tmp_path / "shop.db", LC_ALL="C", LANG="C", PYTHONUTF8="") as program:
        out, err = program.communicate(timeout=60)
    assert program.returncode == 1 and err == ""
    assert json.loads(out)["files"][0]["file"] == str(file)


@UNIX
@pytest.mark.parametrize("words", [["formats"], ["imports", "--json"]])
def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path, words: list[str]) -> None:
    write_orders(tmp_path / "a.csv", order("1"))
    assert cli.run(["import", str(tmp_path / "a.csv"), "--store", str(tmp_path / "shop.db")]) == 0
    with spawned(*words, store=tmp_path / "shop.db") as program:
        assert program.stdout is not None and program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == ""
        assert program.wait(60) == 0


@UNIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_answer_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "shopdesk", "formats", "--json"],
            stdout=full, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False,
        )  # fmt: skip
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "written" in done.stderr


@UNIX
def test_without_any_stream_the_work_is_done_all_the_same(tmp_path: Path) -> None:
    write_orders(tmp_path / "a.csv", order("1"))
    program = 'import os, sys; os.closerange(0, 3); os.execv(sys.executable, [sys.executable, "-m", "shopdesk", *sys.argv[1:]])'
    done = subprocess.run(
        [sys.executable, "-c", program, "import", "a.csv", "--json", "--store", "shop.db"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False,
    )  # fmt: skip
    assert done.returncode == 0 and (tmp_path / "shop.db").exists()


@UNIX
def test_an_import_that_is_interrupted_keeps_the_files_before_and_nothing_of_the_one_in_work(
    shopdesk: CommandLine, tmp_path: Path
) -> None:
    small = write_orders(tmp_path / "a.csv", order("1"))
    large = write_orders(tmp_path / "b.csv", *(order(f"{n:018d}") for n in range(2, MANY)))
    with spawned("import", small, large, "--json", store=shopdesk.store) as program:
        until = time.monotonic() + 60
        while not (shopdesk.store.exists() and shopdesk("imports", "--json").out.count("import_id")):
            assert time.monotonic() < until and program.poll() is None
            time.sleep(0.1)
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=60)
    assert program.returncode == 1 and err.count("\n") == 1 and "stopped" in err
    first, second = json.loads(out)["files"]
    assert first["rows"]["new"] == 1 and first["error"] is None
    assert second["error"]["code"] == "stopped" and second["import_id"] is None
    assert [entry["file"] for entry in shopdesk("imports", "--json").document["imports"]] == ["a.csv"]
    assert shopdesk("check").code == 0


def test_an_import_that_is_interrupted_before_anything_was_done_says_so(
    shopdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shopdesk.importing import read

    def pressed(*given: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(read, "read_file", pressed)
    done = shopdesk("import", write_orders(tmp_path / "a.csv", order("1")), "--json")
    assert done.code == 2 and done.files[0]["error"]["code"] == "stopped" and done.err.count("\n") == 1
    assert shopdesk("imports", "--json").document == {"imports": []}
