// The kernelspec, for a checkout and for the wheel alike.

/** An interrupt ends callbacks half-way, which Node would otherwise take for a fault in its own records and abort. */
const options = ["--no-force-async-hooks-checks"];

/**
 * Has the GNU C library, of which Node takes the memory of arrays, ask for huge pages, as NumPy does for its own large
 * arrays: new memory comes twice as fast. Other C libraries take no notice, and what a cell starts inherits it unharmed.
 */
const environment = { GLIBC_TUNABLES: "glibc.malloc.hugetlb=1" };

/** @param main path of the kernel's bundle; may hold Jupyter's `{resource_dir}` */
export function kernelSpec(node, main) {
  return {
    argv: [node, ...options, main, "{connection_file}"],
    env: environment,
    display_name: "TypeScript (Stridelab)",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}
