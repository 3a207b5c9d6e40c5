// The kernel's side of the conversation: requests in, replies and broadcasts out. Knows nothing of sockets.

import { randomUUID } from "node:crypto";
import { createExecutions } from "./executions.js";
import { createHistory } from "./history.js";
import { kernelInfo } from "./kernel_info.js";
import { toCodePoints, toUnits } from "./offsets.js";
import type { Header, Json, JsonObject, Kernel, Message } from "./types.js";
import { newHeader } from "./wire.js";

export type RequestChannel = "shell" | "control";

/** Where messages go. `send` may be called at any time and keeps the order of each channel. */
export interface Transport {
  send(channel: RequestChannel | "iopub" | "stdin", message: Message): void;
}

/** Tells front ends of something, on behalf of the request with the header `parent`. */
export type Publish = (
  type: string,
  content: JsonObject,
  parent: Message["parent_header"],
  topic?: string,
) => void;

interface Dispatcher {
  /** Takes a request. Settles when it is answered; never rejects. */
  receive(channel: RequestChannel, request: Message): Promise<void>;
  /** Greets a front end that subscribed to a topic of iopub: from now on it misses nothing. */
  welcome(topic: string): void;
}

type Handler = (
  content: JsonObject,
  request: Message,
) => Promise<JsonObject | null> | JsonObject | null;

/**
 * @param log is told of what cannot be answered
 * @param closed is called after a `shutdown_reply`
 */
export function createDispatcher(
  kernel: Kernel,
  transport: Transport,
  log: (sentence: string) => void,
  closed: () => void,
): Dispatcher {
  const session = randomUUID();
  const history = createHistory();

  const publish: Publish = (type, content, parent, topic = type) => {
    transport.send("iopub", {
      identities: [Buffer.from(topic)],
      header: newHeader(type, session),
      parent_header: parent,
      metadata: {},
      content,
      buffers: [],
    });
  };

  const status = (state: "busy" | "idle" | "starting", parent: Header) =>
    publish("status", { execution_state: state }, parent);

  const executions = createExecutions(kernel, history, publish);

  async function complete(content: JsonObject): Promise<JsonObject> {
    const { code, offset } = placed(content);
    const reply = await kernel.complete(code, offset);
    const inCodePoints = (name: string) =>
      typeof reply[name] === "number" ? toCodePoints(code, reply[name]) : (reply[name] ?? null);
    return {
      ...reply,
      cursor_start: inCodePoints("cursor_start"),
      cursor_end: inCodePoints("cursor_end"),
    };
  }

  async function inspect(content: JsonObject): Promise<JsonObject> {
    const { code, offset } = placed(content);
    return kernel.inspect(code, offset, content.detail_level === 1 ? 1 : 0);
  }

  async function shutdown(content: JsonObject, request: Message): Promise<JsonObject> {
    const restart = content.restart === true;
    const reply = { status: "ok", restart };
    publish("shutdown_reply", reply, request.header);
    return reply;
  }

  const handlers: Readonly<Record<string, Handler>> = {
    kernel_info_request: () => kernelInfo(),
    execute_request: (content, request) => executions.request(content, request),
    complete_request: complete,
    inspect_request: inspect,
    is_complete_request: (content) => kernel.isComplete(text(content, "code")),
    history_request: (content) => ({ status: "ok", history: history.ask(content) }),
    comm_info_request: () => ({ status: "ok", comms: {} }),
    comm_open: (content, request) => {
      // There are no targets here; the front end that opened it is told at once.
      publish("comm_close", { comm_id: content.comm_id ?? null, data: {} }, request.header);
      return null;
    },
    comm_msg: () => null,
    comm_close: () => null,
    interrupt_request: async () => {
      await kernel.interrupt();
      return { status: "ok" };
    },
    shutdown_request: shutdown,
  };

  function reply(channel: RequestChannel, request: Message, content: JsonObject): void {
    transport.send(channel, {
      identities: request.identities,
      header: newHeader(replyType(request), session),
      parent_header: request.header,
      metadata: {},
      content,
      buffers: [],
    });
  }

  async function answer(request: Message): Promise<JsonObject | null> {
    const type = request.header.msg_type;
    const handler = Object.hasOwn(handlers, type) ? handlers[type] : undefined;
    if (!handler) {
      log(`a message of the unknown type ${JSON.stringify(type)} was not answered`);
      if (!type.endsWith("_request")) return null;
      return failure("ValueError", `unknown message type: ${type}`);
    }
    try {
      const content = await handler(request.content, request);
      return content && { status: "ok", ...content };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return failure(name, message);
    }
  }

  return {
    welcome: (topic) => publish("iopub_welcome", { subscription: topic }, {}, topic),
    async receive(channel, request) {
      const isExecution = request.header.msg_type === "execute_request";
      // A queued cell is not busy before its turn: it says so itself.
      if (!isExecution) status("busy", request.header);
      try {
        const content = await answer(request);
        if (content) reply(channel, request, content);
      } finally {
        status("idle", request.header);
        if (isExecution) executions.finish(request);
        // A front end shows the last status it heard of, and a cell may still be running.
        const running = executions.running();
        if (!isExecution && running) status("busy", running);
      }
      if (request.header.msg_type === "shutdown_request") {
        await kernel.shutdown(request.content.restart === true).catch(() => {});
        closed();
      }
    },
  };
}

function replyType(request: Message): string {
  return request.header.msg_type.replace(/_request$/, "_reply");
}

function failure(ename: string, evalue: string): JsonObject {
  return { status: "error", ename, evalue, traceback: [] };
}

/** A field that has to be text. */
function text(content: JsonObject, field: string): string {
  const value: Json | undefined = content[field];
  if (typeof value === "string") return value;
  throw new TypeError(`${field} is ${JSON.stringify(value)}: a string is needed`);
}

function placed(content: JsonObject): { code: string; offset: number } {
  const code = text(content, "code");
  const position = content.cursor_pos ?? [...code].length;
  if (typeof position !== "number" || position < 0) {
    throw new TypeError(`cursor_pos is ${JSON.stringify(position)}: a whole number is needed`);
  }
  return { code, offset: toUnits(code, position) };
}
