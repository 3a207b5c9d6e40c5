// Random statements of numerical kinds: running sums, differences, histograms, interpolation, polynomials, what leaves out NaN.

import type { Choices } from "./choices.js";
import { hasNegativeZero } from "./items.js";
import { type Choose, operand, pick } from "./random_operands.js";
import { isExact } from "./random_ufuncs.js";
import { type Named, randomAxes, randomAxis, sizeOf } from "./random_values.js";
import {
  bool,
  type Call,
  call,
  int,
  type Statement,
  text,
  tuple,
  type Value,
  variable,
} from "./statement.js";

const methods = [
  "linear",
  "lower",
  "higher",
  "midpoint",
  "nearest",
  "inverted_cdf",
  "averaged_inverted_cdf",
  "closest_observation",
  "interpolated_inverted_cdf",
  "hazen",
  "weibull",
  "median_unbiased",
  "normal_unbiased",
];

const isReal = ({ array }: Named): boolean => "iuf".includes(array.dtype.kind);

/** What leaves out NaN, and running sums; of products only those that are exact. */
export const running: Choose = (choose, arrays, result) => {
  const one = pick(choose, arrays);
  const { name, array } = one;
  const a = variable(name);
  const ndim = array.shape.length;
  const isFair = isExact(one) && array.dtype.kind !== "c";
  const products = isFair ? ["cumprod", "nancumprod"] : [];
  const axis = (): Record<string, Value> =>
    choose.percent(70) ? { axis: randomAxis(choose, ndim) } : {};
  const type = (): Record<string, Value> =>
    choose.percent(15) ? { dtype: text(choose.of(["f8", "c16"])) } : {};
  const cumulative = () => {
    const keywords = choose.percent(40) ? { include_initial: bool(true) } : {};
    const given = ndim === 1 && choose.percent(30) ? {} : { axis: randomAxis(choose, ndim) };
    const names = ["cumulative_sum", ...(isFair ? ["cumulative_prod"] : [])];
    return call(choose.of(names), [a], { ...given, ...keywords, ...type() });
  };
  const withoutNaN = () => {
    const extremes = hasNegativeZero(array) ? [] : ["nanmax", "nanmin", "nanmedian"];
    const always = ["nansum", "nanmean", "nanvar", "nanstd"];
    const names = [...always, ...extremes, ...(isFair ? ["nanprod"] : [])];
    const keepdims: Record<string, Value> = choose.percent(30) ? { keepdims: bool(true) } : {};
    const along: Record<string, Value> = choose.percent(70)
      ? { axis: randomAxes(choose, ndim) }
      : {};
    return call(choose.of(names), [a], { ...along, ...keepdims });
  };
  const value = choose.weighted<() => Call>([
    [3, () => call(choose.of(["cumsum", "nancumsum", ...products]), [a], { ...axis(), ...type() })],
    [2, cumulative],
    [3, withoutNaN],
    [1, () => call(choose.of(["nanargmax", "nanargmin"]), [a], axis())],
    [1, () => call("diff", [a, int(choose.between(0, 3))], axis())],
  ])();
  return { result, value };
};

/** Mostly one of the arrays with the wanted number of axes. */
function flatOne(choose: Choices, arrays: readonly Named[]): Named {
  const flat = arrays.filter(({ array }) => array.shape.length === 1);
  return pick(choose, flat.length > 0 && choose.percent(95) ? flat : arrays);
}

