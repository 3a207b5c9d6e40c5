// The kernelspec, for a checkout and for the wheel alike.

/** An interrupt ends callbacks half-way, which Node would otherwise take for a fault in its own records and abort. */
const options = ["--no-force-async-hooks-checks"];

/** @param main path of the kernel's bundle; may hold Jupyter's `{resource_dir}` */
export function kernelSpec(node, main) {
  return {
    argv: [node, ...options, main, "{connection_file}"],
    display_name: "TypeScript (Stridelab)",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}
