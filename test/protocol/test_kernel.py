"""The kernel process as front ends see it: Jupyter's own tests, then what they leave out.

Run by kernel.test.ts, which makes the kernelspec and names it in JUPYTER_PATH.
"""

import os
import signal
import time
from queue import Empty

import jupyter_kernel_test
import pytest
import zmq
from jupyter_client.manager import KernelManager, start_new_kernel

KERNEL = "stridelab"
TIMEOUT = 60


class WelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True


class KernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("oops")'
    completion_samples = [
        {"text": "const someone = 1; some", "matches": {"someone"}},
        {"text": "np.shares_m", "matches": {"shares_memory"}},
    ]
    complete_code_samples = ["1", "const x: number = 1", "for (const k of [1, 2]) print(k)"]
    incomplete_code_samples = ["function f(x: number) {", "[1, 2,", "np.arange("]
    invalid_code_samples = ["const const = 1", "let 1 = 2"]
    code_generate_error = 'throw new Error("no")'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": '"a" + "b"', "result": "'ab'"},
        {"code": "np.arange(3)", "result": "array([0, 1, 2])"},
        {"code": "np.arange(3)", "mime": "text/html"},
        {"code": "np.arange(3)", "mime": "application/vnd.stridelab.memory.v1+json"},
    ]
    code_display_data = [
        {"code": 'display({ "text/html": "<b>bold</b>" })', "mime": "text/html"},
        {"code": "display(np.arange(3))", "mime": "text/html"},
        {"code": 'display({ "image/svg+xml": "<svg/>" }, { raw: true })', "mime": "image/svg+xml"},
    ]
    code_history_pattern = "1 + ?"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "np.arange"
    code_clear_output = "console.clear()"


