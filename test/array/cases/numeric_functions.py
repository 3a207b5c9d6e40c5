# three data types become what the foremost of them makes of the others
np.result_type('c8', 'u2', 'i1')
np.result_type('i2', 'u2', 'f2')
np.result_type('u2', 'f2', 'i1')
np.result_type('u2', 'i2', 'i4', 'f4')
r = np.einsum('i,i,i->i', np.ones(1, 'i2'), np.ones(1, 'f2'), np.ones(1, 'u2'))
s = np.concatenate([np.ones(1, 'c8'), np.ones(1, 'u2'), np.ones(1, 'i1')])

# slopes at the ends are as precise as the values
r = np.gradient(np.sqrt(np.arange(6, dtype='f4')), 2.5, edge_order=2)
s = np.gradient(np.sqrt(np.arange(6, dtype='f2')), edge_order=2)
t = np.gradient(np.sqrt(np.arange(6, dtype='f4')), np.array(2.5), edge_order=2)

# running sums with an initial lie as if they had been joined to it
a = np.ones((5, 1, 3), order='F')
r = np.cumulative_sum(a, axis=0, include_initial=True)
s = np.cumulative_prod(a <= 1, axis=1, include_initial=True)
t = np.cumulative_prod(np.zeros((3, 5, 0), 'u1', order='F'), axis=-1, include_initial=True)
o = np.zeros((5, 1, 4), 'i2')
u = np.cumulative_sum(np.ones((5, 1, 3), 'i2'), axis=2, include_initial=True, out=o)
v = np.cumulative_sum(np.ones((5, 1, 3), 'i2'), axis=1, include_initial=True, out=o)

# two results lie in the order of the axes, however an input of one length lies
a = np.ones((6, 5, 1)).T
r, s = np.frexp(a)
t, u = np.divmod(a, 2)
v = np.negative(a)

# which byte order differences and quantiles have
a = np.arange(6, dtype='>i4').reshape(2, 3)
r = np.ediff1d(a)
s = np.ediff1d(a, to_begin=7)
t = np.nanquantile(a, 0.1, axis=-1, method='nearest')
u = np.nanquantile(a, [0.1], axis=-1, method='nearest')
v = np.nanquantile(np.full((2, 3), np.nan, '>f4'), 0.1, axis=0, keepdims=True)

# which of several faults is told
np.unwrap(1.)
np.unravel_index(np.array([1.5]), (2, 1), order='A')
np.unravel_index(np.array([1.5]), (2, 1), order='Q')
np.unravel_index([1], (2, 1), order='A')

# views by strides of what warns when it is written are read-only
a, b = np.broadcast_arrays(np.arange(3), [[1], [2]])
r = np.lib.stride_tricks.sliding_window_view(a, 2, 0)
s = np.lib.stride_tricks.as_strided(a, (2,), (8,))
t = a.T

# operands that may not be broadcast
np.nditer([np.array(1), np.arange(1)], op_flags=[['readonly', 'no_broadcast'], ['readonly']])
np.nditer([np.arange(3), np.ones((1, 3))], op_flags=[['readonly', 'no_broadcast'], ['readonly']])
np.nditer([np.ones((1, 1)), np.arange(1)], op_flags=[['readonly', 'no_broadcast'], ['readonly']]).itersize
np.nditer([np.ones((1, 3)), np.ones((2, 3))], op_flags=[['readonly', 'no_broadcast'], ['readonly']], op_axes=[[0, 1], [0, 1]])

# einsum of a number that does not take part in what does not fit
np.einsum(',a,a->a', np.array(1), np.arange(3), np.arange(2))
np.einsum(',ab,a->', np.array(1), np.ones((2, 3)), np.arange(4))

# parameters of random numbers are cast safely
rng = np.random.default_rng(1)
rng.normal(np.ones(2, 'c16'), 1)
rng.normal(1, np.array(1j))
rng.normal([1j], 1)
rng.poisson(np.array(['a']))
rng.binomial(np.ones(2), 0.5)
rng.binomial(np.ones(2, 'u8'), 0.5)
rng.binomial(np.array(3.5), 0.5)
r = rng.normal(np.ones(2, 'f4'), [1, 2])
s = rng.binomial(np.array([3, 4], 'i2'), 0.5)

# histograms of two dimensions ask for arrays of one
np.histogram2d(np.ones((2, 3)), np.ones((2, 3)))
np.histogramdd(np.ones((2, 3, 4)))
np.histogram2d(np.array(1), np.array(1))

