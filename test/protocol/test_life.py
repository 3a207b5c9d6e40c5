"""How a kernel begins and ends."""

import json
import os
import subprocess
import sys
import time

import pytest
from jupyter_client.manager import KernelManager
from session import KERNEL, TIMEOUT


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
    argv = KernelManager(kernel_name=KERNEL).kernel_spec.argv
    path = tmp_path / "connection.json"
    for content, named in [("{", "JSON"), ("{}", "transport"), (json.dumps({"transport": "udp"}), "udp")]:
        path.write_text(content)
        command = [part.replace("{connection_file}", str(path)) for part in argv]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
        assert ran.returncode == 1
        assert str(path) in ran.stderr and named in ran.stderr
