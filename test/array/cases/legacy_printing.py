# NumPy 1.13 left room for signs
np.set_printoptions(legacy="1.13")
for a in [np.array([1.0, 2.5, -3.0]), np.array([1.0, 2.0, 3.0]), np.array(1.0), np.array(5), np.array([1e-10, 1e10]), np.array([np.nan, 1.0, np.inf]), np.array([1 + 2j, 3.5 - 1j]), np.array([1j])]:
    print(str(a), repr(a))
for a in [np.array([True, False]), np.array([1, -2, 300]), np.array(["a", "bc"]), np.array([b"a"]), np.zeros(3, "i4,f8"), np.array([]), np.zeros((2, 0)), np.array(True)]:
    print(str(a), repr(a))
for a in [np.arange(12.0).reshape(3, 4), np.array([[1.5, np.nan], [2, 3]]), np.array([0.1], "f4"), np.array([0.1, 0.12345678912345]), np.array([1e300, 1.0]), np.array([-1e300, 1.0]), np.array([1e5, 1e-5, 1.0]), np.array([-0.0, 0.0]), np.array([1e5, -1e-5, np.nan])]:
    print(str(a), repr(a))
for a in [np.arange(2000), np.zeros((30, 40)), np.ones((2, 2), "i1"), np.array([1, 2], ">i4"), np.array(["aaa" * 30] * 3), np.arange(30) * 1.5, np.arange(100, 125), np.array("ab"), np.array(b"ab"), np.array(0.1, "f4"), np.array(1 + 2j), np.array(1e16)]:
    print(str(a), repr(a))
for a in [np.arange(2000) * 1.5, np.arange(2000.0).reshape(2, 1000), np.arange(1200).reshape(2, 20, 30), np.arange(20) + 0.5j, np.array([1e10 + 1e-5j, 1])]:
    print(str(a), repr(a))
np.set_printoptions(legacy=False)
# text of NumPy 1.13 under other options
a = np.array([1.5, 2.123456789, 1e-9])
with np.printoptions(legacy="1.13", precision=3):
    print(str(a), repr(a), str(a[:2]), repr(a[:2]))
with np.printoptions(legacy="1.13", suppress=True):
    print(str(a), repr(a), str(a[:2]), repr(a[:2]))
with np.printoptions(legacy="1.13", sign="+"):
    print(str(a), repr(a), str(a[:2]), repr(a[:2]))
with np.printoptions(legacy="1.13", floatmode="fixed"):
    print(str(a), repr(a), str(a[:2]), repr(a[:2]))
with np.printoptions(legacy="1.13", linewidth=20):
    print(str(a), repr(a), repr(np.arange(30)), repr(np.array(["ab"] * 5)))
with np.printoptions(legacy="1.13", threshold=3, edgeitems=1):
    print(str(a), repr(np.ones((3, 3))), str(np.ones((3, 3, 3))), repr(np.arange(9)))
np.set_printoptions(legacy="1.13")
np.set_printoptions(sign="+")
print(str(a), repr(a), str(a[:2]), repr(a[:2]))
np.set_printoptions(legacy=False, sign="-")
s = np.array2string(a, legacy="1.13")
t = np.array2string(a, separator=", ", legacy="1.13", suffix=")")
u = np.array2string(np.array(1.5), legacy="1.13")
v = np.array2string(np.arange(2000), legacy="1.13")
# later versions tell no shape of what they summarise
for version in ["1.21", "1.25", "2.1", "2.2"]:
    with np.printoptions(legacy=version):
        print(repr(np.arange(2000)), repr(np.zeros((2, 0))), repr(np.array([1.0])), repr(np.array(1.0)), str(np.zeros(1, "i4,f8")[0]), repr(np.zeros(1, "i4,f8")[0]))
        print(np.get_printoptions()["legacy"])
print(np.get_printoptions()["legacy"])
