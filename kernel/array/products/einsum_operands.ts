// Operands of `einsum`: which they are, an axis for each label of theirs, and how long the labels are.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { ValueError } from "../errors.js";
import { origin } from "../record/origin.js";
import { type NDArray, view } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import type { Labelled } from "./contract.js";
import { type Labels, lettersOf } from "./einsum_subscripts.js";

export const viewed = origin(
  "einsum",
  "view",
  "Nothing is summed: the elements stay where they are, and their axes come in another order, or run along a diagonal.",
);
/** Subscripts as a text, and operands as arrays, of either form of a call. */
export function parse(given: readonly unknown[]): { text: string; arrays: NDArray[] } {
  if (given.length === 0) {
    throw new ValueError(
      "must specify the einstein sum subscripts string and at least one operand, or at least one operand and its corresponding subscripts list",
    );
  }
  const [first, ...rest] = given;
  if (typeof first === "string") {
    if (rest.length === 0) {
      throw new ValueError(
        "must specify the einstein sum subscripts string and at least one operand",
      );
    }
    return { text: first, arrays: rest.map((one) => toArray(one as ArrayLike)) };
  }
  if (given.length < 2) {
    throw new ValueError("must provide at least an operand and a subscripts list to einsum");
  }
  const count = Math.floor(given.length / 2);
  const arrays = Array.from({ length: count }, (_, k) => toArray(given[2 * k] as ArrayLike));
  const texts = arrays.map((_, k) => lettersOf(given[2 * k + 1]));
  const output = given.length % 2 === 1 ? `->${lettersOf(given[given.length - 1])}` : "";
  return { text: texts.join(",") + output, arrays };
}

/** A view with one axis for each label: of axes with the same label the diagonal. @throws ValueError */
export function alongDiagonals(array: NDArray, given: Labels, name: string): Labelled {
  const labels: string[] = [];
  const shape: number[] = [];
  const strides: number[] = [];
  given.forEach((label, k) => {
    const known = labels.indexOf(label);
    if (known < 0) {
      labels.push(label);
      shape.push(array.shape[k]);
      strides.push(array.strides[k]);
      return;
    }
    if (shape[known] !== array.shape[k]) {
      throw new ValueError(
        `dimensions in ${name} for collapsing index '${label}' don't match (${shape[known]} != ${array.shape[k]})`,
      );
    }
    strides[known] += array.strides[k];
  });
  return { array: view(array, array.offset, shape, strides, array.dtype, viewed), labels };
}

/** The common length of every label. @throws ValueError for operands that do not broadcast */
export function lengthsOf(
  all: Labels,
  operands: readonly Labelled[],
  output: Labels,
  out: NDArray | null,
): number[] {
  const members = out === null ? operands : [...operands, { array: out, labels: output }];
  const lengthOf = ({ array, labels }: Labelled, label: string) => {
    const place = labels.indexOf(label);
    return place < 0 ? null : array.shape[place];
  };
  const lengths = all.map((label) => {
    const own = members
      .map((member) => lengthOf(member, label))
      .filter((length) => length !== null);
    return own.find((length) => length !== 1) ?? 1;
  });
  const isFit = members.every((member) =>
    all.every((label, k) => [null, 1, lengths[k]].includes(lengthOf(member, label))),
  );
  if (!isFit) {
    const texts = members.map((member) => {
      const own = all.map((label) => lengthOf(member, label) ?? "newaxis");
      const known = own.findIndex((length) => length !== "newaxis");
      const text = known < 0 ? "" : own.slice(known).join(",");
      return `${shapeText(member.array.shape)}->(${text}${own.length === 1 && text ? "," : ""}) `;
    });
    throw new ValueError(
      `operands could not be broadcast together with remapped shapes [original->remapped]: ${texts.join("")}`,
    );
  }
  const stretched = out === null ? -1 : output.findIndex((_, k) => out.shape[k] !== lengths[k]);
  if (stretched >= 0) {
    throw new ValueError(
      `output operand requires a reduction along dimension ${stretched}, but the reduction is not enabled. ` +
        "The dimension size of 1 does not match the expected output shape.",
    );
  }
  return lengths;
}
