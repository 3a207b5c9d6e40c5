// What TypeScript says of results is what the engine gives, whatever the data types.

import { expect, test } from "vitest";
import { type Typed, typesOf } from "./static_types.js";

const names =
  "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 complex128";
const types = names.split(" ");
const array = (type: string) => `np.ones([2, 2], "${type}")`;

const unary =
  "absolute arccos arccosh arcsin arcsinh arctan arctanh bitwise_count cbrt ceil conj cos cosh deg2rad degrees exp exp2 " +
  "expm1 fabs floor invert isfinite isinf isnan log log10 log1p log2 logical_not negative positive rad2deg radians " +
  "reciprocal rint sign signbit sin sinh spacing sqrt square tan tanh trunc";
const binary =
  "add arctan2 bitwise_and bitwise_or bitwise_xor copysign divide equal float_power floor_divide fmax fmin fmod gcd greater " +
  "heaviside hypot lcm left_shift less logaddexp logaddexp2 logical_and logical_xor maximum minimum multiply nextafter " +
  "not_equal power remainder right_shift subtract";

/** Lines that tell what is wrong. */
function lies(typed: readonly Typed[]): string[] {
  return typed.flatMap(({ expression, told, given }) =>
    given === null ||
    told.includes(given) ||
    told.includes("any") ||
    (given.startsWith("NDArray") && told.includes("NDArray"))
      ? []
      : [`${expression}: ${told.join(" | ")} is ${given}`],
  );
}

/** Expressions of which more could be known. */
function vague(typed: readonly Typed[]): string[] {
  return typed.flatMap(({ expression, told, given }) =>
    given !== null && told.some((name) => name === "NDArray" || name === "any")
      ? [`${expression}: ${told.join(" | ")} is ${given}`]
      : [],
  );
}

/** Inputs that are no arrays: scalars, lists and typed arrays. */
const others =
  "1 1.5 1n true new_np.Float(1) new_np.Complex(1,2) [1,2] [1.5,2] [[true,false]] new_Int16Array(2)"
    .split(" ")
    .map((text) => text.replace("_", " "));

/** Each function meets another data type: all of them with all would take minutes. */
const one = (n: number) => array(types[n % types.length]);

const groups: Record<string, readonly string[]> = {
  "ufuncs of one array": unary.split(" ").map((f, n) => `np.${f}(${one(n)})`),
  "ufuncs of two arrays": binary.split(" ").map((f, n) => `np.${f}(${one(n)}, ${one(n)})`),
  "functions of floats of small integers": ["int8, uint8", "int8, uint16", "bool, int16"]
    .map((pair) => pair.split(", ").map(array))
    .map(([x, y]) => `np.arctan2(${x}, ${y})`),
  reductions:
    "sum prod max min any all mean var std ptp median nansum nanmax nanmean nanvar nanmedian cumsum"
      .split(" ")
      .flatMap((f, n) => [`np.${f}(${one(n)})`, `np.${f}(${one(n + 5)}, 1)`]),
  "arrays of values, parts and pieces": [
    "np.linspace(0, 1, 5)",
    "np.arange(0, 1, 0.5)",
    `np.where([true, false], ${one(1)}, ${one(2)})`,
    `np.take(${one(3)}, [1])`,
    `${one(3)}.take(0)`,
    `${one(12)}.real`,
    `np.diag(${one(3)})`,
    `np.concatenate([${one(3)}, ${one(3)}])`,
    `np.vstack([${one(4)}, ${one(4)}])`,
    `np.stack([${one(4)}, ${one(4)}], 1)`,
    `np.union1d(${one(1)}, ${one(10)})`,
    "np.bincount([1, 2])",
    "np.random.default_rng(1).random(3)",
    "np.random.default_rng(1).integers(10, { size: 3 })",
    "np.random.default_rng(1).permutation(3)",
    `${one(5)}.flat.get(0)`,
    `${one(5)}.get(np.slice(1))`,
    `${one(7)}.item(0)`,
  ],
  "functions of one array": (
    "round(A) round(A,1) angle(A) sinc(A) nan_to_num(A) fix(A) average(A) average(A,1) unwrap(A) ediff1d(A) sort(A) " +
    "unique(A) unique_values(A) atleast_1d(A) histogram_bin_edges(A) quantile(A,0.5) compress([true,false],A)"
  )
    .split(" ")
    .flatMap((call, n) => [n, n + 5, n + 10].map((k) => `np.${call.replace("A", one(k))}`)),
  "functions of one array and numbers": (
    "clip(A,0,1) clip(A,0,0.5) clip(A,null,1) clip(A,null,new_np.Float(1)) clip(A,1n,null) select([[true,false]],[A]) " +
    "select([[true,false]],[A],0.5) block([A,A]) block([[A],[A]]) cov(A) corrcoef(A) vander(A.ravel()) linspace(0,A,3) " +
    "linspace(A,1,3) logspace(0,A,3) geomspace(1,A,3) quantile(A,[0.25,0.5]) percentile(A,[25,50],0) " +
    "percentile(A,[25,50]) nanquantile(A,[0,1]) histogram2d(A.ravel(),A.ravel())[1] histogramdd(A,3)[1][0] linalg.diagonal(A) " +
    "linalg.outer(A.ravel(),A.ravel()) linalg.matrix_power(A,2) linalg.cross(np.ones(3,A.dtype),np.ones(3,A.dtype))"
  )
    .split(" ")
    .flatMap((call, n) =>
      [n, n + 5, n + 10].map((k) => `np.${call.replaceAll("A", one(k)).replace("new_", "new ")}`),
    ),
  "methods with bounds": ["clip(0,1)", "clip(0)", "clip(null,0.5)", "clip(1n,null)"].flatMap(
    (call, n) => [n, n + 5, n + 10].map((k) => `${one(k)}.${call}`),
  ),
  "functions of two arrays":
    "append kron outer tensordot vdot vecmat matvec intersect1d setxor1d union1d linspace logspace geomspace"
      .split(" ")
      .flatMap((f, n) => [`np.${f}(${one(n)}, ${one(n + 3)})`, `np.${f}(${one(n)}, ${one(n)})`]),
  "joins of several data types": ["1 4", "1 5 10", "0 9", "8 4", "2 6 7", "11 12"].flatMap((all) =>
    ["concatenate", "stack", "array"].map(
      (f) => `np.${f}([${all.split(" ").map((k) => one(Number(k)))}])`,
    ),
  ),
  "random numbers":
    "normal(0,1,3) uniform({size:3}) binomial(5,0.5,3) poisson([2,2]) random({size:3}) gamma(1)"
      .split(" ")
      .map((call) => `np.random.default_rng(1).${call}`),
  "arrays and what becomes one": others.flatMap((x, n) => [
    `np.add(${one(n)}, ${x})`,
    `np.add(${x}, ${x})`,
    `np.sin(${x})`,
  ]),
};

const typed = typesOf(Object.values(groups).flat());

test.each(Object.keys(groups))("%s", (group) => {
  const own = typed.filter(({ expression }) => groups[group].includes(expression));
  expect(lies(own)).toEqual([]);
  expect(vague(own)).toEqual([]);
});
