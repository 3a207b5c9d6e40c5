// Puts the methods of one topic on the array record, so that each topic is a file of its own.

import { NDArray } from "./record.js";

/** Adds methods and getters to every array. Their types stand beside them, in `declare module "./record.js"`. */
export function attach(methods: Partial<NDArray> & ThisType<NDArray>): void {
  const descriptors: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(methods);
  for (const key of Reflect.ownKeys(descriptors)) {
    descriptors[key as string].enumerable = false;
  }
  Object.defineProperties(NDArray.prototype, descriptors);
}
