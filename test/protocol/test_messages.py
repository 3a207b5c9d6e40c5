"""Requests of front ends, those that make no sense, and what is no message at all."""

from queue import Empty

import pytest
import zmq
from session import TIMEOUT, types


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
