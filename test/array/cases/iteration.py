# operands of no elements are refused before they are broadcast
np.nditer([np.ones((2, 4)), np.ones((3, 2, 4)), np.ones((0, 2, 4))])
np.nditer([np.ones((0, 4)), np.ones(3)], flags=['zerosize_ok'])
np.nditer([np.broadcast_to(1, (3,)), np.zeros((0, 4))], op_flags=[['readwrite'], ['readonly']])

# nditer visits in memory order, or in the order asked for
a = np.arange(6).reshape(2, 3)
f = np.asfortranarray(a)
r1 = [int(x) for x in np.nditer(a)]
r2 = [int(x) for x in np.nditer(f)]
r3 = [int(x) for x in np.nditer(f, order='C')]
r4 = [int(x) for x in np.nditer(a, order='F')]
r5 = [int(x) for x in np.nditer(a[::-1, ::-1])]
r6 = [int(x) for x in np.nditer(a.T)]
r7 = [(int(x), int(y)) for x, y in np.nditer([a, f])]

# nditer with an index of several axes, and of one
a = np.arange(6).reshape(2, 3)
it = np.nditer(a, flags=['multi_index'])
r1 = it.multi_index
it.iternext()
r2 = it.multi_index
it.multi_index = (1, 1)
r3 = int(it[0])
r4 = it.iterindex, it.itersize, it.shape, it.ndim, it.nop
ci = np.nditer(a.T, flags=['c_index'])
r5 = ci.index
ci.iternext()
r6 = ci.index
fi = np.nditer(a, flags=['f_index'])
fi.iternext()
r7 = fi.index
np.nditer(a).multi_index
np.nditer(a).index

# nditer writes where it may
a = np.arange(6).reshape(2, 3)
with np.nditer(a, op_flags=['readwrite']) as it:
    for x in it:
        x[...] = 2 * x
for x in np.nditer(a):
    x[...] = 0
x = None
r1 = a.sum()
b = np.arange(3)
b.flags.writeable = False
np.nditer(b, op_flags=['readwrite'])

# nditer in chunks, and operands it makes
a = np.arange(6).reshape(2, 3)
r1 = [x.shape for x in np.nditer(a, flags=['external_loop'])]
r2 = [x.shape for x in np.nditer(a[:, ::2], flags=['external_loop'])]
r3 = [x.shape for x in np.nditer(a, flags=['external_loop'], order='F')]
it = np.nditer([a, None])
for x, y in it:
    y[...] = x * x
r4 = it.operands[1]
x = y = None
b = np.nditer([a, np.arange(3)])
r5 = b.operands[1] is a, b.shape
r6 = [v.strides for v in b.itviews]

# nditer and casts
a = np.arange(3)
np.nditer(a, op_dtypes=['f4'])
r1 = [x.dtype.name for x in np.nditer(a, op_dtypes=['f8'], flags=['buffered'])]
np.nditer(a, op_dtypes=['f4'], flags=['buffered'], casting='no')
np.nditer(a, flags=['xyz'])
np.nditer(a, op_flags=['xyz'])
np.nditer([a, np.arange(4)])
np.nditer(np.zeros(0))
r2 = [x for x in np.nditer(np.zeros(0), flags=['zerosize_ok'])]

# ndenumerate and ndindex
a = np.arange(4).reshape(2, 2)
r1 = [(i, int(x)) for i, x in np.ndenumerate(a.T)]
r2 = [i for i in np.ndindex(2, 3)]
r3 = [i for i in np.ndindex((1, 2))]
r4 = [i for i in np.ndindex()]
r5 = [i for i in np.ndindex(0, 2)]

# a broadcast object knows the common shape
b = np.broadcast(np.arange(3), np.arange(2).reshape(2, 1))
r1 = b.shape, b.size, b.ndim, b.nd, b.numiter, b.index
r2 = [(int(x), int(y)) for x, y in b]
r3 = b.index
np.broadcast(np.arange(3), np.arange(2))

# a copy of what is written is refused before the operand is looked at
a = np.arange(3)
a.flags.writeable = False
np.nditer(a, op_flags=[['readwrite', 'copy']])
np.nditer(a, op_flags=[['readwrite']])
np.nditer(np.arange(0), op_flags=[['writeonly', 'copy']])
