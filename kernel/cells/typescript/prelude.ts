// What every cell sees without an import, as TypeScript declares it.

export const PRELUDE = `
import * as np from "stridelab";

/** Prints values in one line, separated by blanks: arrays as NumPy's print does. */
declare function print(...values: unknown[]): void;

/**
 * Draws arrays, and the memory that they share, in one diagram. They are named after the notebook's variables;
 * an object such as { row: a[0] } gives other names.
 */
declare const memory: {
  (...arrays: (np.NDArray | { readonly [name: string]: np.NDArray })[]): object;
  /** Says whether an array is a view or a copy, and for what reason. */
  why(array: np.NDArray): string;
};

/** Shows a value as a cell's result is shown; of a MIME bundle such as { "image/svg+xml": "<svg .../>" } what it holds. */
declare function display(value: unknown, options?: { readonly raw?: boolean; readonly [key: string]: unknown }): Promise<void> | undefined;

type $IsArray<T> = 0 extends 1 & T ? false : [T] extends [never] ? false : [T] extends [np.NDArray] ? true : false;
/** With an array among the operands the result is one. */
type $Result<L, R> = $IsArray<L> extends true ? np.NDArray : $IsArray<R> extends true ? np.NDArray : any;
/** With anything but integers among the indices the item is an array. */
type $Item<I> = 0 extends 1 & I ? any
  : [Extract<I, np.Slice | np.EllipsisType | np.NDArray | readonly any[] | null>] extends [never] ? any : np.NDArray;
type $Value<T> = $IsArray<T> extends true ? np.ArrayLike : any;

declare const $np: typeof np & {
  readonly operators: {
    binary(operator: "@", left: unknown, right: unknown): any;
    binary<L, R>(operator: string, left: L, right: R): $Result<L, R>;
    compare<L, R>(operator: string, left: L, right: R): $Result<L, R>;
    float<T>(value: T): T extends number ? np.Float : T;
    contains(item: unknown, array: unknown): boolean;
    unary<T>(operator: string, operand: T): $Result<T, T>;
    truth(value: unknown): boolean;
    get<I extends readonly unknown[]>(target: unknown, ...index: I): $Item<I[number]>;
    getFromItem<I extends readonly unknown[]>(target: unknown, ...index: I): $Item<I[number]>;
    item<R>(target: { get(...index: any[]): R }, ...index: unknown[]): R;
    place<T>(target: T, ...index: unknown[]): { value: $Value<T> };
    held(target: unknown, ...index: unknown[]): object;
    heldProperty(target: unknown, name: string): object;
    update(held: object, operator: string, value: unknown): any;
    step(held: object, operator: string): any;
    inPlaceOperation<T, V>(operator: string, target: T, value: V): $Result<T, V>;
    updateConstant(target: unknown, operator: string, value: unknown): any;
    result(value: unknown): any;
    array(value: unknown): np.NDArray | undefined;
    rows(value: unknown): Iterable<any>;
  };
};
`;
