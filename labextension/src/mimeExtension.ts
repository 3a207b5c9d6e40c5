// Tells JupyterLab that memory models can be drawn, and by whom.

import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { MIME_TYPE } from "../../kernel/memory/model.js";
import { MemoryRenderer } from "./renderer.js";

const extension: IRenderMime.IExtension = {
  id: "stridelab-labextension:memory",
  description: "Draws the memory of Stridelab's arrays.",
  rendererFactory: {
    // What is drawn is safe whoever wrote the notebook, so it is also drawn before the notebook is trusted.
    safe: true,
    mimeTypes: [MIME_TYPE],
    createRenderer: () => new MemoryRenderer(),
  },
  // Before text/html, which stands in the same output for other applications.
  rank: 0,
  dataType: "json",
};

export default extension;
