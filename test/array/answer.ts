// What an expression gives, told as test/oracle/expressions.py tells what NumPy gives.

import * as np from "../../kernel/array/index.js";

function report(result: unknown): unknown {
  if (Array.isArray(result) && result.some((part) => part instanceof np.NDArray)) {
    return result.map(report);
  }
  if (!(result instanceof np.NDArray)) return { value: result };
  const { base } = result;
  const bytes = result.copy().block.bytes.subarray(0, result.nbytes);
  return {
    shape: [...result.shape],
    strides: [...result.strides],
    flags: result.flags.num,
    base: base instanceof np.NDArray ? [...base.shape] : base === null ? null : "helper",
    dtype: result.dtype.str,
    bytes: Buffer.from(bytes).toString("hex"),
  };
}

/** The result of an expression, or its refusal. */
export function answer(make: () => unknown): unknown {
  try {
    return report(make());
  } catch (error) {
    const { name, message } = error as Error;
    return { error: name, message };
  }
}
