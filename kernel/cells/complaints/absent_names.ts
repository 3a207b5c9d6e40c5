// Why NumPy's public names that are not here are not here. docs/numpy-names.md tells it of all of them, and cells of
// those that they ask for. A name without a reason fails the test of the names.

/** Reason -> the names it explains; with its place, as in `Generator.power`, where the name is there elsewhere. */
const reasons: Readonly<Record<string, string>> = {
  "Arrays of Python objects have no counterpart: a JavaScript value has no bytes to draw.":
    "object_ frompyfunc dump dumps hasobject typename mintypecode typecodes sctypeDict ScalarType",
  "Dates and times come later.":
    "datetime64 timedelta64 datetime_as_string datetime_data busday_count busday_offset busdaycalendar is_busday isnat",
  "The 80-bit float of some processors has no counterpart in JavaScript.":
    "longdouble clongdouble float128 complex256",
  "Linear algebra beyond products comes later.":
    "cholesky cond det eig eigh eigvals eigvalsh inv lstsq matrix_rank multi_dot pinv qr slogdet solve svd svdvals tensorinv tensorsolve matrix_norm norm vector_norm",
  "Fourier transforms, and the windows for them, come later.":
    "fft hanning hamming bartlett blackman kaiser i0",
  "Polynomials come later.":
    "poly poly1d polyadd polyder polydiv polyfit polyint polymul polynomial polysub polyval roots",
  "Text routines on whole arrays, and further text files, come later.": "char strings fromregex",
  "Files of bare bytes: in Node, `np.frombuffer(readFileSync(path))` and `writeFileSync(path, a.tobytes())`.":
    "fromfile tofile",
  "`np.load` and `np.save` read and write whole files; the parts of the format are not public.":
    "format ARRAY_ALIGN BUFFER_SIZE EXPECTED_KEYS GROWTH_AXIS_MAX_DIGITS MAGIC_LEN MAGIC_PREFIX descr_to_dtype dtype_to_descr header_data_from_array_1_0 magic read_array read_array_header_1_0 read_array_header_2_0 read_magic write_array write_array_header_1_0 write_array_header_2_0",
  "JavaScript's libraries have no such protocol; `np.asarray` shares the memory of typed arrays and of other libraries' arrays.":
    "from_dlpack",
  "NumPy itself advises against it, or has replaced it.":
    "row_stack matrix asmatrix bmat recarray record rec random_integers ranf sample emath scimath",
  "Subclasses of arrays do not exist here.": "ma memmap open_memmap mixins Arrayterator",
  "It is about Python's or NumPy's own machinery.":
    "__array_namespace_info__ __version__ core ctypeslib ctypes dtypes exceptions f2py get_include getbufsize setbufsize info show_config show_runtime test testing typing NumpyVersion add_docstring add_newdoc introspect tracemalloc_domain npyio debug_print iterationneedsapi has_delayed_bufalloc isbuiltin metadata resolve_dtypes isfileobj drop_metadata",
  "Ufuncs are functions with methods; their class is a type: `UnaryUfunc`, `BinaryUfunc`.":
    "np.ufunc ufunc.signature",
  "The older generator `RandomState`: use `np.random.default_rng`.":
    "RandomState np.random.seed get_state set_state rand randint randn random_sample",
  "Only PCG64 is here, the generator that `default_rng` uses.":
    "MT19937 PCG64DXSM Philox SFC64 BitGenerator",
  "A distribution that no lesson has needed yet.":
    "multivariate_hypergeometric Generator.multivariate_normal",
  "It is called on a generator: `np.random.default_rng(seed)`.":
    "np.random.beta np.random.binomial np.random.bytes np.random.chisquare np.random.choice np.random.dirichlet np.random.exponential np.random.f np.random.gamma np.random.geometric np.random.gumbel np.random.hypergeometric np.random.laplace np.random.logistic np.random.lognormal np.random.logseries np.random.multinomial np.random.multivariate_normal np.random.negative_binomial np.random.noncentral_chisquare np.random.noncentral_f np.random.normal np.random.pareto np.random.permutation np.random.poisson np.random.power np.random.random np.random.rayleigh np.random.shuffle np.random.standard_cauchy np.random.standard_exponential np.random.standard_gamma np.random.standard_normal np.random.standard_t np.random.triangular np.random.uniform np.random.vonmises np.random.wald np.random.weibull np.random.zipf",
};

/** Made when the first absent name is asked for. */
let byName: ReadonlyMap<string, string> | undefined;

/** Why a name of a module or class is absent; undefined if nobody has said. */
export function reasonFor(place: string, name: string): string | undefined {
  byName ??= new Map(
    Object.entries(reasons).flatMap(([reason, names]) =>
      names.split(" ").map((one) => [one, reason]),
    ),
  );
  return byName.get(`${place}.${name}`) ?? byName.get(name);
}
