// The public names of this folder.

export {
  type MatmulOptions,
  matmul,
  matvec,
  type VecdotOptions,
  vecdot,
  vecmat,
} from "./matmul.js";