# zeros in front of which nothing was rounded up are kept
np.format_float_positional(-304.02, precision=1)
r = np.format_float_positional(-304.02, precision=1)
s = np.format_float_scientific(-304.02, precision=3)
t = np.format_float_positional(299.96, precision=1)
u = np.format_float_scientific(2.5e20, precision=0, min_digits=2)
v = np.format_float_positional(0.5, precision=0, min_digits=2)
w = np.format_float_scientific(0.1, trim='-', min_digits=2)
x = np.format_float_scientific(0.5, trim='-', min_digits=2)
y = np.format_float_positional(0.5, precision=8, unique=False, fractional=False)
z = np.format_float_positional(1e-7, precision=8, unique=False, fractional=False)

# ones in data types that are no numbers
np.eye(2, dtype='V8')
r = np.eye(2, k=5, dtype='V8')
s = np.tri(2, dtype='V8')
t = np.tri(2, dtype='U3')
u = np.identity(2, dtype='U2')

# arrays that cannot be compared are not told apart by array_equiv
np.array_equiv(np.arange(3), np.zeros(3, 'i4,f4'))
r = np.array_equiv(np.arange(3), np.array(['a']))
s = np.array_equiv(np.zeros(3, 'i4,f4'), np.zeros(1, 'i4,f4'))

# edges of boxes found in the values are of their kind
a = np.arange(5, dtype='f4') / 3
r = np.histogram2d(a, np.arange(5))[1]
s = np.histogram2d(a, a, range=[[0, 1], [2, 3]])[1]

# an integer does not bend to text or a record
a = np.array(['0', 'a'])
np.copyto(a, 1, casting='equiv')
b = np.zeros(2, 'i4,f4')
np.copyto(b, 1, casting='equiv')

# who writes into what warns
a = np.broadcast_arrays(np.zeros((6, 1)), np.ones((1, 1)))[1]
b = np.broadcast_arrays(np.zeros((6, 1)), np.ones((1, 1)))[1]
c = np.broadcast_arrays(np.zeros(6), np.ones(1))[1]
it = np.nditer(a, op_flags=[['writeonly']])
np.random.default_rng(1).shuffle(b)
np.random.default_rng(1).shuffle(c)
del it

# significant digits of what ends and of what was rounded up
r = np.format_float_positional(0.5, fractional=False, min_digits=2)
s = np.format_float_positional(1e-7, fractional=False, min_digits=6)
t = np.format_float_positional(0.0625, fractional=False, unique=False, precision=8)

# fields are set as elements are
a = np.arange(3)
a.setfield(1j, 'i8')
a.setfield([1, 2, 3], 'i4', 4)
b = np.arange(3)
b.flags.writeable = False
b.setfield(1, 'i2', 44)

# what looks for NaN refuses what is no number
np.nanmedian(np.array(['a']))
np.nanmedian(np.zeros((2, 2), 'i4,f4'), axis=0)
np.sinc(np.zeros(2, 'i4,f4'))
np.sinc(np.arange(3), order='C')

# whole numbers that closeness computes are floats
r = np.isclose(1, 1e30)
s = np.isclose(-9223372036854775808, 1.5)
t = np.isclose(np.array(0, 'f4'), -9223372036854775808)

# means of several Poisson numbers are asked first whether they are too large
np.random.default_rng(1).poisson([np.nan, 1])
np.random.default_rng(1).poisson([-1, 1e30])
np.random.default_rng(1).poisson(np.nan)

# ramps of no length refuse what is no number, too
np.pad(np.zeros((5, 1), 'i4,f4'), 0, 'linear_ramp', end_values=5)
np.pad(np.zeros((5, 1), 'U3'), 0, 'linear_ramp')
r = np.pad(np.arange(6.).reshape(2, 3), (0, 2), 'linear_ramp', end_values=5)

# lexsort of numbers alone has one key for each
np.lexsort(np.array([1e29, 2.5]))
r = np.lexsort(np.array([1e29, 2.5]))
s = np.lexsort(np.array([1, 2]))

# beside text only numbers with a data type count
u = np.array('a')
np.result_type(u, 1)
r = np.result_type(u, 'u8', 2**40)
s = np.result_type(u, 'i1', 1)
t = np.result_type(u, 'f2', 1.5)
np.result_type(u, 'i1', 1.5)

# the median of nothing but complex NaN along an axis is the plain NaN
r = np.nanmedian(np.array([[complex(np.inf, np.nan)], [3]]), axis=1)
s = np.nanmedian(np.array([complex(np.nan, 2)]))

# a zero has no digits behind the point
r = np.format_float_scientific(-0.0, precision=17, trim='-', min_digits=6)

