# the path of three and more operands, greedy or the best
a, b, c = np.ones((3, 2)), np.ones((2, 6)), np.ones((6, 4))
path1, text1 = np.einsum_path('ij,jk,kl->il', a, b, c)
path2, text2 = np.einsum_path('ij,jk,kl->il', a, b, c, optimize='optimal')
path3, text3 = np.einsum_path('ij,jk,kl->il', a, b, c, optimize=False)
path4, text4 = np.einsum_path('ij,jk,kl', a, b, c, optimize=True)
d = np.ones((2, 2))
path5, text5 = np.einsum_path('ea,fb,abcd,gc,hd->efgh', d, d, np.ones((2, 2, 2, 2)), d, d)
path6, text6 = np.einsum_path('ea,fb,abcd,gc,hd->efgh', d, d, np.ones((2, 2, 2, 2)), d, d, optimize='optimal')
path7, text7 = np.einsum_path('ab,cd,ef,gh', d, d, d, d)
path8, text8 = np.einsum_path('abc,bd,cd,ad->', np.ones((4, 2, 3)), np.ones((2, 5)), np.ones((3, 5)), np.ones((4, 5)))
path9, text9 = np.einsum_path('aab,bc,cdd->a', np.ones((4, 4, 2)), np.ones((2, 3)), np.ones((3, 5, 5)), optimize='optimal')

# one and two operands, and lists of numbers for letters
a = np.ones((3, 2))
path1, text1 = np.einsum_path('ij->ji', a)
path2, text2 = np.einsum_path('ij,kj->ik', a, a)
path3, text3 = np.einsum_path(a, [0, 1], a, [2, 1], a, [2, 3], [0, 3])

# a limit of elements, and a path of one's own
a, b, c = np.ones((3, 2)), np.ones((2, 6)), np.ones((6, 4))
path1, text1 = np.einsum_path('ij,jk,kl->il', a, b, c, optimize=('greedy', 4))
path2, text2 = np.einsum_path('ij,jk,kl->il', a, b, c, optimize=('optimal', 20))
path3, text3 = np.einsum_path('ij,jk,kl->il', a, b, c, optimize=['einsum_path', (1, 2), (0, 1)])
path4, text4 = np.einsum_path('ij,jk,kl->il', a, b, c, optimize=['einsum_path', (0, 1, 2)])
r = np.einsum('ij,jk,kl->il', a, b, c, optimize=path3).tolist()

# what is no path
a = np.ones((2, 2))
np.einsum_path('ij,jk,kl->il', a, a, a, optimize=['einsum_path', (0, 1)])
np.einsum('ij,jk,kl->il', a, a, a, optimize=['einsum_path', (0, 1)])
np.einsum_path('ij,jk,kl->il', a, a, a, optimize='wrong')
np.einsum_path('ij,jk,kl->il', a, a, a, optimize=7)
np.einsum_path('ij,jk', a, np.ones((3, 2)))
