// The connection file: where a kernel listens, and the key that signs its messages.

import { readFileSync } from "node:fs";
import type { Connection } from "./types.js";

const ports = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"] as const;

/**
 * Reads a connection file.
 * @throws Error that names the file, the field and its value if a kernel cannot listen as the file says.
 */
export function readConnection(path: string): Connection {
  let fields: unknown;
  try {
    fields = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`connection file ${path} cannot be read: ${(error as Error).message}`);
  }
  return checkedConnection(fields, path);
}

function checkedConnection(fields: unknown, path: string): Connection {
  const refuse = (field: string, value: unknown, needed: string): never => {
    throw new Error(
      `connection file ${path}: ${field} is ${JSON.stringify(value)}: ${needed} is needed`,
    );
  };
  if (typeof fields !== "object" || fields === null) return refuse("it", fields, "an object");
  const { transport, ip, key, signature_scheme, ...rest } = fields as Record<string, unknown>;
  if (transport !== "tcp" && transport !== "ipc") {
    return refuse("transport", transport, `"tcp" or "ipc"`);
  }
  if (typeof ip !== "string") return refuse("ip", ip, "a string");
  if (typeof key !== "string") return refuse("key", key, "a string");
  if (key !== "" && signature_scheme !== "hmac-sha256") {
    return refuse("signature_scheme", signature_scheme, `"hmac-sha256"`);
  }
  const numbers = ports.map((name) => {
    const port = rest[name];
    const whole = Number.isInteger(port) && (port as number) > 0 && (port as number) < 65536;
    return [name, whole ? (port as number) : refuse(name, port, "a port number")] as const;
  });
  const checked = Object.fromEntries(numbers) as Record<(typeof ports)[number], number>;
  return { transport, ip, key, signature_scheme: "hmac-sha256", ...checked };
}

/** The ZeroMQ address of a channel. */
export function address(connection: Connection, port: number): string {
  const { transport, ip } = connection;
  return transport === "tcp" ? `tcp://${ip}:${port}` : `ipc://${ip}-${port}`;
}
