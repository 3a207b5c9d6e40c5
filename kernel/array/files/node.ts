// Files and compression where there are any: Node's modules are looked up when they are needed, so that browsers never ask.

import { FileNotFoundError, OSError } from "../errors.js";

interface FileSystem {
  readFileSync(path: string): Uint8Array;
  writeFileSync(path: string, bytes: Uint8Array | string): void;
}

interface Compression {
  deflateRawSync(bytes: Uint8Array): Uint8Array;
}

function builtinModule(name: string): unknown {
  const { process } = globalThis as {
    process?: { getBuiltinModule?(name: string): unknown };
  };
  return process?.getBuiltinModule?.(name);
}

function fileSystem(): FileSystem {
  const found = builtinModule("node:fs") as FileSystem | undefined;
  if (found !== undefined) return found;
  throw new OSError(
    "there are no files here: pass and take bytes (a Uint8Array) instead of a path",
  );
}

/** What Python calls the errors that Node's file system throws. */
function attempt<R>(path: string, action: () => R): R {
  try {
    return action();
  } catch (error) {
    const { code, errno, message } = error as { code?: string; errno?: number; message: string };
    if (code === "ENOENT") {
      throw new FileNotFoundError(`[Errno 2] No such file or directory: '${path}'`);
    }
    throw new OSError(errno === undefined ? message : `[Errno ${-errno}] ${message}: '${path}'`);
  }
}

/** @throws FileNotFoundError, OSError */
export function readFile(path: string): Uint8Array {
  const { readFileSync } = fileSystem();
  return attempt(path, () => readFileSync(path));
}

/** @throws FileNotFoundError, OSError */
export function writeFile(path: string, content: Uint8Array | string): void {
  const { writeFileSync } = fileSystem();
  attempt(path, () => writeFileSync(path, content));
}

/** Compresses with DEFLATE; null where nothing can do so at once. */
export function deflate(bytes: Uint8Array): Uint8Array | null {
  const found = builtinModule("node:zlib") as Compression | undefined;
  return found?.deflateRawSync(bytes) ?? null;
}
