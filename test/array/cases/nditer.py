# a length that is asked for is not stretched
a = np.arange(6, dtype='i2').reshape(2, 3)
np.nditer(a, itershape=(1, 3))
np.nditer(a, itershape=(2, 1))
np.nditer(a, itershape=(5, 4, -1))
np.nditer(a, itershape=())
np.nditer([a, None], op_axes=[[0, 1, -1], None], itershape=(-1, 1, 5))
r1 = np.nditer(a, itershape=(5, 2, -1)).shape
r2 = np.nditer(np.array(4), itershape=()).shape

# an operand that may not be stretched has all axes
a = np.arange(3)
b = np.zeros((1, 3))
np.nditer([a, b], [], [['readonly', 'no_broadcast'], ['readonly']])
np.nditer([a, b], [], [['writeonly', 'no_broadcast'], ['readonly']])
r = np.nditer([b, a], [], [['readonly', 'no_broadcast'], ['readonly']]).nop

# what is no array cannot be written
np.nditer(4, [], [['writeonly']])
np.nditer(2.5, [], [['readwrite']])
np.nditer([[3, 4], 5], [], [['readwrite'], ['readonly']])

# an allocated operand has all axes up to its last one
a = np.arange(24).reshape(2, 3, 4)
np.nditer([a, None], ['reduce_ok'], [['readonly'], ['readwrite', 'allocate']], op_axes=[None, [0, -1, 2]])
np.nditer([a, None], ['reduce_ok'], [['readonly'], ['readwrite', 'allocate']], op_axes=[None, [-1, -1, 1]])
np.nditer([a, None], ['reduce_ok'], [['readonly'], ['readwrite', 'allocate']], op_axes=[None, [1, 0, 3]])

# more elements than can be counted
a = np.lib.stride_tricks.as_strided(np.zeros(1), (2**40,), (0,))
np.nditer([a, a[:, None]])

# before the first reset of delayed buffers there is no index
a = np.arange(6).reshape(2, 3)
it = np.nditer(a, ['buffered', 'delay_bufalloc', 'multi_index'])
it.multi_index
it.reset()
r = it.multi_index

# one operand may have fields for its data type
a = np.arange(3.)
r1 = np.nditer(a, ['buffered'], casting='unsafe', op_dtypes=[('x', 'f4'), ('y', 'i8')]).dtypes[0]
r2 = np.nditer(a, ['buffered'], casting='unsafe', op_dtypes=[('x', 'f4', (2,))]).dtypes[0]
np.nditer(a, ['buffered'], casting='unsafe', op_dtypes=['f4', 'f4'])
np.nditer(a, ['buffered'], casting='unsafe', op_dtypes='wrong')

# a mask says what is written back from buffers
a = np.arange(6.).reshape(2, 3)
m = np.array([[True, False, True], [False, True, True]])
masked = [['readwrite', 'writemasked'], ['readonly', 'arraymask']]
with np.nditer([a, m], ['buffered'], masked, op_dtypes=['i4', None], casting='unsafe') as it:
    for x, y in it:
        x[...] = 7
b = np.zeros(4, 'f4')
with np.nditer([b, np.array([0, 2, 0, 1], 'u1')], ['buffered'], masked, op_dtypes=['f8', None], casting='same_kind') as it:
    for x, y in it:
        x[...] = 3
c = np.arange(3)
with np.nditer([c, m[0]], [], masked) as it:
    for x, y in it:
        x[...] = 9
del x
del y

# masks that do not go together
a = np.zeros((2, 3))
m = np.ones((2, 3), bool)
np.nditer([a, m], [], [['readwrite', 'writemasked'], ['readonly']])
np.nditer([a, m], [], [['readonly', 'writemasked'], ['readonly', 'arraymask']])
np.nditer([a, m], [], [['readwrite'], ['readonly', 'arraymask']])
np.nditer([a, m], [], [['readwrite', 'arraymask'], ['readonly', 'arraymask']])
np.nditer([a, m], [], [['readwrite', 'writemasked'], ['readwrite', 'arraymask', 'writemasked']])
np.nditer([a[0], m], ['reduce_ok'], [['readwrite', 'writemasked'], ['readonly', 'arraymask']])
np.nditer([m[:, 0], a], ['reduce_ok'], [['readwrite', 'arraymask'], ['writeonly', 'writemasked']], op_axes=[[0, -1], [0, 1]])
np.nditer([a, a.copy()], ['buffered'], [['readwrite', 'writemasked'], ['readonly', 'arraymask']], op_dtypes=['f4', None], casting='same_kind')

# a sum over all axes is one stretch of the buffer
a = np.arange(1, 4)
it = np.nditer([a, None], ['delay_bufalloc', 'reduce_ok', 'buffered', 'external_loop'], [['readonly'], ['readwrite', 'allocate']], op_axes=[[-1, 0], [-1, -1]], itershape=(2, 3))
it.operands[1][...] = 0
it.reset()
r1 = it[0].copy()
r2 = it[1].shape
it.close()
