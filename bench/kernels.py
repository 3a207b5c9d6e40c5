"""Times Jupyter kernels side by side: spawn to first kernel_info_reply, then cells. Prints JSON.

Usage: kernels.py NAME=SPEC_JSON ... where SPEC_JSON has the argv and env of a kernelspec. Rounds interleave the kernels,
so that a noisy moment of the machine touches all of them.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import uuid

from jupyter_client import BlockingKernelClient
from jupyter_client.connect import write_connection_file

ROUNDS = 7
WARM_CELLS = 40
ARRAYS = "np.arange(12).reshape(3, 4)[1:, ::2] + np.zeros([2, 2])"
ARRAY_CELLS = {"stridelab": ARRAYS, "ipykernel": f"import numpy as np; {ARRAYS}"}


def start(spec, folder, name):
    """Spawns a kernel and returns (process, client, seconds until it answered kernel_info)."""
    key = uuid.uuid4().hex.encode()
    path, _ = write_connection_file(os.path.join(folder, f"{name}.json"), key=key)
    command = [part.replace("{connection_file}", path) for part in spec["argv"]]
    begin = time.perf_counter()
    environment = {**os.environ, **spec.get("env", {})}
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    client = BlockingKernelClient(connection_file=path)
    client.load_connection_file()
    client.start_channels()
    client.kernel_info()
    client.get_shell_msg(timeout=60)
    return process, client, time.perf_counter() - begin


def run_cell(client, code):
    """Seconds from the request to the reply of one cell; outputs are drained."""
    begin = time.perf_counter()
    message_id = client.execute(code)
    reply = client.get_shell_msg(timeout=60)
    seconds = time.perf_counter() - begin
    if reply["content"]["status"] != "ok":
        raise SystemExit(f"{code!r} failed: {reply['content']}")
    while True:
        message = client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") != message_id:
            continue
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return seconds


def stop(process, client):
    client.shutdown()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
    client.stop_channels()


def main():
    kernels = dict(argument.split("=", 1) for argument in sys.argv[1:])
    ready = {name: [] for name in kernels}
    first = {name: [] for name in kernels}
    warm = {name: [] for name in kernels}
    first_arrays = {name: [] for name in kernels if name in ARRAY_CELLS}
    warm_arrays = {name: [] for name in first_arrays}
    with tempfile.TemporaryDirectory() as folder:
        for round_number in range(ROUNDS):
            running = []
            for name, spec in kernels.items():
                process, client, seconds = start(json.loads(spec), folder, f"{name}-{round_number}")
                ready[name].append(seconds)
                running.append((name, process, client))
            for name, _, client in running:
                first[name].append(run_cell(client, "1 + 1"))
                for _ in range(5):
                    run_cell(client, "1 + 1")
                if name in ARRAY_CELLS:
                    first_arrays[name].append(run_cell(client, ARRAY_CELLS[name]))
            for number in range(WARM_CELLS // ROUNDS):
                for name, _, client in running:
                    code = f"x = {number} + 1" if name == "ipykernel" else f"let x: number = {number} + 1"
                    warm[name].append(run_cell(client, code))
                    if name in ARRAY_CELLS:
                        warm_arrays[name].append(run_cell(client, ARRAY_CELLS[name]))
            for _, process, client in running:
                stop(process, client)
    rows = {
        "ready": ready,
        "first cell": first,
        "first array cell": first_arrays,
        "warm cell": warm,
        "warm array cell": warm_arrays,
    }
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
