// The Python environment in .venv: JupyterLab, NumPy as the oracle of the tests, and nothing system-wide.

import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fail, once, root, run, say } from "./steps.mjs";

const windows = process.platform === "win32";

/** A program of the environment, such as `python` or `jupyter`. */
export function inEnvironment(program) {
  return windows
    ? join(root, ".venv", "Scripts", `${program}.exe`)
    : join(root, ".venv", "bin", program);
}

function versionOf(command) {
  const code = "import sys; print('%d.%d' % sys.version_info[:2])";
  const result = spawnSync(command, ["-c", code], { encoding: "utf8" });
  const match = /^(\d+)\.(\d+)/.exec(result.stdout ?? "");
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** The first Python of at least 3.10; ends the program if there is none. */
function findPython() {
  const candidates = [process.env.STRIDELAB_PYTHON, "python3", "python", "py"].filter(Boolean);
  let newest = null;
  for (const command of candidates) {
    const version = versionOf(command);
    if (version && version[0] === 3 && version[1] >= 10) return command;
    if (version) newest ??= `${command} is ${version.join(".")}`;
  }
  return fail(
    newest
      ? `Python 3.10 or newer is needed, and ${newest}; install a newer one or name it in STRIDELAB_PYTHON.`
      : "Python 3.10 or newer is needed, and none was found; install it from https://www.python.org.",
  );
}

/** Makes .venv with everything that pyproject.toml lists for the laboratory and the tests. */
export async function setUpPython() {
  const stamp = ".venv/stridelab-python.stamp";
  await once(stamp, ["pyproject.toml"], () => {
    const python = inEnvironment("python");
    if (!existsSync(python) || !versionOf(python)) {
      const base = findPython();
      say("making a Python environment in .venv");
      rmSync(join(root, ".venv"), { recursive: true, force: true });
      const result = spawnSync(base, ["-m", "venv", join(root, ".venv")], { encoding: "utf8" });
      if (result.status !== 0) {
        rmSync(join(root, ".venv"), { recursive: true, force: true });
        fail(
          `${base} cannot make a virtual environment; its venv module is needed (on Debian and Ubuntu: apt install python3-venv).`,
        );
      }
    }
    say("installing JupyterLab and NumPy into .venv (a few minutes the first time)");
    const list = [
      "try: import tomllib",
      "except ImportError: from pip._vendor import tomli as tomllib",
      "groups = tomllib.load(open('pyproject.toml', 'rb'))['dependency-groups']",
      "print('\\n'.join(groups['lab'] + groups['test']))",
    ].join("\n");
    const requirements = run(python, ["-c", list], "reading pyproject.toml")
      .split(/\r?\n/)
      .filter(Boolean);
    const pip = ["-m", "pip", "install", "--disable-pip-version-check", "--quiet"];
    run(python, [...pip, ...requirements], "installing Python packages");
  });
}
