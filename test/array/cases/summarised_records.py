# long arrays in records are summarised by themselves
with np.printoptions(threshold=6, edgeitems=1):
    r1 = str(np.zeros(1, [("i", "i4", (4,))]))
    r2 = str(np.zeros(7, [("i", "i4", (4,))]))
    r3 = str(np.zeros(1, [("i", "i4", (7,))]))
    r4 = str(np.zeros((), [("i", "i4", (3, 3))]))
    r5 = repr(np.zeros(1, [("a", "i4", (2,)), ("b", [("c", "f4", (8,))])]))
    x = np.zeros(2, [("i", "i4", (7,))])
    x["i"][0, 3] = 1000
    r6 = str(x)
    r7 = str(x[0])
with np.printoptions(threshold=8, edgeitems=2):
    r8 = str(np.zeros(1, [("i", "i4", (5, 5))]))
    r9 = str(np.zeros(2, [("i", "i4", (5, 1))]))
    r10 = str(np.arange(9.0).view([("i", "f8", (9,))]))
r11 = str(np.arange(1001).view([("i", "i8", (1001,))]))
with np.printoptions(threshold=0, edgeitems=0):
    r12 = str(np.zeros(3, [("m", "i2", (2,)), ("x", "i4")]))
    r13 = str(np.zeros(2, [("m", "i2", (2, 3))]))
    r14 = str(np.zeros(2, [("m", "i2", (0,))]))
