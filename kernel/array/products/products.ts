// The public names of this folder.

export { type CrossOptions, cross, kron, type TraceOptions, trace } from "./cross.js";
export { dot, inner, outer, type TensordotAxes, tensordot, vdot } from "./dot.js";
export { type EinsumOptions, einsum } from "./einsum.js";
export {
  type MatmulOptions,
  matmul,
  matvec,
  type VecdotOptions,
  vecdot,
  vecmat,
} from "./matmul.js";
