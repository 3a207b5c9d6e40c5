// Requests and their answers, in the order that Jupyter's protocol asks for.

import { expect, test } from "vitest";
import { createDispatcher } from "../../kernel/protocol/dispatcher.js";
import type {
  ExecuteOutcome,
  ExecuteRequest,
  JsonObject,
  Kernel,
  Message,
  Output,
} from "../../kernel/protocol/types.js";
import { newHeader } from "../../kernel/protocol/wire.js";

interface Sent {
  readonly channel: string;
  readonly type: string;
  readonly parent: string;
  readonly content: JsonObject;
}

type Execute = (
  request: ExecuteRequest,
  output: (output: Output) => void,
) => Promise<ExecuteOutcome>;

const ok: Execute = async () => ({ status: "ok" });

/** A dispatcher over a kernel that runs `execute`, with all that it sends. */
function conversation(execute: Execute = ok) {
  const sent: Sent[] = [];
  const log: string[] = [];
  const calls: string[] = [];
  const kernel: Kernel = {
    execute,
    complete: async (code, offset) => {
      calls.push(`complete ${JSON.stringify(code.slice(0, offset))}`);
      return { status: "ok", matches: ["b"], cursor_start: offset - 1, cursor_end: offset };
    },
    inspect: async () => ({ status: "ok", found: false, data: {}, metadata: {} }),
    isComplete: async () => ({ status: "complete" }),
    interrupt: async () => void calls.push("interrupt"),
    shutdown: async (restart) => void calls.push(`shutdown ${restart}`),
  };
  const dispatcher = createDispatcher(
    kernel,
    {
      send: (channel, { header, parent_header, content }) =>
        sent.push({
          channel,
          type: header.msg_type,
          parent: (parent_header as { msg_id?: string }).msg_id ?? "",
          content,
        }),
    },
    (sentence) => log.push(sentence),
    () => calls.push("closed"),
  );
  const ask = async (type: string, content: JsonObject, id = type): Promise<Sent[]> => {
    const header = { ...newHeader(type, "front end"), msg_id: id };
    const request: Message = {
      identities: [],
      header,
      parent_header: {},
      metadata: {},
      content,
      buffers: [],
    };
    await dispatcher.receive("shell", request);
    return sent.filter(({ parent }) => parent === id);
  };
  return { ask, sent, log, calls, welcome: dispatcher.welcome };
}

function types(messages: readonly Sent[]): string[] {
  return messages.map(({ type, content }) =>
    type === "status" ? String(content.execution_state) : type,
  );
}

function replyOf(messages: readonly Sent[]): JsonObject {
  const reply = messages.find(({ channel }) => channel === "shell");
  if (!reply) throw new Error("no reply was sent");
  return reply.content;
}

test("a cell is answered by busy, its input, its outputs, the reply and idle", async () => {
  const { ask } = conversation(async (_, output) => {
    output({ type: "stream", name: "stdout", text: "hi\n" });
    output({ type: "execute_result", data: { "text/plain": "2" }, metadata: {} });
    return { status: "ok" };
  });
  const messages = await ask("execute_request", { code: "1 + 1" });
  expect(types(messages)).toEqual([
    "busy",
    "execute_input",
    "stream",
    "execute_result",
    "execute_reply",
    "idle",
  ]);
  expect(messages[3].content).toMatchObject({ execution_count: 1 });
  expect(replyOf(messages)).toMatchObject({ status: "ok", execution_count: 1 });
});

test("cells run one at a time, each idle before the next is busy", async () => {
  let running = 0;
  const { ask, sent } = conversation(async () => {
    expect(++running).toBe(1);
    await new Promise((wake) => setTimeout(wake, 1));
    running--;
    return { status: "ok" };
  });
  await Promise.all(["a", "b", "c"].map((id) => ask("execute_request", { code: "1" }, id)));
  const states = sent.filter(({ type }) => type === "status");
  expect(states.map(({ parent, content }) => `${parent} ${content.execution_state}`)).toEqual(
    ["a", "b", "c"].flatMap((id) => [`${id} busy`, `${id} idle`]),
  );
});

test("an error is told to all, and aborts the cells that wait, unless they asked otherwise", async () => {
  const error = { status: "error", ename: "ValueError", evalue: "no", traceback: ["no"] } as const;
  for (const stop_on_error of [true, false]) {
    const { ask } = conversation(async ({ code }) => (code === "bad" ? error : { status: "ok" }));
    const [first, second] = await Promise.all([
      ask("execute_request", { code: "bad", stop_on_error }, "first"),
      ask("execute_request", { code: "good" }, "second"),
    ]);
    expect(types(first)).toEqual(["busy", "execute_input", "error", "execute_reply", "idle"]);
    expect(replyOf(first)).toMatchObject(error);
    expect(replyOf(second).status).toBe(stop_on_error ? "aborted" : "ok");
    expect(types(second).at(-1)).toBe("idle");
  }
});

test("a kernel that throws is an error of the cell, and the next cell runs", async () => {
  const { ask } = conversation(async ({ code }) => {
    if (code === "1") throw new RangeError("lost");
    return { status: "ok" };
  });
  const first = await ask("execute_request", { code: "1" }, "first");
  expect(replyOf(first)).toMatchObject({ status: "error", ename: "RangeError", evalue: "lost" });
  expect(replyOf(await ask("execute_request", { code: "2" }, "second")).status).toBe("ok");
});

