# arange counts numbers
np.arange('a', 'b')
np.arange(0, 'a')
np.arange(np.array('a'))
np.arange(2, dtype='S3')
np.arange(2, dtype='U')
np.arange(2, dtype='i4,i4')
np.arange(start=4)
np.arange(start=1, step=2)
np.arange(0.0, 9.0, 0.0)
np.arange(0, 9, 0)
r1 = np.arange(0, 3, np.inf)
r2 = np.arange(0, -3, -np.inf)
r3 = np.arange(0, -3, np.inf)
np.arange(2, 3, np.nan)

# clip takes both bounds, or none
a = np.arange(5)
np.clip(a, a_max=2)
np.clip(a, a_min=2)
r = np.clip(a, max=2)

# fromiter needs the length of text, and fromstring reads bytes and truths
np.fromiter([], dtype='S')
np.fromiter(['a'], dtype=str)
r1 = np.fromstring('3 0 -2.5 0.0 nan', sep=' ', dtype=bool)
r2 = np.fromstring(b'1, 2.5', sep=',')
np.fromstring('True', sep=' ', dtype=bool)

# words for modes, orders and axes
np.convolve([1, 2], [1], mode=-1)
np.correlate([1, 2], [1], mode=3)
np.rollaxis(np.zeros((1, 2, 3)), 0, -5)
np.pad([1], 1, mode=7)
np.pad([1], 1, mode=None)
np.pad([1], 1, mode=True)
np.packbits(np.array([2], 'u1'), bitorder=7)
np.unpackbits(np.array([2], 'u1'), bitorder=7)
np.unique([1., 2.], axis=0.0)
np.unravel_index(2)
np.unravel_index(2, sape=(2, 2))
np.reshape(np.arange(3))
np.arange(3).astype()
np.ones(3).resize(order=1)
np.ones(3).resize(2, refcheck='no')

# numbers that are too large
np.may_share_memory(np.zeros(1), np.zeros(1), max_work=10**100)
np.histogramdd(np.ones((1, 10)), bins=2**10)

# as many axes as there may be
a = np.ones((1,) * 40, int)
a.flat
a.choose([1, 2])
np.broadcast(a, 1)
np.add.outer(a, a)
b = np.ones((1,) * 64)
b[(np.array([0]),) * 64]
b[(True,) * 64]

# texts and numbers are never equivalent
r1 = np.array_equiv(np.array('a'), np.array(1))
r2 = np.array_equiv(['a', 'b'], [1, 2])
r3 = np.array_equiv(['a', 'b'], [1, 2, 3])

# means and spreads of what is chosen, and not NaN
a = np.array([[1, np.nan, 3, 5], [2, 4, np.nan, 9]])
m = np.array([True, True, False, True])
r1 = np.nanmean(a, where=m)
r2 = np.nanmean(a, axis=0, where=[[True], [False]])
r3 = np.nanvar(a, axis=1, where=m)
r4 = np.nanstd(a, where=m, keepdims=True)
r5 = np.nanmean(np.arange(4), where=m)
np.nanmax([1, np.nan], where=[True, False])
np.nanmax(a, where=m)

# covariances of complex numbers with weights
a = np.array([[1, 2, 4], [1j, 2j, 3j]])
r1 = np.cov(a, aweights=[1, 1, 2.])
r2 = np.cov(a, fweights=[1, 2, 1])

# edges are found in the elements' own type
a = np.array([[1, 2], [2, 4]], 'f4')
r1, edges1 = np.histogramdd(a, bins=3)
r2, edges2, edges3 = np.histogram2d(a[0], a[1], bins=2, range=[[0, 4], [0, 4]])

# wrong casting rules, shapes that are none, and items without bytes
a = np.zeros((2, 3))
a.astype('i4', casting='foo')
np.copyto(a, 1, casting='foo')
np.add(a, 1, casting='foo')
np.can_cast('i4', 'f4', 'foo')
np.zeros(None)
np.ones(None, 'i4')
np.full(None, 1)
np.ndarray(None)
a.shape = None
np.frombuffer(a, 'S0')
np.frombuffer(a, 'V')
np.frombuffer(a, 'U')
