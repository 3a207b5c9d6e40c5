// Why NumPy's public names that are not here are not here. A name without a reason fails the test of the names.

/** Reason -> the names it explains, in whatever module or class they are. */
const reasons: Readonly<Record<string, string>> = {
  "Arrays of Python objects have no counterpart: a JavaScript value has no bytes to draw.":
    "object_ frompyfunc dump dumps hasobject typename mintypecode typecodes sctypeDict ScalarType",
  "Dates and times come later.":
    "datetime64 timedelta64 datetime_as_string datetime_data busday_count busday_offset busdaycalendar is_busday isnat",
  "The 80-bit float of some processors has no counterpart in JavaScript.":
    "longdouble clongdouble float128 complex256",
  "Linear algebra beyond products comes later.":
    "cholesky cond det eig eigh eigvals eigvalsh inv lstsq matrix_rank multi_dot pinv qr slogdet solve svd svdvals tensorinv tensorsolve LinAlgError matrix_norm norm vector_norm matrix_power",
  "Fourier transforms, and the windows for them, come later.":
    "fft hanning hamming bartlett blackman kaiser i0",
  "Polynomials come later.":
    "poly poly1d polyadd polyder polydiv polyfit polyint polymul polynomial polysub polyval roots",
  "Text routines on whole arrays come later.": "char strings fromregex genfromtxt",
  "NumPy itself advises against it, or has replaced it.":
    "row_stack matrix asmatrix bmat matlib recarray record rec fromstring save_legacy random_integers ranf sample emath scimath",
  "Subclasses of arrays do not exist here.": "ma memmap open_memmap mixins Arrayterator",
  "It is about Python's or NumPy's own machinery.":
    "__array_namespace_info__ core ctypeslib ctypes dtypes exceptions f2py get_include getbufsize setbufsize geterrcall seterrcall info show_config show_runtime test testing typing NumpyVersion add_docstring add_newdoc introspect tracemalloc_domain npyio debug_print iterationneedsapi has_delayed_bufalloc isbuiltin metadata resolve_dtypes isfileobj drop_metadata to_device device ufunc signature data tofile fromfile from_dlpack nested_iters common_type einsum_path",
  "The older generator `RandomState`: use `np.random.default_rng`.":
    "RandomState seed get_state set_state rand randint randn random_sample",
  "Only PCG64 is here, the generator that `default_rng` uses.":
    "MT19937 PCG64DXSM Philox SFC64 BitGenerator",
  "A distribution that no lesson has needed yet.":
    "chisquare dirichlet f geometric gumbel hypergeometric laplace logistic lognormal logseries multinomial multivariate_hypergeometric multivariate_normal negative_binomial noncentral_chisquare noncentral_f pareto rayleigh standard_cauchy standard_t triangular vonmises wald weibull zipf power",
  "It is called on a generator: `np.random.default_rng(seed)`.":
    "beta binomial bytes choice exponential gamma normal permutation poisson random shuffle standard_exponential standard_gamma standard_normal uniform",
  "Abstract classes of scalars have no counterpart: a scalar is a JavaScript value.":
    "generic number integer signedinteger unsignedinteger inexact floating complexfloating flexible character",
};

const byName = new Map(
  Object.entries(reasons).flatMap(([reason, names]) => names.split(" ").map((n) => [n, reason])),
);

/** Why a name is absent; undefined if nobody has said. */
export function reasonFor(name: string): string | undefined {
  return byName.get(name);
}
