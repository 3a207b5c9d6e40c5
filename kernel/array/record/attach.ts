// Puts the methods of one topic on the array record, so that each topic is a file of its own.

import { AttributeError } from "../errors.js";
import { NDArray } from "./record.js";

/**
 * What implements an array's members. Which data type a method's result has may follow from the types of its arguments:
 * callers see that, the implementation need not prove it.
 */
type Members = {
  [K in keyof NDArray]?: NDArray[K] extends (...args: infer A) => NDArray
    ? (...args: A) => NDArray
    : NDArray[K];
};

/** Adds methods and getters to every array; what only has a getter refuses to be set as NumPy does. Their types stand beside them, in `declare module "./record.js"`. */
export function attach(methods: Members & ThisType<NDArray>): void {
  const descriptors: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(methods);
  for (const key of Reflect.ownKeys(descriptors)) {
    const descriptor = descriptors[key as string];
    descriptor.enumerable = false;
    if (descriptor.get && !descriptor.set) descriptor.set = refusal(String(key));
  }
  Object.defineProperties(NDArray.prototype, descriptors);
}

function refusal(name: string): () => void {
  return () => {
    throw new AttributeError(`attribute '${name}' of 'numpy.ndarray' objects is not writable`);
  };
}

for (const name of ["block", "offset", "base"]) {
  Object.defineProperty(NDArray.prototype, name, { set: refusal(name) });
}
