// The widget of one output. What draws is loaded when the first output asks for it.

import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { MIME_TYPE } from "../../kernel/memory/model.js";

/** Draws a memory model, and draws anew whenever the output is updated. */
export class MemoryRenderer extends Widget implements IRenderMime.IRenderer {
  #latest: IRenderMime.IMimeModel | undefined;
  #link: (() => () => void) | undefined;
  #unlink: (() => void) | undefined;

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.#latest = model;
    const { draw } = await import("./draw.js");
    // While the code was on its way the output may have been cleared or updated.
    if (this.isDisposed || this.#latest !== model) return;
    this.#unlink?.();
    this.#unlink = undefined;
    this.#link = draw(this.node, model.data[MIME_TYPE]);
    if (this.isAttached) this.#unlink = this.#link();
  }

  /** Only on the page does a drawing know its notebook; cells out of sight are taken off and put back. */
  protected override onAfterAttach(): void {
    this.#unlink ??= this.#link?.();
  }

  protected override onBeforeDetach(): void {
    this.#unlink?.();
    this.#unlink = undefined;
  }
}
