// One call that succeeds for every public function and method, to be spoilt argument by argument.

import * as np from "../../kernel/array/index.js";

/** A function and arguments that it takes, made anew for each call, for many calls change them. */
export interface SensibleCall {
  readonly name: string;
  readonly arguments: () => unknown[];
  readonly run: (given: unknown[]) => unknown;
}

type Loose = (...given: unknown[]) => unknown;

const matrix = () =>
  np.array([
    [1, 2],
    [3, 4],
  ]);
const vector = () => np.array([3, 1, 2]);
const mask = () => np.array([true, false, true]);

/** Arguments, and the names of the functions of `np` that take them. */
const functions: readonly (readonly [() => unknown[], string])[] = [
  [
    () => [matrix()],
    "abs absolute acos acosh all amax amin angle any arccos arccosh arcsin arcsinh arctan arctanh argmax argmin argsort argwhere around array array2string array_repr array_str asanyarray asarray asarray_chkfinite ascontiguousarray asfortranarray asin asinh atan atanh atleast_1d atleast_2d atleast_3d average bitwise_count bitwise_invert bitwise_not block broadcast broadcast_arrays cbrt ceil column_stack common_type concat concatenate conj conjugate copy corrcoef cos cosh count_nonzero cov cumprod cumsum deg2rad degrees diag diag_indices_from diagflat diagonal diff dstack ediff1d empty_like exp exp2 expm1 fabs fix flatnonzero flip fliplr flipud floor frexp frombuffer gradient histogram histogram_bin_edges histogramdd hstack iinfo imag invert iscomplex iscomplexobj isfinite isfortran isinf isnan isneginf isposinf isreal isrealobj isscalar iterable lexsort log log10 log1p log2 logical_not matrix_transpose max mean median meshgrid min min_scalar_type modf nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanprod nanstd nansum nanvar ndenumerate ndim nditer negative nonzero ones_like packbits permute_dims positive prod ptp rad2deg radians ravel real real_if_close reciprocal require result_type rint rot90 round savez savez_compressed shape sign signbit sin sinc sinh size sort sort_complex spacing sqrt square squeeze stack std sum tan tanh trace transpose trapezoid tril tril_indices_from triu triu_indices_from trunc unique unique_all unique_counts unique_inverse unique_values unstack unwrap var vstack where zeros_like",
  ],
  [() => [vector()], "bincount cumulative_prod cumulative_sum ix_ vander trim_zeros"],
  [() => [matrix(), "int8"], "astype can_cast"],
  [
    () => [matrix(), matrix()],
    "add allclose append arctan2 array_equal array_equiv atan2 bitwise_and bitwise_or bitwise_xor copysign copyto divide divmod dot equal extract float_power floor_divide fmax fmin fmod full_like gcd geomspace greater greater_equal heaviside hypot inner intersect1d isclose isin kron lcm ldexp less less_equal linspace logaddexp logaddexp2 logical_and logical_or logical_xor logspace matmul matvec maximum may_share_memory minimum mod multiply nextafter not_equal outer pow power remainder setdiff1d setxor1d shares_memory subtract tensordot true_divide union1d vdot vecdot vecmat",
  ],
  [
    () => [matrix(), 1],
    "bitwise_left_shift bitwise_right_shift fill_diagonal left_shift right_shift pad",
  ],
  [() => [matrix(), 0, 1], "clip"],
  [() => [vector(), vector()], "array_split convolve correlate cross histogram2d searchsorted"],
  [
    () => [matrix(), 1],
    "percentile nanpercentile quantile nanquantile repeat resize roll rollaxis tile take delete expand_dims split hsplit vsplit argpartition partition",
  ],
  [() => [mask(), vector()], "compress"],
  [
    () => [3],
    "arange base_repr binary_repr broadcast_shapes diag_indices empty eye format_float_positional format_float_scientific identity ndarray ndindex ones tri tril_indices triu_indices zeros",
  ],
  [() => [{ precision: 8 }], "set_printoptions"],
  [() => [{ precision: 8 }, () => 1], "printoptions"],
  [() => [{ all: "warn" }, () => 1], "errstate"],
  [() => [{ all: "warn" }], "seterr"],
  [() => [null], "seterrcall slice"],
  [() => [[3], 1], "full"],
  [() => [vector(), [2, 3]], "broadcast_to"],
  [() => [vector(), [1, 2]], "digitize"],
  [() => ["i,i->i", vector(), vector()], "einsum einsum_path"],
  [() => [matrix(), 1, 0], "insert put swapaxes"],
  [() => [matrix(), [[0], [1]]], "nested_iters"],
  [() => [matrix(), 0, 1], "moveaxis"],
  [() => [vector(), vector(), vector()], "interp"],
  [() => [vector(), mask(), vector()], "place putmask"],
  [() => ["int32"], "dtype"],
  [() => ["int32", "int64"], "issubdtype promote_types"],
  [() => [(x: unknown) => x, 0, matrix()], "apply_along_axis"],
  [() => [np.sum, matrix(), [0, 1]], "apply_over_axes"],
  [() => [np.array([0, 1, 0]), [vector(), vector()]], "choose"],
  [() => [np.zeros([2, 2, 2]), 2], "dsplit"],
  [() => ["float32"], "finfo"],
  [() => [(i: unknown) => i, [3]], "fromfunction"],
  [() => [[1, 2], "int64"], "fromiter"],
  [() => ["1 2", { sep: " " }], "fromstring"],
  [() => [[2, 3]], "indices"],
  [() => [np.dtype("int32"), "integral"], "isdtype"],
  [() => [np.save(vector())], "load"],
  [() => [["1 2", "3 4"]], "loadtxt genfromtxt"],
  [() => [3, np.triu], "mask_indices"],
  [() => [vector(), [mask()], [1, 2]], "piecewise"],
  [() => [matrix(), np.array([[0], [1]]), 9, 1], "put_along_axis"],
  [() => [matrix(), np.array([[0], [1]]), 1], "take_along_axis"],
  [
    () => [
      [
        [0, 1],
        [1, 1],
      ],
      [2, 2],
    ],
    "ravel_multi_index",
  ],
  [() => [3, [2, 2]], "unravel_index"],
  [() => [matrix(), [4]], "reshape"],
  [() => [[mask()], [vector()], 0], "select"],
  [() => [vector()], "save savetxt"],
  [() => [np.array([1, 2], "uint8")], "unpackbits"],
  [() => [(x: unknown) => x, "d"], "vectorize"],
  [() => [], "get_printoptions geterr geterrcall"],
];