/** Histograms, quantiles, slopes and areas of real numbers. */
export const measure: Choose = (choose, arrays, result) => {
  const real = arrays.filter((one) => isReal(one) && isExact(one));
  if (real.length === 0) return running(choose, arrays, result);
  const { name, array } = pick(choose, real);
  const a = variable(name);
  const { shape } = array;
  const ndim = shape.length;
  const made = (make: () => Call) => (): Statement => ({ result, value: make() });
  const axis = (): Record<string, Value> =>
    choose.percent(60) ? { axis: randomAxis(choose, ndim) } : {};
  const edges = (): Value => ({ list: [-2, 0, 1, 3, 8].slice(0, choose.between(1, 5)).map(int) });
  const bins = (): Value => (choose.percent(40) ? edges() : int(choose.between(0, 7)));
  const histogram = (): Statement => {
    const keywords: Record<string, Value> = {};
    if (choose.percent(30)) keywords.range = tuple([choose.between(-3, 3), choose.between(0, 9)]);
    if (choose.percent(30)) keywords.density = bool(choose.percent(70));
    const fitting = real.filter((other) => String(other.array.shape) === String(shape));
    if (choose.percent(20)) keywords.weights = variable(pick(choose, fitting).name);
    return { result, value: call("histogram", [a, bins()], keywords), item: choose.between(0, 1) };
  };
  const quantile = () => {
    const q: Value = choose.percent(50)
      ? { float: choose.of([0.5, 0, 0.1, 0.75, 1, 1 / 3]) }
      : { list: [{ float: 0.25 }, { float: choose.between(0, 8) / 8 }] };
    const keywords: Record<string, Value> = { ...axis() };
    if (choose.percent(60)) keywords.method = text(choose.of(methods));
    if (choose.percent(25)) keywords.keepdims = bool(true);
    return call(choose.of(["quantile", "nanquantile"]), [a, q], keywords);
  };
  const percentile = () =>
    call(
      choose.of(["percentile", "nanpercentile"]),
      [a, int(choose.of([50, 0, 10, 37, 100]))],
      axis(),
    );
  const whole = arrays.filter((one) => "biu".includes(one.array.dtype.kind));
  const bincount = () => {
    const counted = variable(flatOne(choose, whole.length > 0 ? whole : real).name);
    // A scalar would have no data type here.
    const positive = call("absolute", [call("atleast_1d", [counted])]);
    const values = choose.percent(95) ? call("remainder", [positive, int(11)]) : edges();
    const keywords = choose.percent(40) ? { minlength: int(choose.between(0, 14)) } : {};
    return call("bincount", [values], keywords);
  };
  const interp = () => {
    const count = choose.between(1, 5);
    const xp = call("arange", [int(count)], { dtype: text("f8") });
    const fp = call("array", [
      { list: Array.from({ length: count }, () => int(choose.between(-9, 9))) },
    ]);
    const keywords: Record<string, Value> = {};
    if (choose.percent(20)) keywords.left = int(-1);
    if (choose.percent(20)) keywords.right = { float: 2.5 };
    if (choose.percent(20)) keywords.period = int(choose.between(1, 4));
    return call("interp", [a, xp, fp], keywords);
  };
  const gradient = () => {
    const spacing = choose.percent(40) ? [{ float: choose.between(1, 5) / 2 }] : [];
    const keywords: Record<string, Value> = {
      ...(ndim > 1 || choose.percent(30) ? { axis: randomAxis(choose, ndim) } : {}),
    };
    if (choose.percent(30)) keywords.edge_order = int(choose.between(1, 2));
    return call("gradient", [a, ...spacing], keywords);
  };
  const trapezoid = () => {
    const keywords: Record<string, Value> = { ...axis() };
    if (choose.percent(30)) keywords.dx = { float: choose.between(1, 5) / 2 };
    return call("trapezoid", [a], keywords);
  };
  const sliding = () => {
    const [first, second] = [flatOne(choose, real), flatOne(choose, real)];
    const mode: Record<string, Value> = choose.percent(60)
      ? { mode: text(choose.of(["full", "same", "valid"])) }
      : {};
    return call(
      choose.of(["convolve", "correlate"]),
      [variable(first.name), variable(second.name)],
      mode,
    );
  };
  const vander = () => {
    const keywords: Record<string, Value> = {};
    if (choose.percent(50)) keywords.N = int(choose.between(0, 4));
    if (choose.percent(40)) keywords.increasing = bool(true);
    return call("vander", [variable(flatOne(choose, real).name)], keywords);
  };
  const average = () => {
    const fitting = real.filter((other) => String(other.array.shape) === String(shape));
    const weights = { weights: variable(pick(choose, fitting).name) };
    return call("average", [a], { ...axis(), ...(choose.percent(60) ? weights : {}) });
  };
  const several = (): Statement => {
    const [first, second] = [flatOne(choose, real), flatOne(choose, real)];
    const keywords = choose.percent(60)
      ? { bins: choose.percent(50) ? int(choose.between(1, 4)) : edges() }
      : {};
    const value = call("histogram2d", [variable(first.name), variable(second.name)], keywords);
    return { result, value, item: choose.between(0, 2) };
  };
  const cross = () => call("cross", [a, operand(choose, real, shape)]);
  return choose.weighted<() => Statement>([
    [1, made(average)],
    [1, several],
    [1, made(cross)],
    [2, histogram],
    [sizeOf(shape) > 0 ? 3 : 0, made(quantile)],
    [sizeOf(shape) > 0 ? 1 : 0, made(percentile)],
    [1, made(() => call("histogram_bin_edges", [a, bins()]))],
    [2, made(bincount)],
    [2, made(interp)],
    [2, made(gradient)],
    [1, made(trapezoid)],
    [2, made(sliding)],
    [1, made(vander)],
    [1, made(() => call("nan_to_num", [a], choose.percent(50) ? { nan: int(7) } : {}))],
    [1, made(() => call("ediff1d", [a], { to_begin: operand(choose, arrays, []) }))],
    [1, made(() => call("unwrap", [call("multiply", [a, { float: 0.5 }])], axis()))],
    [1, made(() => call("around", [a, int(choose.between(-2, 2))]))],
  ])();
};
