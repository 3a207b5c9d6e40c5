// Products of matrices, vectors and tensors.

export type { Optimize } from "./contraction_path.js";
export { type CrossOptions, cross, kron, type TraceOptions, trace } from "./cross.js";
export { dot, inner, outer, type TensordotAxes, tensordot, vdot } from "./dot.js";
export { type EinsumOptions, einsum } from "./einsum.js";
export { type EinsumPath, type EinsumPathOptions, einsum_path } from "./einsum_path.js";
export * as linalg from "./linalg.js";
export {
  type MatmulOptions,
  matmul,
  matvec,
  type VecdotOptions,
  vecdot,
  vecmat,
} from "./matmul.js";