/** Arguments, and the methods of an array that take them. */
const methods: readonly (readonly [() => unknown[], string])[] = [
  [
    () => [],
    "copy argmax argmin tolist toJSON sum prod max min any all mean transpose squeeze ravel flatten diagonal nonzero setflags tobytes byteswap view trace toString repr sort argsort cumsum cumprod var std conj conjugate round",
  ],
  [() => ["int8"], "astype"],
  [() => [0, 0], "get item"],
  [() => [0, 0, 5], "set"],
  [() => ["int8", 1], "getfield"],
  [() => [1, "int8", 1], "setfield"],
  [() => [5], "fill"],
  [() => [0, 1], "swapaxes clip"],
  [() => [[4]], "reshape resize"],
  [() => [1], "take repeat partition argpartition"],
  [() => [[1, 0], 0], "compress"],
  [() => [0, 9], "put"],
  [() => [[matrix(), matrix(), matrix(), matrix(), matrix()]], "choose"],
  [() => ["cpu"], "to_device"],
  [() => [matrix()], "dot"],
];

const ofVector: readonly (readonly [() => unknown[], string])[] = [[() => [2], "searchsorted"]];

const settable = ["shape", "strides", "dtype", "flat", "real"];

/** How to make an object, its name, and arguments with the methods that take them. */
const objects: readonly (readonly [
  string,
  () => object,
  readonly (readonly [() => unknown[], string])[],
])[] = [
  ["NDArray", matrix, methods],
  ["NDArray", vector, ofVector],
  [
    "DType",
    () => np.dtype("int32,float64"),
    [
      [() => ["f0"], "get"],
      [() => ["<"], "newbyteorder"],
      [() => [np.dtype("int8")], "equals"],
    ],
  ],
  ["DType.bool", () => np.bool, [[() => [], "toString"]]],
  [
    "flatiter",
    () => matrix().flat,
    [
      [() => [], "copy next reset __array__ toString"],
      [() => [1], "get"],
      [() => [1, 5], "set"],
    ],
  ],
  [
    "nditer",
    () => np.nditer(matrix(), ["multi_index"], [["readwrite"]]),
    [
      [() => [], "iternext next reset remove_multi_index copy close toString"],
      [() => [0], "get remove_axis"],
      [() => [0, 5], "set"],
    ],
  ],
  [
    "broadcast",
    () => np.broadcast(matrix(), vector().get(0) as number),
    [[() => [], "reset next"]],
  ],
  [
    "ufunc",
    () => np.add,
    [
      [() => [matrix()], "reduce accumulate"],
      [() => [vector(), [0, 1]], "reduceat"],
      [() => [matrix(), matrix()], "outer"],
      [() => [matrix(), [0], 1], "at"],
    ],
  ],
  ["negative", () => np.negative, [[() => [matrix(), [0]], "at"]]],

  [
    "Generator",
    () => np.random.default_rng(5),
    [
      [
        () => [1],
        "spawn exponential poisson standard_gamma permutation bytes random integers choice standard_normal standard_exponential normal uniform gamma",
      ],
      [() => [vector()], "shuffle permuted"],
      [() => [1, 2], "beta"],
      [() => [3, 0.5], "binomial negative_binomial"],
      [() => [2, 3], "laplace gumbel logistic lognormal f noncentral_chisquare wald vonmises"],
      [() => [2, 3, 4], "triangular noncentral_f hypergeometric"],
      [() => [5, [0.5, 0.5]], "multinomial"],
      [() => [[1, 2]], "dirichlet"],
      [() => [2], "rayleigh pareto weibull power standard_t chisquare zipf standard_cauchy"],
      [() => [0.5], "geometric logseries"],
    ],
  ],
  [
    "lib.stride_tricks",
    () => np.lib.stride_tricks,
    [
      [() => [vector(), [2], [8]], "as_strided"],
      [() => [vector(), 2], "sliding_window_view"],
    ],
  ],
  [
    "lib.array_utils",
    () => np.lib.array_utils,
    [
      [() => [matrix()], "byte_bounds"],
      [() => [0, 2], "normalize_axis_index normalize_axis_tuple"],
    ],
  ],
  [
    "linalg",
    () => np.linalg,
    [
      [() => [matrix(), matrix()], "matmul tensordot vecdot"],
      [() => [matrix(), 2], "matrix_power"],
      [() => [matrix()], "trace diagonal matrix_transpose"],
      [() => [vector(), vector()], "cross"],
    ],
  ],
  ["random", () => np.random, [[() => [5], "default_rng"]]],
  ["r_", () => np.r_, [[() => [vector(), 0], "get"]]],
  ["c_", () => np.c_, [[() => [vector(), vector()], "get"]]],
  ["s_", () => np.s_, [[() => [np.slice(1, 3), 0], "get"]]],
  ["mgrid", () => np.mgrid, [[() => [np.slice(1, 3), np.slice(1, 3)], "get"]]],
  ["ogrid", () => np.ogrid, [[() => [np.slice(1, 3), np.slice(1, 3)], "get"]]],
  ["NpzFile", () => np.load(np.savez(vector())) as object, [[() => ["arr_0"], "get"]]],
];

