// The protocol's thread: owns the sockets, so that heartbeat, control and completion answer while a cell runs.

import { writeSync } from "node:fs";
import { constants } from "node:os";
import { type MessagePort, workerData } from "node:worker_threads";
import { readConnection } from "./connection.js";
import { createDispatcher } from "./dispatcher.js";
import { createRemoteKernel } from "./remote_kernel.js";
import { bindChannels } from "./sockets.js";
import { createWire } from "./wire.js";

/** `workerData` of this thread. */
export interface ProtocolWorkerData {
  readonly connectionFile: string;
  readonly main: MessagePort;
  readonly compiler: MessagePort;
  /** Characters of output under way; shared with the main thread. */
  readonly unsent: Int32Array;
}

/** Written at once, not through the main thread, which may be busy. */
function log(sentence: string): void {
  writeSync(2, `stridelab: ${sentence}\n`);
}

/** Calls `gone` once the process that started this one is there no more. */
function watchParent(gone: () => void): void {
  if (!process.env.JPY_PARENT_PID) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 1000);
}

/** Ctrl-C in a terminal. The main thread could not hear it while it is busy, and Node hands no signals to workers. */
function onInterruptSignal(interrupt: () => void): void {
  process.noDeprecation = true;
  const { Signal } = (process as unknown as { binding(name: string): SignalBinding }).binding(
    "signal_wrap",
  );
  const signal = new Signal();
  signal.unref();
  signal.onsignal = interrupt;
  signal.start(constants.signals.SIGINT);
}

interface SignalBinding {
  readonly Signal: new () => {
    onsignal: () => void;
    unref(): void;
    start(signal: number): number;
  };
}

async function serve(): Promise<void> {
  const { connectionFile, main, compiler, unsent } = workerData as ProtocolWorkerData;
  const connection = readConnection(connectionFile);
  const channels = await bindChannels(connection, createWire(connection.key), log);
  const kernel = createRemoteKernel(main, compiler, unsent);
  const close = () => channels.close().finally(kernel.exit);
  const dispatcher = createDispatcher(kernel, channels, log, close);
  onInterruptSignal(() => void kernel.interrupt());
  watchParent(() => {
    log("the process that started the kernel is gone");
    close();
  });
  await channels.serve(
    (channel, message) => void dispatcher.receive(channel, message),
    dispatcher.welcome,
  );
}

process.on("uncaughtException", (error) => log(String(error.stack ?? error)));
serve().catch((error: Error) => {
  log(error.message);
  process.exit(1);
});
