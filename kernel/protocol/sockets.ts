// Jupyter's five channels over ZeroMQ. A socket takes one message at a time, so each has its own line of senders.

import { Reply, Router, XPublisher } from "zeromq";
import { address } from "./connection.js";
import type { RequestChannel, Transport } from "./dispatcher.js";
import type { Connection, Message } from "./types.js";
import type { Wire } from "./wire.js";

/** Bound sockets. */
interface Channels extends Transport {
  /**
   * Hands every request to `receive`, and every topic that somebody subscribes to on iopub to `welcome`. Settles when
   * the channels are closed.
   */
  serve(
    receive: (channel: RequestChannel, message: Message) => void,
    welcome: (topic: string) => void,
  ): Promise<void>;
  /** Sends what waits, then closes. */
  close(): Promise<void>;
}

/**
 * Binds all channels.
 * @param log is told of messages that were ignored, and why
 * @throws Error if an address cannot be bound
 */
export async function bindChannels(
  connection: Connection,
  wire: Wire,
  log: (sentence: string) => void,
): Promise<Channels> {
  // Nothing is dropped because a front end is slow; a front end that comes back takes the place that it had.
  const options = { linger: 1000, sendHighWaterMark: 0 };
  const router = () => new Router({ ...options, handover: true });
  const routers = { shell: router(), control: router(), stdin: router() };
  const iopub = new XPublisher(options);
  iopub.verbosity = "allSubs";
  const heartbeat = new Reply(options);
  const sockets = { ...routers, iopub };
  await Promise.all([
    routers.shell.bind(address(connection, connection.shell_port)),
    routers.control.bind(address(connection, connection.control_port)),
    routers.stdin.bind(address(connection, connection.stdin_port)),
    iopub.bind(address(connection, connection.iopub_port)),
    heartbeat.bind(address(connection, connection.hb_port)),
  ]);

  const lines: Record<keyof typeof sockets, Promise<void>> = {
    shell: Promise.resolve(),
    control: Promise.resolve(),
    stdin: Promise.resolve(),
    iopub: Promise.resolve(),
  };

  let closing = false;

  async function serveRouter(
    channel: RequestChannel | "stdin",
    receive: (message: Message) => void,
  ): Promise<void> {
    for await (const frames of routers[channel]) {
      let message: Message;
      try {
        message = wire.decode(frames);
      } catch (error) {
        log((error as Error).message);
        continue;
      }
      receive(message);
    }
  }

  async function serveSubscriptions(welcome: (topic: string) => void): Promise<void> {
    for await (const [frame] of iopub) {
      const isSubscription = frame[0] === 1;
      if (isSubscription) welcome(frame.subarray(1).toString());
    }
  }

  async function serveHeartbeat(): Promise<void> {
    for await (const frames of heartbeat) await heartbeat.send(frames);
  }

  return {
    send(channel, message) {
      if (closing) return;
      const frames = wire.encode(message);
      lines[channel] = lines[channel].then(() =>
        sockets[channel].send(frames as Buffer[]).catch((error: Error) => {
          log(`a message on ${channel} was not sent: ${error.message}`);
        }),
      );
    },
    async serve(receive, welcome) {
      await Promise.all([
        serveRouter("shell", (message) => receive("shell", message)),
        serveRouter("control", (message) => receive("control", message)),
        // Nothing asks for input yet; what comes is read and dropped.
        serveRouter("stdin", () => {}),
        serveSubscriptions(welcome),
        serveHeartbeat(),
      ]);
    },
    async close() {
      closing = true;
      await Promise.all(Object.values(lines));
      for (const socket of [...Object.values(sockets), heartbeat]) socket.close();
    },
  };
}
