# shapes too large for memory to number are refused, with and without elements, in new arrays and in views
a = np.zeros((0, 2**62, 4))
b = np.zeros((0, 2**61))
c = np.zeros((0, 2**60), 'f8')
d = np.zeros((0, 2**60 - 2**20), 'f8').shape
e = np.empty((0, 2**59), 'c16')
f = np.ones((2**32, 0, 2**32), 'u1')
g = np.zeros((2**32, 0, 2**30), 'u1').shape
h = np.full((0, 2**62, 4), 1)
i = np.ndarray((0, 2**62, 4))
j = np.ndarray((0, 2**62, 4), buffer=np.zeros(4))
k = np.ndarray((2**62, 4), buffer=np.zeros(4), strides=(0, 0))
l = np.ndarray((2**40, 4), buffer=np.zeros(4), strides=(0, 0)).shape
m = np.broadcast_to(np.zeros((0, 1, 1)), (0, 2**62, 4))
n = np.broadcast_to(np.zeros(1), (2**62, 4))
o = np.broadcast_to(np.zeros(1), (2**60,))
p = np.broadcast_to(np.zeros(1), (2**60 - 2**20,)).shape
q = np.broadcast_to(np.zeros(1, 'u1'), (2**62,)).shape
r = np.broadcast_to(np.zeros(1, 'u1'), (2**62, 2))
s = np.broadcast_to(np.zeros(1, 'c16'), (2**59,))
t = np.broadcast_to(np.zeros(1, 'S0'), (2**62,))
u = np.lib.stride_tricks.as_strided(np.zeros(3), (2**62, 4), (0, 0))
v = np.lib.stride_tricks.as_strided(np.zeros(3), (2**60,), (0,))
w = np.lib.stride_tricks.as_strided(np.zeros(3), (2**50,), (0,)).shape
x = np.lib.stride_tricks.as_strided(np.zeros(3), (0, 2**60), (0, 0))
y = np.zeros((0, 2**40)).reshape(0, 2**62, 4)
z = np.zeros(0).reshape(2**61, 0)
aa = np.zeros(0).reshape(-1, 2**62)
ab = np.zeros(0).reshape(2**62, 0)
ac = np.zeros((0, 3)).reshape(2**59, 0).shape
ad = np.broadcast_arrays(np.zeros((2**31, 0, 1)), np.zeros((1, 1, 2**31)))
ae = np.broadcast_arrays(np.zeros((2**29, 0, 1)), np.zeros((1, 1, 2**29)))
af = np.zeros((2**31, 0, 1)) + np.zeros((1, 0, 2**31))
ag = np.zeros((2**31, 0, 1), 'u1') + np.zeros((1, 0, 2**31), 'u1')
ah = np.zeros((0, 2**40), 'u1').view('V0')
ai = np.zeros((0, 2**40, 1), 'V1000000').view('u1').shape
aj = np.tile(np.zeros((0, 2**40)), (1, 2**40))
al = np.broadcast_shapes((2**62, 1), (1, 4))
am = np.broadcast_shapes((2**62, 1, 1), (1, 4, 0))
an = np.zeros((0, 2**40))[..., None, None].repeat(2**40, axis=-1)
ao = np.zeros((0, 2**59)).astype('c16')
ap = np.zeros((0, 2**59)).astype('f4').shape
aq = np.lib.stride_tricks.sliding_window_view(np.zeros((0, 2**40), 'u1'), 2**39, 1)
ar = np.indices((0, 2**61))
at = np.empty_like(np.zeros(0), shape=(0, 2**62))
au = np.broadcast(np.zeros((2**31, 0, 1)), np.zeros((1, 1, 2**33)))
av = np.broadcast(np.broadcast_to(1, (2**31, 1)), np.broadcast_to(1, 2**33))
aw = np.broadcast_to(np.zeros(1), [1] * 65)
ax = np.lib.stride_tricks.as_strided(np.zeros(1), [1] * 65, [0] * 65)
ay = np.expand_dims(np.zeros(1), tuple(range(64)))
az = np.lib.stride_tricks.sliding_window_view(np.zeros([1] * 40), [1] * 40)
ba = np.ndarray([1] * 65, buffer=np.zeros(1))
bb = np.zeros(1).reshape([1] * 65)
bc = np.array(np.zeros([1] * 64), ndmin=65)
bd = np.zeros([1] * 64)[None]
bf = np.atleast_1d(np.zeros([1] * 65))
bg = np.zeros(3, ('f8', (2**40, 2**40)))
bh = np.zeros(0, ('f8', (2**40,)))
bi = np.resize(np.zeros(0), (0, 2**62))
bj = np.random.default_rng(1).random((0, 2**62))
bk = np.outer(np.zeros(0), np.zeros(0)).shape
bl = np.multiply.outer(np.zeros((0, 2**40)), np.zeros(2**10)).shape

# what is too large for memory is told of as an array of the result's shape
b = np.broadcast_to(1.0, (10**6, 10**6))
r = np.ones(10**6)
r[np.broadcast_to(0, (10**6, 10**6))]
np.broadcast_to(1.0, (10, 10**6, 10**6))[[0, 1]]
r[np.broadcast_to(0, (10**6, 10**6)), None]
np.random.default_rng(1).choice(10, 10**12)
np.random.default_rng(1).choice(10, (10**6, 10**6))
np.random.default_rng(1).choice(2, (10**6, 10**6), p=[.5, .5])
np.random.default_rng(1).choice(10**12, 10**12 - 1, replace=False)
np.random.default_rng(1).bytes(10**13)
x = np.random.default_rng(1).bytes(9), np.random.default_rng(1).bytes(0), np.random.default_rng(1).bytes(1)
y = r[:3].sum()
