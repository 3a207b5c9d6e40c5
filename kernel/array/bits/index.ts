// Bits packed into bytes, and back.

export {
  type PackbitsOptions,
  packbits,
  type UnpackbitsOptions,
  unpackbits,
} from "./packbits.js";