test("a silent cell shows no input and no result, and is neither counted nor remembered", async () => {
  const { ask } = conversation(async (_, output) => {
    output({ type: "execute_result", data: { "text/plain": "2" }, metadata: {} });
    return { status: "ok" };
  });
  const silent = await ask("execute_request", { code: "1 + 1", silent: true }, "silent");
  expect(types(silent)).toEqual(["busy", "execute_reply", "idle"]);
  expect(replyOf(silent).execution_count).toBe(0);
  const loud = await ask("execute_request", { code: "1 + 1" }, "loud");
  expect(replyOf(loud).execution_count).toBe(1);
  const { history } = replyOf(await ask("history_request", { hist_access_type: "tail", n: 9 }));
  expect(history).toEqual([[0, 1, "1 + 1"]]);
});

test("user expressions give their results or their errors", async () => {
  const { ask } = conversation(async ({ code }, output) => {
    if (code === "bad") return { status: "error", ename: "E", evalue: "v", traceback: [] };
    output({ type: "execute_result", data: { "text/plain": code }, metadata: {} });
    return { status: "ok" };
  });
  const user_expressions = { x: "good", y: "bad" };
  const reply = replyOf(await ask("execute_request", { code: "1", user_expressions }));
  expect(reply.user_expressions).toEqual({
    x: { status: "ok", data: { "text/plain": "good" }, metadata: {} },
    y: { status: "error", ename: "E", evalue: "v", traceback: [] },
  });
});

test("requests are answered while a cell runs, and the front end sees that it still runs", async () => {
  let finish = () => {};
  const { ask, sent } = conversation(
    () => new Promise((resolve) => (finish = () => resolve({ status: "ok" }))),
  );
  const cell = ask("execute_request", { code: "forever" }, "cell");
  await new Promise((wake) => setTimeout(wake, 1));
  expect(replyOf(await ask("kernel_info_request", {}))).toMatchObject({ status: "ok" });
  expect(sent.at(-1)).toMatchObject({ parent: "cell", content: { execution_state: "busy" } });
  finish();
  expect(types(await cell).at(-1)).toBe("idle");
});

test("cursor positions are code points outside and UTF-16 units inside", async () => {
  const { ask, calls } = conversation();
  const reply = replyOf(await ask("complete_request", { code: "😀.b", cursor_pos: 3 }));
  expect(calls).toEqual([`complete "😀.b"`]);
  expect(reply).toMatchObject({ cursor_start: 2, cursor_end: 3 });
});

test.each([
  ["execute_request", { code: 5 }, "code is 5: a string is needed"],
  ["complete_request", { code: "a", cursor_pos: "x" }, `cursor_pos is "x"`],
  ["is_complete_request", {}, "code is undefined"],
  ["teleport_request", {}, "unknown message type: teleport_request"],
  ["toString_request", {}, "unknown message type"],
])("a bad %s gets an error that names what is wrong", async (type, content, words) => {
  const messages = await conversation().ask(type, content as JsonObject);
  expect(replyOf(messages)).toMatchObject({
    status: "error",
    evalue: expect.stringContaining(words),
  });
  expect(types(messages).at(0)).toBe("busy");
  expect(types(messages).at(-1)).toBe("idle");
});

test("a comm for which there is no target is closed at once", async () => {
  const messages = await conversation().ask("comm_open", { comm_id: "7", target_name: "x" });
  expect(messages.find(({ type }) => type === "comm_close")?.content.comm_id).toBe("7");
});

test("shutdown is answered before the kernel is closed", async () => {
  const { ask, calls } = conversation();
  const messages = await ask("shutdown_request", { restart: true });
  expect(replyOf(messages)).toMatchObject({ status: "ok", restart: true });
  expect(calls).toEqual(["shutdown true", "closed"]);
});

test("a front end that subscribes to a topic is greeted", () => {
  const { welcome, sent } = conversation();
  welcome("");
  expect(sent).toEqual([
    { channel: "iopub", type: "iopub_welcome", parent: "", content: { subscription: "" } },
  ]);
});

test("cells that wait are aborted after the one that failed is answered", async () => {
  const { ask, sent } = conversation(async () => {
    await new Promise((wake) => setTimeout(wake, 1));
    return { status: "error", ename: "Error", evalue: "no", traceback: [] };
  });
  await Promise.all(["a", "b", "c"].map((id) => ask("execute_request", { code: "1" }, id)));
  expect(sent.map(({ parent }) => parent).join("")).toMatch(/^a+b+c+$/);
});

test("a silent cell shows nothing, and its error is in its reply alone", async () => {
  const { ask } = conversation(async (_, output) => {
    output({ type: "stream", name: "stdout", text: "hi" });
    return { status: "error", ename: "Error", evalue: "no", traceback: [] };
  });
  const messages = await ask("execute_request", { code: "1", silent: true });
  expect(types(messages)).toEqual(["busy", "execute_reply", "idle"]);
  expect(replyOf(messages)).toMatchObject({ status: "error", evalue: "no" });
});
