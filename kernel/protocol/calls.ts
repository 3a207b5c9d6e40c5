// Calls from one thread to another over a port, each answered by its number.

/** The part of a port that calls need. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "close", listener: () => void): unknown;
}

type Answer = { readonly id: number; readonly result?: unknown; readonly error?: string };

/** Calls a method of whatever answers on `port`. */
export type Call = (method: string, ...args: readonly unknown[]) => Promise<unknown>;

/** The returned function rejects with an Error if the other side answers with one, or is gone. */
export function caller(port: Port): Call {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  port.on("message", (message) => {
    const answer = message as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const gone = { id: 0, error: "the thread that was asked has ended" };
  let isOpen = true;
  port.on("close", () => {
    isOpen = false;
    for (const answered of waiting.values()) answered(gone);
  });
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      if (!isOpen) return reject(new Error(gone.error));
      const id = ++lastId;
      waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      });
      port.postMessage({ id, method, args });
    });
}
