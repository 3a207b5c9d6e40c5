// What cells find where Node has a terminal and a process of one's own: streams, console, an exit that does not end.

import { StringDecoder } from "node:string_decoder";
import { NDArray } from "../../array/index.js";
import { output } from "./run_outlet.js";

type StreamName = "stdout" | "stderr";
type Done = (error?: Error | null) => void;

/** `process.stdout.write` and `process.stderr.write` become stream output of the cell. */
function installStream(name: StreamName): void {
  const decoder = new StringDecoder("utf8");
  const write = (
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | Done,
    done?: Done,
  ): boolean => {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) {
      throw new TypeError(`write needs a string or bytes, not ${typeof chunk}`);
    }
    const text = typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk));
    if (text !== "") output({ type: "stream", name, text });
    const callback = typeof encoding === "function" ? encoding : done;
    if (callback) process.nextTick(callback);
    return true;
  };
  Object.defineProperty(process[name], "write", { value: write, configurable: true });
}

/** The console shows arrays as `print` does, and clears the cell's output. */
function installConsole(): void {
  for (const method of ["log", "info", "debug", "warn", "error", "trace"] as const) {
    const plain = console[method];
    console[method] = (...values: unknown[]) =>
      plain(...values.map((value) => (value instanceof NDArray ? String(value) : value)));
  }
  console.clear = () => output({ type: "clear_output", wait: false });
}

/** A cell that ends the process would take the notebook's variables with it. */
function installExit(): void {
  const refuse = (name: string) => () => {
    throw new Error(`process.${name}() does not end the kernel; restart or shut it down instead`);
  };
  for (const name of ["exit", "abort"]) {
    Object.defineProperty(process, name, {
      value: refuse(name),
      configurable: true,
      writable: true,
    });
  }
}

export function installProcess(): void {
  installStream("stdout");
  installStream("stderr");
  installConsole();
  installExit();
}
