# loadtxt reads rows of numbers
a = np.loadtxt(["1 2", "3 4"])
b = np.loadtxt(["1,2", "3,4"], delimiter=",")
c = np.loadtxt(["1 2 # c", "", "# x", "3 4"])
f = np.loadtxt(["1 2", "3 4"], dtype=int, max_rows=2)
g = np.loadtxt(["1 2", "3 4"], usecols=(1, 0))
h = np.loadtxt(["1 2", "3 4"], unpack=True)
i = np.loadtxt(["1 2", "3 4"], ndmin=2)
j = np.loadtxt(["1", "2"], ndmin=2)
k = np.loadtxt(["1 2"], ndmin=2)

# loadtxt leaves out axes of length 1, by values
r = [np.loadtxt(["1", "2"]).shape, np.loadtxt(["1 2"]).shape, np.loadtxt(["5"]).shape, np.loadtxt(["5"], ndmin=1).shape]
s = np.loadtxt(["1 2", "3 4"], dtype=int, skiprows=1).tolist()
t = np.loadtxt(["1 2", "3 4"], usecols=-1).tolist()
u = np.loadtxt([" 1 , 2 "], delimiter=",").tolist()
v = np.loadtxt(["1 % 2", "3 @ 4"], comments=["%", "@"]).tolist()
w = np.loadtxt(["1 0"], dtype=bool).tolist()
x = np.loadtxt(["ab c", "d e"], dtype='U2')
y = np.loadtxt(["1+2j (3-1j) 2j", "1 2 3"], dtype=complex)
z = np.loadtxt(["nan inf -inf 1e5 .5 5.", "1 2 3 4 5 6"])

# loadtxt refuses what is no table of numbers
np.loadtxt(["1 2", "3"])
np.loadtxt(["1 a"])
np.loadtxt(["1 2", "3 4"], usecols=(5,))
np.loadtxt(["1.5"], dtype=int)
np.loadtxt(["300"], dtype="u1")
np.loadtxt(["1,,2"], delimiter=",")
np.loadtxt(["1_0"])
np.loadtxt(["-1"], dtype="u1")