const classes: readonly (readonly [string, () => unknown[], new (...given: never[]) => unknown])[] =
  [
    ["Complex", () => [1, 2], np.Complex],
    ["Float", () => [1], np.Float],
    ["Bytes", () => ["ab"], np.Bytes],
    ["Generator", () => [new np.random.PCG64(5)], np.random.Generator],
    ["PCG64", () => [5], np.random.PCG64],
    ["SeedSequence", () => [5], np.random.SeedSequence],
  ];

function* all(): Generator<SensibleCall> {
  for (const [given, names] of functions) {
    for (const name of names.split(" ")) {
      const f = (np as unknown as Record<string, Loose>)[name];
      // A text would name a file to be written.
      const isFile = /^save/.test(name);
      const run = (used: unknown[]) =>
        isFile && typeof used[0] === "string" ? undefined : f(...used);
      yield { name: `np.${name}`, arguments: given, run };
    }
  }
  for (const [place, make, groups] of objects) {
    for (const [given, names] of groups) {
      for (const name of names.split(" ")) {
        const run = (used: unknown[]) => (make() as Record<string, Loose>)[name](...used);
        yield { name: `${place}.${name}`, arguments: given, run };
      }
    }
  }
  for (const name of settable) {
    const value = () => [(matrix() as unknown as Record<string, unknown>)[name]];
    const run = (used: unknown[]) => {
      (matrix() as unknown as Record<string, unknown>)[name] = used[0];
    };
    yield { name: `NDArray.${name} =`, arguments: value, run };
  }
  for (const [name, given, Made] of classes) {
    const run = (used: unknown[]) => new Made(...(used as never[]));
    yield { name: `new ${name}`, arguments: given, run };
  }
}

export const sensibleCalls: readonly SensibleCall[] = [...all()];
