// The widget of one output. What draws is loaded when the first output asks for it.

import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { MIME_TYPE } from "../../kernel/memory/model.js";

/** Draws a memory model, and draws anew whenever the output is updated. */
export class MemoryRenderer extends Widget implements IRenderMime.IRenderer {
  #release: (() => void) | undefined;
  #latest: IRenderMime.IMimeModel | undefined;

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.#latest = model;
    const { draw } = await import("./draw.js");
    // While the code was on its way the output may have been cleared or updated.
    if (this.isDisposed || this.#latest !== model) return;
    this.#release?.();
    this.#release = draw(this.node, model.data[MIME_TYPE]);
  }

  override dispose(): void {
    this.#release?.();
    this.#release = undefined;
    super.dispose();
  }
}
