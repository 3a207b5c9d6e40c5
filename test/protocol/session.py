"""One kernel process with its client, and what it put out."""

from jupyter_client.manager import start_new_kernel

KERNEL = "stridelab"
TIMEOUT = 60


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
