"""What cells print and show, and how they fail."""

import pytest
from session import TIMEOUT, text, types


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
