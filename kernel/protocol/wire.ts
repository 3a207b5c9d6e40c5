// Messages as frames on the wire, signed. What comes in is checked before anything looks at it.

import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { Header, JsonObject, Message } from "./types.js";

const DELIMITER = Buffer.from("<IDS|MSG>");
export const PROTOCOL_VERSION = "5.4";
/** Enough to catch a replayed message, and bounded. */
const REMEMBERED_SIGNATURES = 65536;

/** Turns messages into frames and back for one session. */
export interface Wire {
  encode(message: Message): Uint8Array[];
  /** @throws Error that says why the frames are not a message for this kernel: not signed by the key, replayed, malformed. */
  decode(frames: readonly Uint8Array[]): Message;
}

/** @param key of the connection file; empty for messages without signatures */
export function createWire(key: string): Wire {
  const seen = new Set<string>();

  function sign(parts: readonly Uint8Array[]): string {
    if (key === "") return "";
    const hmac = createHmac("sha256", key);
    for (const part of parts) hmac.update(part);
    return hmac.digest("hex");
  }

  function check(signature: string, parts: readonly Uint8Array[]): void {
    if (key === "") return;
    const given = Buffer.from(signature);
    const right = Buffer.from(sign(parts));
    if (given.length !== right.length || !timingSafeEqual(given, right)) {
      throw new Error("a message with a wrong signature was ignored");
    }
    if (seen.has(signature)) throw new Error("a message that came twice was ignored");
    seen.add(signature);
    if (seen.size > REMEMBERED_SIGNATURES) seen.delete(seen.values().next().value as string);
  }

  return {
    encode(message) {
      const { header, parent_header, metadata, content } = message;
      const parts = [header, parent_header, metadata, content].map((part) =>
        Buffer.from(JSON.stringify(part)),
      );
      const envelope = [DELIMITER, Buffer.from(sign(parts))];
      return [...message.identities, ...envelope, ...parts, ...message.buffers];
    },
    decode(frames) {
      const delimiter = frames.findIndex((frame) => DELIMITER.equals(frame));
      if (delimiter < 0 || frames.length < delimiter + 6) {
        throw new Error(`a message of ${frames.length} frames was ignored: parts are missing`);
      }
      const parts = frames.slice(delimiter + 2, delimiter + 6);
      check(Buffer.from(frames[delimiter + 1]).toString(), parts);
      const [header, parent_header, metadata, content] = parts.map(parsed);
      return {
        identities: frames.slice(0, delimiter),
        header: checkedHeader(header),
        parent_header: parent_header as unknown as Message["parent_header"],
        metadata,
        content,
        buffers: frames.slice(delimiter + 6),
      };
    },
  };
}

function parsed(frame: Uint8Array): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(frame).toString());
  } catch (error) {
    throw new Error(`a message was ignored: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error("a message was ignored: one of its parts is no JSON object");
  }
  return value as JsonObject;
}

function checkedHeader(header: JsonObject): Header {
  for (const field of ["msg_id", "msg_type"]) {
    if (typeof header[field] !== "string") {
      throw new Error(`a message was ignored: ${field} is ${JSON.stringify(header[field])}`);
    }
  }
  return header as unknown as Header;
}

/** The header of a new message of this kernel. */
export function newHeader(type: string, session: string): Header {
  return {
    msg_id: randomUUID(),
    msg_type: type,
    username: "kernel",
    session,
    date: new Date().toISOString(),
    version: PROTOCOL_VERSION,
  };
}
