// Cells run one after the other, in the order they came. An error aborts those that wait behind it.

import type { Publish } from "./dispatcher.js";
import type { History } from "./history.js";
import type { ExecuteOutcome, Header, Json, JsonObject, Kernel, Message, Output } from "./types.js";

interface Executions {
  /** Runs the cell of an `execute_request` when its turn comes; gives the content of its reply. */
  request(content: JsonObject, request: Message): Promise<JsonObject>;
  /** The request whose cell is running, if one is. */
  running(): Header | null;
  /** The request is answered: if its cell had its turn, the next one has it now. */
  finish(request: Message): void;
}

interface Waiting {
  readonly start: () => void;
  isAborted: boolean;
}

export function createExecutions(kernel: Kernel, history: History, publish: Publish): Executions {
  const waiting: Waiting[] = [];
  let current: Header | null = null;
  let busy = false;
  /** The cell that runs has failed, and those behind it are to be aborted once it is answered. */
  let aborting = false;
  let count = 0;

  /** Settles when it is the cell's turn: with false if it is aborted, which takes its turn as well. */
  function turn(): Promise<boolean> {
    if (!busy) {
      busy = true;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const own: Waiting = { start: () => resolve(!own.isAborted), isAborted: false };
      waiting.push(own);
    });
  }

  function send(output: Output, parent: Header, number: number): void {
    const { type, ...content } = output;
    if (type === "execute_result") publish(type, { ...content, execution_count: number }, parent);
    else if (type === "display_data") publish(type, { ...content, transient: {} }, parent);
    else publish(type, content, parent);
  }

  async function run(code: string, content: JsonObject, header: Header): Promise<JsonObject> {
    const silent = content.silent === true;
    const stored = !silent && content.store_history !== false && code.trim() !== "";
    const remember = stored ? history.add(++count, code) : () => {};
    const number = count;
    if (!silent) publish("execute_input", { code, execution_count: number }, header);
    let outcome: ExecuteOutcome;
    try {
      outcome = await kernel.execute({ code, count: stored ? number : 0, silent }, (output) => {
        if (silent) return;
        send(output, header, number);
        if (output.type === "execute_result") remember(output.data["text/plain"]);
      });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      outcome = { status: "error", ename: name, evalue: message, traceback: [message] };
    }
    if (outcome.status === "error") {
      const { status, ...error } = outcome;
      if (!silent) publish("error", error, header);
      aborting = content.stop_on_error !== false;
      return { status, execution_count: number, ...error };
    }
    const user_expressions = await evaluated(content.user_expressions);
    return { status: "ok", execution_count: number, payload: [], user_expressions };
  }

  /** Each expression by itself: its result as a MIME bundle, or its error. */
  async function evaluated(expressions: Json | undefined): Promise<JsonObject> {
    const results: Record<string, Json> = {};
    if (typeof expressions !== "object" || expressions === null) return results;
    for (const [name, code] of Object.entries(expressions)) {
      let result: JsonObject = { status: "ok", data: {}, metadata: {} };
      const request = { code: String(code), count: 0, silent: true };
      const outcome = await kernel.execute(request, (output) => {
        if (output.type !== "execute_result") return;
        result = { status: "ok", data: output.data, metadata: output.metadata };
      });
      results[name] = outcome.status === "ok" ? result : { ...outcome };
    }
    return results;
  }

  return {
    running: () => current,
    finish({ header }) {
      if (current !== header) return;
      current = null;
      if (aborting) for (const each of waiting) each.isAborted = true;
      aborting = false;
      const next = waiting.shift();
      if (next) next.start();
      else busy = false;
    },
    async request(content, { header }) {
      const { code } = content;
      const hasTurn = typeof code !== "string" || (await turn());
      publish("status", { execution_state: "busy" }, header);
      if (typeof code !== "string") {
        throw new TypeError(`code is ${JSON.stringify(code)}: a string is needed`);
      }
      current = header;
      if (!hasTurn) return { status: "aborted", execution_count: count };
      return run(code, content, header);
    },
  };
}
