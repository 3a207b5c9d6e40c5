// What the kernel says of itself.

import type { JsonObject } from "./types.js";
import { PROTOCOL_VERSION } from "./wire.js";

const VERSION = "0.1.0";
/** Named without loading the compiler: kernel_info is what a front end waits for. */
const TYPESCRIPT_VERSION = "6.0";

/** The content of a `kernel_info_reply`. */
export function kernelInfo(): JsonObject {
  return {
    status: "ok",
    protocol_version: PROTOCOL_VERSION,
    implementation: "stridelab",
    implementation_version: VERSION,
    language_info: {
      name: "typescript",
      version: TYPESCRIPT_VERSION,
      mimetype: "application/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      codemirror_mode: "typescript",
      nbconvert_exporter: "script",
    },
    banner: `Stridelab ${VERSION}: TypeScript with NumPy's arrays`,
    help_links: [{ text: "NumPy", url: "https://numpy.org/doc/2.4/" }],
    debugger: false,
    supported_features: [],
  };
}