class Session:
    """One kernel with its client."""

    def __init__(self):
        self.manager, self.client = start_new_kernel(kernel_name=KERNEL)

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def start(self, code, **options):
        """Sends a cell and returns its id once it is running."""
        msg_id = self.client.execute(code, **options)
        self.outputs_until(msg_id, lambda message: message["msg_type"] == "execute_input")
        return msg_id

    def outputs_until(self, msg_id, last):
        found = []
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            found.append(message)
            if last(message):
                return found

    def finish(self, msg_id):
        """The reply to a cell, and what it put out."""
        is_idle = lambda message: message["content"].get("execution_state") == "idle"
        outputs = self.outputs_until(msg_id, is_idle)
        return self.reply(msg_id), outputs

    def reply(self, msg_id, channel="shell"):
        get = {"shell": self.client.get_shell_msg, "control": self.client.get_control_msg}[channel]
        while True:
            message = get(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") == msg_id:
                return message["content"]

    def run(self, code, **options):
        return self.finish(self.client.execute(code, **options))

    def result(self, code):
        reply, outputs = self.run(code)
        assert reply["status"] == "ok", reply
        results = [each for each in outputs if each["msg_type"] == "execute_result"]
        return results[0]["content"]["data"]["text/plain"] if results else None


def text(outputs, name="stdout"):
    streams = [each["content"] for each in outputs if each["msg_type"] == "stream"]
    return "".join(each["text"] for each in streams if each["name"] == name)


def types(outputs):
    return [each["msg_type"] for each in outputs if each["msg_type"] != "status"]


@pytest.fixture(scope="module")
def session():
    session = Session()
    yield session
    session.stop()


@pytest.fixture
def own_session():
    session = Session()
    yield session
    session.stop()


ENDLESS = {
    "a loop": "for (;;) {}",
    "a loop that catches everything": "for (;;) { try { for (;;) {} } catch {} finally { for (;;) {} } }",
    "a loop after an await": "await 1; for (;;) {}",
    "a loop after a timer": "await wait(1); for (;;) {}",
    "a loop in a timer": "setTimeout(() => { for (;;) {} }, 1); await new Promise(() => {})",
    "a loop in an immediate": "setImmediate(() => { for (;;) {} }); await new Promise(() => {})",
    "a chain of promises": "for (;;) await null",
    "a chain of ticks": "const tick = () => { process.nextTick(tick) }; tick(); await new Promise(() => {})",
    "a promise that never settles": "await new Promise(() => {})",
    "timers that follow each other": "for (;;) await wait(1)",
    "Atomics.wait": "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)",
    "a runaway regular expression": '/^(a+)+$/.test("a".repeat(50) + "b")',
    "printing without end": "for (;;) print(1)",
    "displaying without end": 'for (;;) display({ "text/plain": "x" })',
}


@pytest.mark.parametrize("code", ENDLESS.values(), ids=ENDLESS.keys())
def test_an_interrupt_ends_it_and_keeps_the_variables(session, code):
    session.run("let count = 0; const wait = (ms: number) => new Promise((go) => setTimeout(go, ms))")
    for turn in range(3):
        cell = session.start(f"count++; print('on'); {code}")
        if turn == 1:
            time.sleep(0.05)
        if turn == 2:
            session.outputs_until(cell, lambda message: message["msg_type"] == "stream")
        session.manager.interrupt_kernel()
        reply, _ = session.finish(cell)
        assert reply["ename"] == "KeyboardInterrupt"
    # A cell that is interrupted before it begins has counted nothing.
    assert 1 <= int(session.result("count")) <= 3


def test_an_interrupt_says_where_the_cell_was(session):
    cell = session.start("function spin() {\n  for (;;) {}\n}\nprint('on')\nspin()")
    session.outputs_until(cell, lambda message: message["msg_type"] == "stream")
    session.manager.interrupt_kernel()
    reply, _ = session.finish(cell)
    trace = "\n".join(reply["traceback"])
    assert "line 2" in trace and "line 5" in trace


def test_an_interrupted_cell_aborts_those_behind_it(session):
    first = session.start("for (;;) {}")
    second = session.client.execute("1")
    session.reply(session.client.kernel_info())  # the second has arrived
    session.manager.interrupt_kernel()
    assert session.finish(first)[0]["status"] == "error"
    assert session.finish(second)[0]["status"] == "aborted"
    assert session.result("2") == "2"


def test_an_interrupt_right_after_another_stops_the_next_cell(session):
    for _ in range(30):
        cell = session.start("for (;;) {}")
        # Without waiting for the reply: the kernel may still be busy with this one when the next cell comes.
        session.client.control_channel.send(session.client.session.msg("interrupt_request"))
        assert session.finish(cell)[0]["ename"] == "KeyboardInterrupt"
    assert session.result("3") == "3"


# Ten thousand texts, each paired with each of ten thousand others: minutes of checking.
ENDLESS_TYPE = """
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Text = `${Digit}${Digit}${Digit}${Digit}`;
type Pairs<T extends string> = T extends string ? { [K in Text as `${K}${T}`]: K } : never;
const pairs: Pairs<Text> = 5 as any;
pairs["00000000"]
"""


def test_an_interrupt_ends_a_type_check_and_keeps_names_and_types(session):
    session.run("interface Named { name: string }; let kept: Named = { name: 'kept' }")
    cell = session.start(ENDLESS_TYPE)
    session.manager.interrupt_kernel()
    assert session.finish(cell)[0]["ename"] == "KeyboardInterrupt"
    assert session.result("kept.name") == "'kept'"
    assert session.run("kept = 5")[0]["ename"] == "TypeScriptError"
    assert session.reply(session.client.complete("kept.na"))["matches"] == ["name"]


def test_an_interrupt_while_nothing_runs_does_nothing(session):
    message = session.client.session.msg("interrupt_request")
    session.client.control_channel.send(message)
    assert session.reply(message["header"]["msg_id"], "control") == {"status": "ok"}
    assert session.result("1 + 1") == "2"


def test_a_signal_interrupts_too(session):
    cell = session.start("await 1; print('on'); for (;;) {}")
    session.outputs_until(cell, lambda message: message["msg_type"] == "stream")
    os.kill(session.manager.provisioner.pid, signal.SIGINT)
    assert session.finish(cell)[0]["ename"] == "KeyboardInterrupt"
    assert session.result("3") == "3"


def test_heartbeat_control_and_completion_answer_while_a_cell_loops(session):
    cell = session.start("for (;;) {}")
    connection = session.manager.get_connection_info()
    context = zmq.Context.instance()
    heart = context.socket(zmq.REQ)
    heart.linger = 0
    heart.connect(f"tcp://127.0.0.1:{connection['hb_port']}")
    for beat in [b"ping", b"pong"]:
        heart.send(beat)
        assert heart.poll(TIMEOUT * 1000) and heart.recv() == beat
    heart.close()
    client = session.client
    message = client.session.msg("kernel_info_request")
    client.control_channel.send(message)
    info = session.reply(message["header"]["msg_id"], "control")
    assert info["language_info"]["name"] == "typescript"
    assert session.reply(client.kernel_info())["implementation"] == "stridelab"
    assert "shares_memory" in session.reply(client.complete("np.shares_"))["matches"]
    assert session.reply(client.is_complete("1 +"))["status"] == "incomplete"
    session.manager.interrupt_kernel()
    assert session.finish(cell)[0]["status"] == "error"


def test_positions_count_code_points(session):
    code = 'const 😀text = "😀😀"; np.shares_memo'.replace("😀text", "smile")
    reply = session.reply(session.client.complete(code, len(code)))
    assert reply["matches"] == ["shares_memory"]
    assert code[reply["cursor_start"] : reply["cursor_end"]] == "shares_memo"
    place = code.index("np") + 1
    assert session.reply(session.client.inspect(code, place))["found"]


def garbage(session):
    """Frames that are no message, and messages that nobody signed."""
    good = session.client.session
    message = good.msg("execute_request", {"code": "print('forged')", "silent": False})
    frames = good.serialize(message)
    wrong = [frames[0], b"0" * len(frames[1]), *frames[2:]]
    unsigned = [frames[0], b"", *frames[2:]]
    not_json = [b"{", b"{}", b"{}", b"{}"]
    no_header = [b"{}", b"{}", b"{}", b"{}"]
    array = [b"[]", b"[]", b"[]", b"[]"]
    signed = lambda parts: [b"<IDS|MSG>", good.sign(parts), *parts]
    return [
        [b""],
        [b"", b"", b""],
        [b"\xff" * 100],
        [b"<IDS|MSG>"],
        [b"<IDS|MSG>", b"x"],
        frames[:3],
        wrong,
        unsigned,
        signed(not_json),
        signed(no_header),
        signed(array),
        signed([b"\xff\xfe", b"{}", b"{}", b"{}"]),
    ]


@pytest.mark.parametrize("channel", ["shell", "control", "stdin"])
def test_what_is_no_signed_message_is_ignored(session, channel):
    connection = session.manager.get_connection_info()
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.linger = 1000
    socket.connect(f"tcp://127.0.0.1:{connection[channel + '_port']}")
    for frames in garbage(session):
        socket.send_multipart(frames)
    good = session.client.session
    answered = good.msg("kernel_info_request")
    if channel != "stdin":
        good.send(socket, answered)
        assert socket.poll(TIMEOUT * 1000)
        _, reply = good.recv(socket)
        assert reply["parent_header"]["msg_id"] == answered["header"]["msg_id"]
    socket.close()
    assert session.result("4") == "4"
    with pytest.raises(Empty):
        while True:
            message = session.client.get_iopub_msg(timeout=0.2)
            assert "forged" not in str(message["content"])


def test_a_message_that_comes_twice_is_answered_once(session):
    connection = session.manager.get_connection_info()
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.connect(f"tcp://127.0.0.1:{connection['shell_port']}")
    good = session.client.session
    frames = good.serialize(good.msg("kernel_info_request"))
    socket.send_multipart(frames)
    socket.send_multipart(frames)
    good.send(socket, good.msg("comm_info_request"))
    replies = []
    while "comm_info_reply" not in replies:
        assert socket.poll(TIMEOUT * 1000)
        replies.append(good.recv(socket)[1]["msg_type"])
    socket.close()
    assert replies == ["kernel_info_reply", "comm_info_reply"]


def test_requests_that_make_no_sense_are_answered_with_an_error(session):
    client = session.client
    for kind, content in [
        ("no_such_request", {}),
        ("execute_request", {"code": 3}),
        ("complete_request", {"code": "np.", "cursor_pos": "end"}),
        ("inspect_request", {}),
        ("is_complete_request", {"code": None}),
        ("__proto___request", {}),
    ]:
        message = client.session.msg(kind, content)
        client.shell_channel.send(message)
        assert session.reply(message["header"]["msg_id"])["status"] == "error", kind
    assert session.result("5") == "5"


def test_a_comm_that_nobody_knows_is_closed(session):
    client = session.client
    message = client.session.msg("comm_open", {"comm_id": "c", "target_name": "t", "data": {}})
    client.shell_channel.send(message)
    outputs = session.outputs_until(
        message["header"]["msg_id"],
        lambda output: output["content"].get("execution_state") == "idle",
    )
    assert types(outputs) == ["comm_close"]


def test_the_console_shows_an_array_as_print_does(session):
    _, outputs = session.run(
        'print(np.arange(3)); console.log(np.arange(3), "and", [np.arange(2)]);'
        'console.log("%s is %d", np.arange(2), 3); console.table([{ a: 1 }])'
    )
    first, second, third, *table = text(outputs).splitlines()
    assert first == "[0 1 2]"
    assert second == "[0 1 2] and [ array([0, 1]) ]"
    assert third == "[0 1] is 3"
    assert "a" in table[1]


def test_output_comes_in_order_and_before_the_result(session):
    _, outputs = session.run(
        'console.log("a"); console.error("b"); process.stdout.write("c"); print("d"); display("e"); print("f"); 7'
    )
    told = [
        each["content"].get("text") or each["content"]["data"]["text/plain"]
        for each in outputs
        if each["msg_type"] in ("stream", "display_data", "execute_result")
    ]
    assert told == ["a\n", "b\n", "cd\n", "'e'", "f\n", "7"]


def test_output_shows_while_the_cell_is_still_busy(session):
    cell = session.start('print("first"); for (;;) {}')
    session.outputs_until(cell, lambda message: message["msg_type"] == "stream")
    session.manager.interrupt_kernel()
    session.finish(cell)


def test_a_flood_of_output_arrives_whole(session):
    lines = 30_000
    _, outputs = session.run(f"for (let n = 0; n < {lines}; n++) console.log(n)")
    assert text(outputs) == "".join(f"{n}\n" for n in range(lines))
    assert len(outputs) < 500


def test_late_output_belongs_to_the_cell_that_asked_for_it(session):
    first = session.client.execute(
        'setTimeout(() => console.log("late"), 300);'
        '(async () => { await new Promise((go) => setTimeout(go, 300)); await 1; console.log("later") })(); null'
    )
    session.finish(first)
    second = session.start("await new Promise((go) => setTimeout(go, 1500)); print('second')")
    told = []
    while not told or told[-1][1] != "second\n":
        message = session.client.get_iopub_msg(timeout=TIMEOUT)
        if message["msg_type"] == "stream":
            told.append((message["parent_header"]["msg_id"], message["content"]["text"]))
    assert "".join(said for cell, said in told if cell == first) == "late\nlater\n"
    assert told[-1] == (second, "second\n")
    session.finish(second)


def test_errors_that_no_cell_catches_are_told_and_survived(session):
    cell = session.client.execute(
        'setTimeout(() => { throw new Error("from a timer") }, 1);'
        'Promise.reject(new Error("from a promise"));'
        "await new Promise((go) => setTimeout(go, 200))"
    )
    reply, outputs = session.finish(cell)
    assert reply["status"] == "ok"
    assert "from a timer" in text(outputs, "stderr")
    assert "from a promise" in text(outputs, "stderr")


@pytest.mark.parametrize("code", ["process.exit(0)", "process.exit()", "process.abort()"])
def test_a_cell_cannot_end_the_kernel(session, code):
    reply, _ = session.run(code)
    assert reply["status"] == "error" and "kernel" in reply["evalue"]
    assert session.result("8") == "8"


def test_silent_cells_say_and_count_nothing(session):
    before = int(session.run("0")[0]["execution_count"])
    reply, outputs = session.run('print("x"); console.error("x"); display(1); 1', silent=True)
    assert reply["status"] == "ok" and types(outputs) == []
    reply, outputs = session.run("throw new Error()", silent=True)
    assert reply["status"] == "error" and types(outputs) == []
    _, outputs = session.run('print("shown")', store_history=False)
    assert text(outputs) == "shown\n"
    assert session.run("0")[0]["execution_count"] == before + 1


def test_user_expressions_give_bundles_or_errors(session):
    expressions = {"sum": "1 + 2", "wrong": "nowhere", "none": "undefined"}
    reply, outputs = session.run("const seen = 1", user_expressions=expressions)
    given = reply["user_expressions"]
    assert given["sum"] == {"status": "ok", "data": {"text/plain": "3"}, "metadata": {}}
    assert given["wrong"]["status"] == "error"
    assert given["none"] == {"status": "ok", "data": {}, "metadata": {}}
    assert types(outputs) == ["execute_input"]


def test_history_has_results(session):
    session.run("40 + 2")
    reply = session.reply(session.client.history(output=True, hist_access_type="tail", n=1))
    assert reply["history"][-1][2] == ["40 + 2", "42"]


@pytest.mark.parametrize("restart", [False, True])
def test_it_ends_when_it_is_told_to(own_session, restart):
    client = own_session.client
    message = client.session.msg("shutdown_request", {"restart": restart})
    client.control_channel.send(message)
    assert own_session.reply(message["header"]["msg_id"], "control") == {"status": "ok", "restart": restart}
    assert own_session.manager.provisioner.process.wait(TIMEOUT) == 0


def test_it_ends_also_while_a_cell_loops(own_session):
    own_session.start("for (;;) { try { for (;;) {} } catch {} }")
    client = own_session.client
    message = client.session.msg("shutdown_request", {"restart": False})
    client.control_channel.send(message)
    assert own_session.reply(message["header"]["msg_id"], "control")["status"] == "ok"
    assert own_session.manager.provisioner.process.wait(TIMEOUT) == 0


def test_a_restart_forgets_the_variables(own_session):
    assert own_session.result("const kept = 1; kept") == "1"
    own_session.manager.restart_kernel()
    own_session.client.wait_for_ready(timeout=TIMEOUT)
    reply, _ = own_session.run("kept")
    assert reply["status"] == "error" and reply["execution_count"] == 1


def test_the_specification_asks_for_huge_pages(session):
    assert KernelManager(kernel_name=KERNEL).kernel_spec.env == {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
    assert session.result("process.env.GLIBC_TUNABLES") == "'glibc.malloc.hugetlb=1'"


def test_it_ends_when_its_parent_is_gone(tmp_path):
    import subprocess
    import sys

    program = (
        "import os, sys\n"
        "from jupyter_client.manager import start_new_kernel\n"
        f"manager, client = start_new_kernel(kernel_name={KERNEL!r})\n"
        "client.execute('for (;;) {}')\n"
        "print(manager.provisioner.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, timeout=TIMEOUT)
    pid = int(ran.stdout)
    deadline = time.monotonic() + TIMEOUT
    while os.path.exists(f"/proc/{pid}") and open(f"/proc/{pid}/stat").read().split()[2] != "Z":
        assert time.monotonic() < deadline, "the kernel outlives its parent"
        time.sleep(0.1)


def test_a_connection_file_that_cannot_be_used_is_named(tmp_path):
    import json
    import subprocess

    argv = KernelManager(kernel_name=KERNEL).kernel_spec.argv
    path = tmp_path / "connection.json"
    for content, named in [("{", "JSON"), ("{}", "transport"), (json.dumps({"transport": "udp"}), "udp")]:
        path.write_text(content)
        command = [part.replace("{connection_file}", str(path)) for part in argv]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
        assert ran.returncode == 1
        assert str(path) in ran.stderr and named in ran.stderr
