// Messages as frames on the wire, and their signatures.

import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import type { Message } from "../../kernel/protocol/types.js";
import { createWire, newHeader } from "../../kernel/protocol/wire.js";

const message: Message = {
  identities: [Buffer.from("front end")],
  header: newHeader("execute_request", "session"),
  parent_header: {},
  metadata: { é: "𝒳" },
  content: { code: "1 + 1" },
  buffers: [Buffer.from([1, 2, 3])],
};

test("a message is read back as it was written", () => {
  const frames = createWire("key").encode(message);
  expect(createWire("key").decode(frames)).toEqual(message);
});

test("the signature is the HMAC-SHA256 of the four JSON frames", () => {
  const frames = createWire("key").encode(message);
  const hmac = createHmac("sha256", "key");
  for (const frame of frames.slice(3, 7)) hmac.update(frame);
  expect(Buffer.from(frames[2]).toString()).toBe(hmac.digest("hex"));
});

test("a message signed with another key, or changed on its way, is refused", () => {
  const frames = createWire("another key").encode(message);
  expect(() => createWire("key").decode(frames)).toThrow("wrong signature");
  const changed = createWire("key").encode(message);
  changed[6] = Buffer.from(`{"code":"2 + 2"}`);
  expect(() => createWire("key").decode(changed)).toThrow("wrong signature");
  changed[2] = Buffer.from("");
  expect(() => createWire("key").decode(changed)).toThrow("wrong signature");
});

test("a message that was seen before is refused", () => {
  const wire = createWire("key");
  const frames = createWire("key").encode(message);
  wire.decode(frames);
  expect(() => wire.decode(frames)).toThrow("came twice");
});

test("without a key nothing is signed and nothing is checked", () => {
  const frames = createWire("").encode(message);
  expect(Buffer.from(frames[2]).toString()).toBe("");
  expect(createWire("").decode(frames)).toEqual(message);
});

test.each([
  ["no frames", []],
  ["no delimiter", ["a", "b", "c", "d", "e", "f", "g"]],
  ["too few frames", ["<IDS|MSG>", "", "{}", "{}"]],
  ["broken JSON", ["<IDS|MSG>", "", "{", "{}", "{}", "{}"]],
  ["a list for an object", ["<IDS|MSG>", "", "[]", "{}", "{}", "{}"]],
  ["a header without a type", ["<IDS|MSG>", "", `{"msg_id":"1"}`, "{}", "{}", "{}"]],
  ["bytes that are no text", ["<IDS|MSG>", "", "\u0000\uffff", "{}", "{}", "{}"]],
])("%s is refused with a sentence", (_, frames) => {
  const wire = createWire("");
  expect(() => wire.decode(frames.map((frame) => Buffer.from(frame)))).toThrow(/was ignored/);
});