# who reads the bytes of what warns
a, b = np.broadcast_arrays(np.arange(3), [[1], [2]])
r = a[2:, 2:]
s = np.frombuffer(r, 'i8')
c = np.arange(3)
c.flags.writeable = False
t = np.frombuffer(c, 'i4')
u = np.frombuffer(c[::2], 'i4')
v = np.frombuffer(b, 'i8')

# halves that are no number are the least within rows and structures, and the sinc of small halves is finite
a = np.array([[1, np.nan, 1], [np.nan, 1, 1], [1, 1, 1], [1, np.nan, 1]], 'f2')
u = np.unique(a, axis=0)
s = np.sort(np.array([(np.nan, 1), (1, np.nan), (-np.inf, 2)], [('x', 'f2'), ('y', 'f2')]))
c = np.unique(a[:, 1:2], axis=0)
v = np.isfinite(np.sinc(np.array([0, 2e-5, 1], 'f2')))
w = np.isfinite(np.sinc(np.array([0, 2e-5, 1], '>f2')))

# borders of extremes keep every digit of large integers
a = np.array([[2**60, 3], [5, -2**60]]) + np.array([[1, 0], [0, -1]])
b = np.pad(a, 1, 'maximum')
c = np.pad(a, (0, 2), 'minimum')
d = np.pad(a, 1, 'mean')

# medians without NaN lie as what looked for NaN, and one quantile of swapped items is native
a = np.broadcast_to(np.arange(12.0).reshape(3, 4), (2, 3, 4))
b = np.nanmedian(a, axis=1)
c = np.nanmedian(a, axis=2)
d = np.nanmedian(np.broadcast_to(np.arange(3.0)[:, None], (2, 3, 4)), axis=2)
q = np.quantile(np.array([-2, 3, 1], '>i4'), 0.5, method='lower', keepdims=True)
r = np.quantile(np.array([-2, 3, 1], '>i4'), [0.5], method='lower', keepdims=True)
s = np.quantile(np.array([[-2, 3, 1]], '>i4'), 0.5, method='higher', axis=0)

# which shapes do not fit is told of the first axis on which some do not
np.broadcast_shapes((2, 3), (2, 4), (5, 3))
np.broadcast_arrays(np.zeros((3, 0, 3)), np.zeros(0), np.zeros((3, 0)))
np.broadcast_shapes((1, 1), (4,), (2, 1), (3, 2))

# structures of other byte orders compare where they lie
t = [('m', '<i2', (2,)), ('x', '>i4')]
a = np.broadcast_to(np.zeros((3, 3), t), (2, 3, 3))
b = a == a
c = a.transpose(2, 0, 1) != a.transpose(2, 0, 1)
d = np.zeros((3, 3), t, order='F') == np.ones((3, 3), [('m', '<i2', (2,)), ('x', '<i4')])

# place warns of repeated memory only where it writes back
a = np.broadcast_arrays(np.zeros(()), np.zeros(1))[0]
np.place(a, [True], [1.0])
b = np.broadcast_arrays(np.zeros(()), np.zeros(3))[0]
np.place(b, [True, False, False], [2.0])

# a signature that is asked for takes from comparisons what spares them integers out of range
np.equal(np.arange(3), 2**63, signature='ll->?')
np.less(np.arange(3, dtype='u1'), 300, signature='BB->?')
np.equal(np.arange(3), 2**63, signature='LL->?')
a = np.equal(np.arange(3), 2**63, signature='dd->?')
b = np.equal(np.arange(3), 2**63)

# the fields of one structure are written one after the other, as far as they take the value
a = np.array(((0, 0), -4.5), [('p', [('x', 'i2'), ('y', 'u1')]), ('q', 'f4')])
a[...] = -3
b = np.zeros(2, a.dtype)
b[...] = -3
c = np.array(((0, 0), -4.5), a.dtype)
c.fill(-3)
d = np.zeros((), 'V4')
d[...] = b'ab'
e = np.zeros((), 'U3')
e[...] = 12345

# exponentials of complex numbers that are too large for their floats
a = np.array([85, 89, 110, 89 + 1j, 89 + 110j], 'c8')
b = np.isnan(np.expm1(a).imag)
c = np.isinf(np.expm1(a).real)
d = np.isinf(np.expm1(a).imag)
e = np.isnan(np.expm1(np.array([700, 711, 711 + 1j])).imag)

