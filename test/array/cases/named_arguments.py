# arguments without a default may be named, too
a = np.arange(12).reshape(3, 4)
r1 = np.roll(a, shift=1, axis=0)
r2 = np.roll(a, shift=2)
r3 = np.repeat(a, repeats=2, axis=1)
r4 = np.tile(a, reps=(2, 1))
r5 = np.percentile(a, q=50, axis=0)
r6 = np.quantile(a, q=[0.25, 0.5])
r7 = np.broadcast_to(a, shape=(2, 3, 4))
r8 = np.full((2, 2), fill_value=3)
r9 = np.full((2, 2), fill_value=3, dtype="f4", order="F")
r10 = np.moveaxis(a, source=0, destination=1)
r11 = np.moveaxis(a, 0, destination=-1)
r12 = np.pad(a, pad_width=1, mode="edge")
r13 = np.pad(a, pad_width=((1, 0), (0, 2)), constant_values=7)
r14 = np.lib.stride_tricks.sliding_window_view(a, window_shape=2, axis=0)
r15 = np.reshape(a, shape=(4, 3), order="F")
r16 = np.expand_dims(a, axis=0)
r17 = np.expand_dims(a, axis=(0, 2))
r18 = np.partition(a, kth=1).shape
r19 = np.linspace(start=0, stop=1, num=3)
r20 = np.linspace(0, stop=1, num=3, endpoint=False)
r21 = np.transpose(a, axes=(1, 0))
r22 = np.size(a, axis=1)
r23 = np.ndarray(shape=(2,), buffer=np.array([1, 2, 3]), offset=8, dtype=int)
r24 = np.ndarray(shape=(2, 3), dtype="i2", order="F").strides
r25 = np.random.default_rng(seed=3).integers(low=2, high=9, size=4)
r26 = np.random.default_rng(seed=[3, 4]).integers(low=5, size=3)

# casting "same_value" refuses to change a value
x = np.array([1.0, 2.0, 3.0])
r1 = x.astype(int, casting="same_value")
r2 = x.astype("c8", casting="same_value")
r3 = np.array([1 + 0j, 2]).astype("i2", casting="same_value")
r4 = np.array([1.5, np.nan]).astype("f4", casting="same_value")
r5 = np.array([5, 0]).astype(bool, casting="same_value")
r6 = x.astype(float, casting="same_value", copy=False)
np.array([1.5]).astype(int, casting="same_value")
np.array([0.1]).astype("f4", casting="same_value")
np.array([1e300]).astype("c8", casting="same_value")
np.array([1 + 1j]).astype("f8", casting="same_value")
np.array([300]).astype("u1", casting="same_value")
np.array([18446744073709551615], "u8").astype("i8", casting="same_value")
np.array([-1]).astype("u8", casting="same_value")
np.array([9007199254740993]).astype("f8", casting="same_value")
np.array([np.nan]).astype("i4", casting="same_value")
x.astype("S5", casting="same_value")
np.array(["a"]).astype("U5", casting="same_value")
np.copyto(x, 1.0, casting="same_value")

# byteswap turns numbers round, not text of bytes
r1 = np.array([b"ceg", b"fac"]).byteswap()
r2 = np.array(["ab", "cd"]).byteswap().byteswap()
r3 = np.array([b"abc"], "V3").byteswap()
r4 = np.array([(1, b"xy"), (2, b"z")], dtype="i4,S2").byteswap()
r5 = np.array([((1, 2), 3)], dtype=[("a", "i2", (2,)), ("b", ">u4")]).byteswap()
r6 = np.array([1 + 2j], "c8").byteswap()
b = np.array([1, 256], "i2")
r7 = b.byteswap(inplace=True)

# text is neither real nor complex
r1 = np.isreal(np.array(["a", "b"]))
r2 = np.isreal("a")
r3 = np.iscomplex(np.array(["a", "b"]))
r4 = np.isreal(np.array([1, 1j]))

# fromiter of a type with a shape makes rows
r1 = np.fromiter([[1, 2], [3, 4], [5, 6]], dtype=np.dtype((int, 2)))
r2 = np.fromiter([(1, 2), (3, 4), (5, 6)], dtype=np.dtype(("f4", 2)), count=2)
r3 = np.fromiter([], dtype=np.dtype((int, (2, 3)))).shape
np.fromiter([(1, 2)], dtype=np.dtype((int, 2)), count=3)

# tuples in tuples are taken apart
s = []
for n, (p, q) in enumerate(zip([1, 2], [3, 4])):
    s.append(n * 100 + p * 10 + q)
