// Masks of `nditer`: an operand flagged `arraymask` says which elements of those flagged `writemasked` are written back.

import { ValueError } from "../errors.js";
import type { Operand } from "./nditer_operands.js";
import type { GivenOperand } from "./nditer_shape.js";

/** The place of the mask among the operands; -1 if there is none. */
export function maskAmong(operands: readonly GivenOperand[]): number {
  return operands.findIndex(({ flags }) => flags.has("arraymask"));
}

/** @throws ValueError if the flags of masks do not go together */
export function checkMaskFlags(operands: readonly GivenOperand[]): void {
  for (const { flags, write } of operands) {
    if (!flags.has("writemasked")) continue;
    if (!write) {
      throw new ValueError(
        "The iterator flag WRITEMASKED may only be used with READWRITE or WRITEONLY",
      );
    }
    if (flags.has("arraymask")) {
      throw new ValueError("The iterator flag WRITEMASKED may not be used together with ARRAYMASK");
    }
  }
  const masks = operands.filter(({ flags }) => flags.has("arraymask")).length;
  const masked = operands.filter(({ flags }) => flags.has("writemasked")).length;
  if (masks > 1) throw new ValueError("Only one iterator operand may receive an ARRAYMASK flag");
  if (masks === 0 && masked > 0) {
    throw new ValueError(
      "An iterator operand was flagged as WRITEMASKED, but no ARRAYMASK operand was given to supply the mask",
    );
  }
  if (masks > 0 && masked === 0) {
    throw new ValueError(
      "An iterator operand was flagged as the ARRAYMASK, but no WRITEMASKED operands were given to use the mask",
    );
  }
}

/** @throws ValueError if an element that is written has several elements of the mask */
export function checkMasked(
  operands: readonly GivenOperand[],
  strides: readonly (readonly number[])[],
  shape: readonly number[],
): void {
  const mask = maskAmong(operands);
  if (mask < 0) return;
  for (const [n, { flags }] of operands.entries()) {
    if (!flags.has("writemasked")) continue;
    const isAmbiguous = (length: number, k: number) =>
      length > 1 && strides[n][k] === 0 && strides[mask][k] !== 0;
    if (shape.some(isAmbiguous)) {
      throw new ValueError(
        "Iterator reduction operand is WRITEMASKED, but also broadcasts to multiple mask values. There can be only one mask value per WRITEMASKED element.",
      );
    }
  }
}

/** @throws TypeError if elements are to be written back under a mask that is no mask */
export function checkMaskType(operands: readonly Operand[]): void {
  const mask = maskAmong(operands);
  if (mask < 0 || /^(bool|uint8)$/.test(operands[mask].array.dtype.name)) return;
  if (operands.some(({ flags, isConverted }) => isConverted && flags.has("writemasked"))) {
    throw new TypeError("Only bool and uint8 masks are supported.");
  }
}
