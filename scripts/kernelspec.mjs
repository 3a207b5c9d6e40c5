// The kernelspec, for a checkout and for the wheel alike.

/** @param main path of the kernel's bundle; may hold Jupyter's `{resource_dir}` */
export function kernelSpec(node, main) {
  return {
    argv: [node, main, "{connection_file}"],
    display_name: "TypeScript (Stridelab)",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}
