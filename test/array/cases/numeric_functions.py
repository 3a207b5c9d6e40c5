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
