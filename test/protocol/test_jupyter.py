"""Jupyter's own tests of kernels."""

import jupyter_kernel_test
from session import KERNEL


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