# medians of what is not NaN lie as the steps to them do
v1 = np.arange(18, dtype='f8').reshape((2, 3, 1, 1, 3))
r1 = np.nanmedian(v1,axis=(2,0))
r2 = np.nanmedian(v1,axis=(0,2), keepdims=True)
r3 = np.nanmedian(v1[::-1],axis=(0,3))
r4 = np.nanmedian(v1.T,axis=(0,2))
r5 = np.nanmedian(v1.T,axis=(1,2))
r6 = np.nanmedian(v1,axis=2)
r7 = np.nanmedian(np.asfortranarray(v1),axis=(0,2))
r8 = np.nanmedian(v1[:, :1],axis=(0,4))
r9 = np.nanmedian(v1[:, :1],axis=0)
s1 = np.nanmedian(v1[..., :1],axis=(0,1))
s2 = np.nanmedian(v1.reshape(3,1,6,1), axis=(2, 0))
s3 = np.nanmedian(v1.reshape(3,1,6,1), axis=(2, 3))
s4 = np.nanmedian(v1.reshape(3,1,6,1), axis=2)
s5 = np.nanmedian(v1.reshape(3,1,6,1).T, axis=(2,0))
s6 = np.nanmedian(v1.reshape(3,1,6,1).T, axis=1)
s7 = np.nanmedian(v1.reshape(3,1,2,1,3), axis=(2,0))
s8 = np.nanmedian(v1.reshape(3,1,2,1,3), axis=(0,))
s9 = np.nanmedian(v1.reshape(3,1,2,1,3), axis=(2,4))

# medians of what is not NaN, of large numbers, of many and of none
r1 = np.nanmedian(np.array([[40000,40000,40000]],'f2'),axis=1)
r2 = np.nanmedian(np.arange(3*700*4.).reshape(3,700,4).T,axis=1)
r3 = np.nanmedian(np.arange(3*700*4.).reshape(3,700,4).T,axis=(1,))
r4 = np.nanmedian(np.array([[1e308,1.5e308,1.2e308]]),axis=1)
a = np.arange(24.).reshape(2,3,4); a[0,1]=np.nan; a[1,2,:2]=np.nan
r5 = [np.nanmedian(x,axis=k) for x in (a,a.T,a[::-1],a.transpose(1,0,2),np.asfortranarray(a)) for k in (0,1,2,(0,1),(1,2),(0,2))]
b = a.astype('c16'); b.imag=1
r6 = [np.nanmedian(x,axis=k) for x in (b,b.T,b[:1],b[:,:1],b[...,:1]) for k in (0,1,2,(0,1),(1,2),(0,2))]
c = np.arange(8).reshape(2,1,4).astype('i2')
r7 = [np.nanmedian(x,axis=k) for x in (c,c.T,c.transpose(1,2,0),c[:,:1],c>3) for k in (0,1,2,(0,1),(1,2),(0,2))]
d = np.array([[np.inf,1,np.nan],[-np.inf,np.inf,np.nan],[np.nan]*3,[np.inf,np.inf,-np.inf],[np.inf,np.nan,np.inf]])
r8 = [np.nanmedian(d,axis=k) for k in (0,1)]
e = np.nanmedian(np.arange(700.).reshape(700,1),axis=0)
f = np.nanmedian(np.arange(1400.).reshape(700,2),axis=0,keepdims=True)
f = np.nanmedian(np.zeros((700,2),'S1'),axis=0,keepdims=True)
f = np.nanmedian(np.zeros((2,2),'S1'),axis=0,keepdims=True)

# integers that floats cannot tell apart fall upon the last edge of a histogram
v = np.array([0.0, 0.1, 0.4]).view('i8')
r = np.histogram2d(v, v)[0]
s = np.histogramdd(np.array([v, v]).T)[0]
t = np.histogram(v)[0]
u = np.histogram(v, density=True)[0]

# lengths of vectors are rounded once
rng = np.random.default_rng(7)
x = rng.random(2000) * 10 - 5
y = rng.random(2000) ** 9 * 7
r = np.hypot(x, y)
s = np.hypot(x.astype('f4'), y.astype('f4'))
t = np.hypot(x * 1e300, y * 1e300)
u = np.hypot(x * 1e-310, y * 1e-310)
v = np.hypot([np.inf, np.nan, 0, -3, np.nan], [np.nan, 1, -0.0, 0, -np.inf])
w = np.abs(np.array([3 + 4j, complex(np.inf, np.nan), complex(np.nan, 1), 0j, -5, 12j, 5 - 12j, 8e200 + 6e200j, 3e-320j]))
z = np.abs(np.array([3 + 4j, complex(np.inf, np.nan), 5 - 12j, 3e38 + 3e38j], 'c8'))
