// Which examples of NumPy's docstrings are not the same here, and why. One that is the same after all fails the test.

/** What memory holds that nobody has filled may be the same as here, too. */
const chance = "Left to chance: the memory is not filled.";

/** Reason -> the examples, as the name whose docstring it is and the numbers of the statements. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  "Python's own: types of values, identities, other modules, files, classes, exceptions.": [
    "np.all 9",
    "np.any 14",
    "np.array2string 5 7",
    "np.asarray 9",
    "np.asarray_chkfinite 5",
    "np.bitwise_left_shift 7",
    "np.flatiter 4",
    "np.genfromtxt 1",
    "np.geterrcall 6",
    "np.intersect1d 3",
    "np.isscalar 7 9",
    "np.iterable 4",
    "np.loadtxt 2 15 23",
    "np.max 15",
    "np.min 15",
    "np.seterrcall 5 8",
    "np.std 15 18",
    "np.str_ 3",
    "np.tan 2",
    "np.union1d 3",
    "np.var 16 19",
    "np.vectorize 9 12",
    "NDArray.byteswap 3 5",
    "NDArray.copy 12",
    "NDArray.dtype 5",
    "NDArray.flat 7",
    "NDArray.tolist 5 8",
    "DType.byteorder 6",
    "DType.newbyteorder 1",
    "np.random.default_rng 6 11",
    "Generator.random 3",
  ],
  "Arrays of Python objects, sets and None have no counterpart.": [
    "np.array 11 14",
    "np.isin 13",
    "np.isreal 6 8",
    "np.isrealobj 3",
    "np.outer 8",
    "np.tensordot 15",
    "NDArray.copy 8 13",
    "NDArray.fill 8",
    "NDArray.item 9",
    "np.linalg.outer 7",
  ],
  "A name that is absent, as docs/numpy-names.md says.": [
    "np.array 9 10",
    "np.array_repr 3",
    "np.asanyarray 4",
    "np.asarray 10",
    "np.concat 7",
    "np.diff 13",
    "np.einsum_path 1 2 3 4 8 9",
    "np.histogram2d 6 7 25",
    "np.lexsort 17 18",
    "np.mean 11",
    "np.printoptions 2",
    "np.vander 9",
    "NDArray.item 2 3",
    "NDArray.view 4 13",
    "DType.flags 4",
    "np.linalg.LinAlgError 2",
  ],
  "A scalar is a JavaScript number, which has no data type.": [
    "np.arange 5",
    "np.bitwise_left_shift 8",
    "np.format_float_positional 2 3 4",
    "np.format_float_scientific 2 5",
    "np.iinfo 9 10",
    "np.ndarray 3",
    "np.prod 12 14",
    "np.round 3 4",
    "np.set_printoptions 11",
    "np.seterr 3 6 9",
  ],
  [chance]: ["np.ndarray 2"],
  "Types stand for scalar classes, and cannot be called.": [
    "np.common_type 1 2 3",
    "np.void 1 2 3 4",
  ],
  "Left to chance in NumPy, or another order of equal or of remaining elements.": [
    "np.median 13 14 16 17",
    "np.nanmedian 10 11 13 14",
    "np.nanpercentile 14 15",
    "np.nanquantile 14 15",
    "np.partition 5",
    "np.percentile 13 14",
    "np.quantile 13 14",
    "np.unique_values 2",
    "np.random.Generator 3",
    "np.random.SeedSequence 2",
    "np.lib.array_utils.byte_bounds 3 6",
  ],
  "Loops for types that are not here, and loops that NumPy has twice.": [
    "ufunc.ntypes 2 3 4 5 6",
    "ufunc.types 2 3 4 5",
  ],
  "There are no matrices, no inverse and no log of floating-point errors.": [
    "np.r_ 9",
    "np.seterrcall 12 13",
    "np.linalg.matrix_power 6",
  ],
  "JavaScript does not count references.": ["NDArray.resize 12"],
  "NumPy's views that an iterator gives do not tell that they share their memory with others.": [
    "np.nested_iters 4",
  ],
  "Not there: a type that is two at once, docstrings and named arguments of functions by vectorize.":
    ["np.dtype 9", "np.vectorize 5 7 15 16"],
  "The options are told in another order, without those for old versions.": [
    "np.get_printoptions 2",
  ],
};

/** `name number` of each excluded statement -> why. */
export const exclusions: ReadonlyMap<string, string> = new Map(
  Object.entries(reasons).flatMap(([reason, examples]) =>
    examples.flatMap((example) => {
      const [name, ...numbers] = example.split(" ");
      return numbers.map((number) => [`${name} ${number}`, reason] as const);
    }),
  ),
);

/** The statements that differ for certain. */
export const differing: readonly string[] = [...exclusions.keys()].filter(
  (key) => exclusions.get(key) !== chance,
);
