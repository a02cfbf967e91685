"""Black-box driver for a Qt (or any AT-SPI) desktop program on a bare Linux box.

It starts a private X server, a private D-Bus session, the accessibility bus and
the program, then finds controls by role and accessible name as a screen reader
would, presses them, reads tables back and takes PNG screenshots.  It imports
nothing of the program under test.

Needs (Debian): xvfb xdotool dbus at-spi2-core python3-gi gir1.2-atspi-2.0
imagemagick (only for screenshots).  Run it with the system's python3, which has
`gi`; the program under test may use any other interpreter.

    with Gui(["path/to/venv/bin/python", "-m", "shopdesk"]) as gui:
        gui.press("载入样例")
        gui.wait_for(lambda: gui.rows("订单表") > 0)
        assert gui.cell("订单表", 1, 2) == "买家00001"
        gui.screenshot("after-load.png")
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
import warnings

warnings.filterwarnings("ignore", category=DeprecationWarning)

BUTTON = ("push button", "button", "toggle button", "check box", "radio button")


class NotFound(AssertionError):
    pass


class Gui:
    def __init__(
        self, cmd, *, env=None, size="1280x900", home=None, lang="zh_CN.UTF-8", timeout=20.0, cwd=None, log=None
    ):
        self.cmd, self.extra, self.size, self.lang = list(cmd), dict(env or {}), size, lang
        self.timeout, self.cwd, self.log = timeout, cwd, log
        self._own_home = home is None
        self.home = home or tempfile.mkdtemp(prefix="gui-home-")
        self.procs = []
        self.app = None

    # ---- life -------------------------------------------------------------
    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *exc):
        self.close()

    def _spawn(self, cmd, **kw):
        p = subprocess.Popen(cmd, start_new_session=True, **kw)
        self.procs.append(p)
        return p

    def _start(self):
        r, w = os.pipe()
        self._spawn(
            ["Xvfb", "-displayfd", str(w), "-screen", "0", self.size + "x24", "-nolisten", "tcp"],
            pass_fds=(w,),
            stderr=subprocess.DEVNULL,
        )
        os.close(w)
        with os.fdopen(r) as f:
            display = ":" + f.readline().strip()
        run = os.path.join(self.home, "run")
        os.makedirs(run, mode=0o700, exist_ok=True)
        base = {k: v for k, v in os.environ.items() if k in ("PATH", "TZ", "TMPDIR")}
        base.update(
            HOME=self.home,
            XDG_RUNTIME_DIR=run,
            DISPLAY=display,
            XDG_CONFIG_HOME=self.home + "/.config",
            XDG_DATA_HOME=self.home + "/.local/share",
            XDG_CACHE_HOME=self.home + "/.cache",
            LANG=self.lang,
            LC_ALL="C.UTF-8",
            LANGUAGE=self.lang.split(".")[0],
        )
        # A session bus of our own, so that two drivers can run side by side.
        bus = self._spawn(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            env=base,
            stdout=subprocess.PIPE,
            text=True,
            stderr=subprocess.DEVNULL,
        )
        base["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        os.environ.update({k: base[k] for k in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        os.environ.pop("AT_SPI_BUS_ADDRESS", None)
        launcher = next(
            p
            for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
            if os.path.exists(p)
        )
        self._spawn([launcher, "--launch-immediately", "--a11y=1"], env=base, stderr=subprocess.DEVNULL)
        self.env = {
            **base,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "QT_ACCESSIBILITY": "1",
            **self.extra,
        }
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi

        self.A = Atspi
        deadline = time.monotonic() + 5
        while Atspi.init() not in (0, 1) and time.monotonic() < deadline:
            time.sleep(0.1)
        Atspi.set_timeout(5000, 15000)
        out = open(self.log, "wb") if self.log else subprocess.DEVNULL
        t0 = time.monotonic()
        self.proc = self._spawn(self.cmd, env=self.env, cwd=self.cwd, stdout=out, stderr=subprocess.STDOUT)
        self.app = self.wait_for(self._find_app, what="the program on the accessibility bus")
        self.wait_for(lambda: self.windows(), what="a window")
        self.start_seconds = time.monotonic() - t0

    def kill(self):
        """kill -9 the program (for crash tests)."""
        os.killpg(self.proc.pid, signal.SIGKILL)
        self.proc.wait()

    def close(self):
        for p in reversed(self.procs):
            if p.poll() is None:
                try:
                    os.killpg(p.pid, signal.SIGTERM)
                    p.wait(3)
                except (ProcessLookupError, subprocess.TimeoutExpired):
                    try:
                        os.killpg(p.pid, signal.SIGKILL)
                        p.wait(3)
                    except ProcessLookupError:
                        pass
        if self._own_home:
            shutil.rmtree(self.home, ignore_errors=True)

    # ---- looking ------------------------------------------------------------
    def _find_app(self):
        if self.proc.poll() is not None:
            raise AssertionError(f"the program ended at start with {self.proc.returncode}")
        desk = self.A.get_desktop(0)
        desk.clear_cache()
        for i in range(desk.get_child_count()):
            a = desk.get_child_at_index(i)
            if a is not None and a.get_process_id() == self.proc.pid:
                return a
        # a launcher may have forked: take the only other application
        for i in range(desk.get_child_count()):
            a = desk.get_child_at_index(i)
            if a is not None and a.get_child_count():
                return a
        return None

    def wait_for(self, fn, timeout=None, what="a condition"):
        end = time.monotonic() + (timeout or self.timeout)
        last = None
        while time.monotonic() < end:
            try:
                v = fn()
                if v:
                    return v
            except AssertionError as e:
                if "ended at start" in str(e):
                    raise
                last = e
            except Exception as e:  # a control went away while we looked
                last = e
            time.sleep(0.1)
        raise NotFound(f"timed out waiting for {what}; last: {last!r}")

    def windows(self):
        self.app.clear_cache()
        return [w for w in (self.app.get_child_at_index(i) for i in range(self.app.get_child_count())) if w is not None]

    def walk(self, node=None, depth=30, into_tables=False):
        """Every control under `node`, tables' cells left out unless asked for."""
        for n in [node] if node is not None else self.windows():
            yield n
            if depth <= 0 or (
                not into_tables and n.get_role() in (self.A.Role.TABLE, self.A.Role.TREE_TABLE, self.A.Role.LIST)
            ):
                continue
            for i in range(n.get_child_count()):
                c = n.get_child_at_index(i)
                if c is not None:
                    yield from self.walk(c, depth - 1, into_tables)

    def _match(self, n, name, role):
        if role is not None:
            roles = (role,) if isinstance(role, str) else role
            if n.get_role_name() not in roles:
                return False
        return name is None or name in (n.get_name() or "")

    def shown(self, n):
        return n.get_state_set().contains(self.A.StateType.SHOWING)

    def find_all(self, name=None, role=None, showing=True):
        return [n for n in self.walk() if self._match(n, name, role) and (not showing or self.shown(n))]

    def find(self, name=None, role=None, timeout=None, showing=True):
        """The one showing control whose accessible name contains `name`."""
        hits = self.wait_for(
            lambda: self.find_all(name, role, showing), timeout, f"{role or 'a control'} named {name!r}"
        )
        exact = [n for n in hits if n.get_name() == name]
        return (exact or hits)[0]

    def by_id(self, ident, timeout=None):
        """A control by its objectName path (Qt offers `QApplication.main.tierCombo`)
        or its QWidget.accessibleIdentifier; the last part of the path is enough."""

        def go():
            hits = [n for n in self.walk() if (n.get_accessible_id() or "").split(".")[-1] == ident]
            return hits[0] if hits else None

        return self.wait_for(go, timeout, f"a control with id {ident!r}")

    def value(self, n):
        """Number shown by a spin box, slider or progress bar."""
        return self.A.Value.get_current_value(n.get_value_iface())

    def tree(self):
        """A text picture of the window: what a screen reader is offered."""
        out = []

        def go(n, d):
            ident = (n.get_accessible_id() or "").split(".")[-1]
            out.append("  " * d + f"{n.get_role_name()} {n.get_name()!r} #{ident}")
            if n.get_role() in (self.A.Role.TABLE, self.A.Role.TREE_TABLE, self.A.Role.LIST):
                return
            for i in range(n.get_child_count()):
                c = n.get_child_at_index(i)
                if c is not None:
                    go(c, d + 1)

        for w in self.windows():
            go(w, 0)
        return "\n".join(out)

    # ---- doing ----------------------------------------------------------------
    def press(self, name, role=BUTTON, timeout=None):
        n = self.find(name, role, timeout)
        if not n.get_state_set().contains(self.A.StateType.ENABLED):
            raise AssertionError(f"{name!r} is disabled")
        act = n.get_action_iface()
        names = [act.get_action_name(i) for i in range(act.get_n_actions())] if act else []
        for want in ("Press", "Toggle", "click", "ShowMenu", "SetFocus"):
            if want in names and want != "SetFocus":
                act.do_action(names.index(want))
                return n
        self.click(n)
        return n

    def click(self, n):
        """A real mouse click in the middle of a control."""
        e = n.get_extents(self.A.CoordType.SCREEN)
        self.xdo("mousemove", "--sync", str(e.x + e.width // 2), str(e.y + e.height // 2), "click", "1")

    def menu(self, *path):
        """Open menus by real clicks, as a user does (safe with modal dialogs)."""
        for step in path:
            self.click(self.find(step, ("menu item", "menu", "check menu item")))
            time.sleep(0.2)

    def tab(self, name):
        self.click(self.find(name, "page tab"))

    def key(self, *keys):
        self.xdo("key", "--clearmodifiers", *keys)

    def type(self, name, text):
        n = self.find(name, ("text", "spin button", "combo box"))
        ed = n.get_editable_text_iface()
        if ed is not None:
            ed.set_text_contents(text)  # any script, no keymap needed
        else:
            self.click(n)
            self.xdo("type", "--", text)
        return n

    def choose_file(self, path):
        """Answer Qt's own open/save dialog (there is no native one under Xvfb)."""
        n = self.by_id("fileNameEdit")
        n.get_editable_text_iface().set_text_contents(str(path))
        time.sleep(0.2)
        n.get_component_iface().grab_focus()
        self.key("Return")

    def xdo(self, *args):
        subprocess.run(["xdotool", *args], env=self.env, check=True, timeout=20)

    # ---- reading ----------------------------------------------------------------
    def text(self, name, role=None):
        n = self.find(name, role)
        t = n.get_text_iface()
        return self.A.Text.get_text(t, 0, -1) if t is not None else n.get_name()

    def _table(self, name):
        n = self.find(name, ("table", "tree table"))
        return n.get_table_iface()

    def rows(self, name):
        return self.A.Table.get_n_rows(self._table(name))

    def columns(self, name):
        t = self._table(name)
        return [self.A.Table.get_column_header(t, i).get_name() for i in range(self.A.Table.get_n_columns(t))]

    def cell(self, name, row, col):
        c = self.A.Table.get_accessible_at(self._table(name), row, col)
        return c.get_name()

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=True, timeout=30)
        return path
