// A ufunc as the object that NumPy makes of it: a function that knows its name, its dtypes and its methods.

import { applyAny } from "./apply.js";
import { signatureOf, type Ufunc } from "./ufunc.js";
import { methodsOf, type UfuncMethods } from "./ufunc_methods.js";

/** What can be asked of every ufunc. */
export interface UfuncAttributes extends UfuncMethods {
  /** NumPy's `__name__`. */
  readonly name: string;
  /** The number of inputs. */
  readonly nin: number;
  /** The number of results. */
  readonly nout: number;
  /** Inputs and results together. */
  readonly nargs: number;
  /** How many combinations of dtypes it computes in. */
  readonly ntypes: number;
  /** These combinations, such as `dd->d`, in NumPy's order. */
  readonly types: readonly string[];
  /** What a reduction of no elements gives; null if there is no such thing. */
  readonly identity: number | boolean | null;
  /** NumPy's text, such as `<ufunc 'add'>`. */
  toString(): string;
}

/** The function of a ufunc, with all its attributes. */
export function ufuncFunction(ufunc: Ufunc): UfuncAttributes {
  const { name, nin, nout, identity } = ufunc;
  const call = (...given: unknown[]) => applyAny(ufunc, given);
  const types = ufunc.rows.map(signatureOf);
  const attributes = {
    name,
    nin,
    nout,
    nargs: nin + nout,
    ntypes: types.length,
    types,
    identity,
    ...methodsOf(ufunc),
    toString: () => `<ufunc '${name}'>`,
  };
  const descriptors: PropertyDescriptorMap = {};
  for (const [key, value] of Object.entries(attributes)) descriptors[key] = { value };
  return Object.defineProperties(call, descriptors) as unknown as UfuncAttributes;
}
