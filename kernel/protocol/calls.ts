// Calls from one thread to another over a port, each answered by its number.

/** The part of a port or a worker that calls need. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: unknown) => void): unknown;
}

type Answer = { readonly id: number; readonly result?: unknown; readonly error?: string };

/** Calls a method of whatever answers on `port`. */
export type Call = (method: string, ...args: readonly unknown[]) => Promise<unknown>;

/** The returned function rejects with an Error if the other side answers with one. */
export function caller(port: Port): Call {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  port.on("message", (message) => {
    const answer = message as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      });
      port.postMessage({ id, method, args });
    });
}
