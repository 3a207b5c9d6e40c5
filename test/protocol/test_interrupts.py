"""Whatever a cell does, an interrupt ends it, and the kernel goes on."""

import os
import signal
import time

import pytest
import zmq
from session import TIMEOUT


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
