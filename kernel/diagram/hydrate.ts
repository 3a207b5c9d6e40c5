// Makes drawn diagrams interactive. It runs in the browser, and its own text is put into pages: so it uses nothing from
// outside this function, and several copies of it on one page know each other by what they leave on the scope.

/**
 * Lights the bytes of the element that is pointed at or has the focus, wherever in `scope` they are drawn, and says in
 * the diagram's readout how the address comes about. Arrow keys move within an array; Escape lets go.
 * There is one set of listeners for a scope, however often this is called.
 * @param root a diagram, or what contains diagrams; these get a readout.
 * @param scope where the same bytes are looked for, such as the page.
 * @returns lets go of `root`; the last one for a scope removes its listeners.
 */
export function hydrate(root: ParentNode, scope: ParentNode): () => void {
  interface Linking {
    users: number;
    stop(): void;
  }
  const HINT = "Point at an element, or go to it with Tab and the arrow keys, to see its bytes.";
  // A symbol that all copies of this function share; no element of a page can be named so.
  const MARK = Symbol.for("stridelab.linking");
  const holder = scope as unknown as Record<symbol, Linking | undefined>;

  /** The lines of a readout; the text nodes are kept, so that writing to them is no change of the tree. */
  function lines(diagram: Element): readonly Element[] {
    return [...diagram.querySelectorAll(".sl-readout > div")];
  }

  function say(diagram: Element, first: string, second: string, isHint = false): void {
    const texts = [first, second];
    lines(diagram).forEach((line, n) => {
      if (!line.firstChild) line.append("");
      const node = line.firstChild as Text;
      if (node.data !== texts[n]) node.data = texts[n];
      line.classList.toggle("sl-hint", isHint || n === 1);
    });
  }

  function diagramsIn(parent: ParentNode): Element[] {
    const inside = [...parent.querySelectorAll(".stridelab-diagram")];
    const itself = (parent as Partial<Element>).classList?.contains("stridelab-diagram");
    return itself ? [parent as Element, ...inside] : inside;
  }

  function install(): Linking {
    const view = (scope.ownerDocument ?? (scope as Document)).defaultView as Window &
      typeof globalThis;
    /** Elements of each block that was pointed at, until the page changes. */
    const index = new Map<string, Element[]>();
    let at: Element | null = null;
    /** The diagram whose readout speaks; it stays when what it speaks of is drawn anew. */
    let speaking: Element | null = null;
    let lit: Element[] = [];

    const observer = new view.MutationObserver(() => index.clear());
    observer.observe(scope, { childList: true, subtree: true });

    function elementsOf(block: string): Element[] {
      // The page may have changed just now, before anyone was told.
      if (observer.takeRecords().length > 0) index.clear();
      let elements = index.get(block);
      if (!elements) {
        elements = [...scope.querySelectorAll(`[data-block="${view.CSS.escape(block)}"]`)];
        index.set(block, elements);
      }
      return elements;
    }

    function data(element: Element, name: string): string {
      return element.getAttribute(`data-${name}`) ?? "";
    }

    function range(element: Element): [number, number] {
      return [Number(data(element, "start")), Number(data(element, "end"))];
    }

    function grouped(n: number): string {
      return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
    }

    function bytes(start: number, end: number): string {
      if (end <= start) return "no bytes";
      return end === start + 1
        ? `byte ${grouped(start)}`
        : `bytes ${grouped(start)}\u2013${grouped(end - 1)}`;
    }

    function value(element: Element): string {
      return (element.querySelector("title") ?? element.querySelector("text"))?.textContent ?? "";
    }

    /** `a[1, 2]`; for a lane, of the first element there. */
    function elementName(element: Element): string {
      const array = element.closest("[data-name]");
      const first = data(element, "index").split(" ")[0];
      return array ? `${data(array, "name")}[${first.replaceAll(",", ", ") || "()"}]` : "";
    }

    /** `offset + i*s0 + j*s1 = 8 + 1*32 + 2*8 = 56` */
    function sum(element: Element): string {
      const grid = element.closest("[data-strides]");
      if (!grid) return "";
      const strides = data(grid, "strides").split(",").filter(Boolean).map(Number);
      const place = data(element, "index").split(",").filter(Boolean);
      const letters = strides.length <= 6 ? "ijklmn" : "";
      const names = strides.map((_, k) => `${letters[k] ?? `i${k}`}*s${k}`);
      const products = strides.map((s, k) => `${place[k]}*${s < 0 ? `(${s})` : s}`);
      const numbers = [data(grid, "offset"), ...products].join(" + ");
      if (strides.length === 0) return `offset = ${numbers}`;
      return `${["offset", ...names].join(" + ")} = ${numbers} = ${data(element, "start")}`;
    }

    function describe(element: Element): [string, string] {
      const [start, end] = range(element);
      const diagram = element.closest(".stridelab-diagram");
      const others = lit.filter((other) => {
        return other !== element && !other.closest(".sl-lane") && !other.closest(".sl-strip");
      });
      const here = others
        .filter((other) => diagram?.contains(other))
        .map((o) => elementName(o) + (o.classList.contains("sl-part") ? " (in part)" : ""));
      const name = element.closest(".sl-grid") ? elementName(element) : "";
      const parts = [name ? `${name} is ${value(element)}` : "", bytes(start, end), sum(element)];
      if (element.closest(".sl-strip")) parts[0] = value(element);
      const shown = here.slice(0, here.length > 8 ? 7 : 8);
      if (here.length > shown.length)
        shown.push(`${here.length - shown.length} more that are shown`);
      const away = new Set(
        lit
          .map((other) => other.closest(".stridelab-diagram"))
          .filter((other) => other !== diagram),
      ).size;
      const elsewhere = away ? `lit in ${away} other ${away === 1 ? "diagram" : "diagrams"}` : "";
      const same = shown.length ? `${name ? "also" : "elements here:"} ${shown.join(", ")}` : "";
      return [
        parts.filter(Boolean).join("   \u00b7   "),
        [same, elsewhere].filter(Boolean).join("   \u00b7   "),
      ];
    }

    /**
     * Lets a readout that became higher grow upwards, so that what is below it stays where it is, and lifts that of a tall
     * drawing into view: but not over the element that it speaks of.
     */
    function lift(bar: HTMLElement, height: number, element: Element): void {
      const grown = bar.offsetHeight - height;
      if (grown > 0)
        bar.style.marginTop = `${parseFloat(view.getComputedStyle(bar).marginTop) - grown}px`;
      const [place, target] = [bar.getBoundingClientRect(), element.getBoundingClientRect()];
      let visible = view.innerHeight;
      // What the body hides, the window hides. A box that ends above the element does not cut it: the element is seen.
      for (
        let outer = bar.parentElement;
        outer && outer !== view.document.body;
        outer = outer.parentElement
      ) {
        if (view.getComputedStyle(outer).overflowY === "visible") continue;
        const { bottom } = outer.getBoundingClientRect();
        if (bottom > target.top) visible = Math.min(visible, bottom);
      }
      let up = Math.max(0, place.bottom - visible);
      if (target.bottom > place.top - up) up = place.bottom - target.top + 6;
      if (up > 0) bar.style.transform = `translateY(${-up}px)`;
    }

    function clear(): void {
      for (const element of lit) element.classList.remove("sl-lit", "sl-part", "sl-at");
      lit = [];
      if (speaking) {
        say(speaking, HINT, "", true);
        speaking.querySelector(".sl-readout")?.removeAttribute("style");
      }
      [at, speaking] = [null, null];
    }

    function light(element: Element): void {
      if (element === at && element.isConnected) return;
      clear();
      at = element;
      const [start, end] = range(element);
      for (const other of elementsOf(data(element, "block"))) {
        const [from, to] = range(other);
        if (other !== element && (from >= end || to <= start)) continue;
        other.classList.add(from >= start && to <= end ? "sl-lit" : "sl-part");
        lit.push(other);
      }
      element.classList.add("sl-at");
      const diagram = element.closest(".stridelab-diagram");
      const bar = diagram?.querySelector<HTMLElement>(".sl-readout");
      if (!diagram || !bar) return;
      speaking = diagram;
      const height = bar.offsetHeight;
      const [first, second] = describe(element);
      say(diagram, first, second);
      lift(bar, height, element);
    }

    function elementFrom(event: Event): Element | null {
      const target = event.target as Partial<Element> | null;
      const element = target?.closest?.("[data-block]") ?? null;
      return element?.closest(".stridelab-diagram") ? element : null;
    }

    function focused(): Element | null {
      const active = view.document.activeElement?.closest("[data-block]") ?? null;
      return active && scope.contains(active) ? active : null;
    }

    /** Where an arrow key leads: within the row, or to the same column of another one. */
    function neighbour(cell: Element, key: string, whole: boolean): Element | null {
      const row = cell.parentElement as Element;
      const table = row.closest("[role=grid]") as Element;
      const rows = [...table.querySelectorAll("[role=row]")];
      const column = [...row.children].indexOf(cell);
      const n = rows.indexOf(row);
      const cells = [...table.querySelectorAll("[role=gridcell]")];
      const place = cells.indexOf(cell);
      switch (key) {
        case "ArrowRight":
          return cells[place + 1] ?? null;
        case "ArrowLeft":
          return cells[place - 1] ?? null;
        case "ArrowDown":
          return rows[n + 1]?.children[column] ?? null;
        case "ArrowUp":
          return rows[n - 1]?.children[column] ?? null;
        case "Home":
          return whole ? cells[0] : row.children[0];
        case "End":
          return whole ? cells[cells.length - 1] : row.children[row.children.length - 1];
      }
      return null;
    }

    function onOver(event: Event): void {
      const element = elementFrom(event);
      if (element) light(element);
      else if (at) letGo();
    }

    /** Back to the element that has the focus, if any. */
    function letGo(): void {
      const active = focused();
      if (active) light(active);
      else clear();
    }

    function onFocusIn(event: Event): void {
      const element = elementFrom(event);
      if (!element) return;
      const table = element.closest("[role=grid]");
      for (const stop of table?.querySelectorAll('[tabindex="0"]') ?? []) {
        if (stop !== element) stop.setAttribute("tabindex", "-1");
      }
      element.setAttribute("tabindex", "0");
      light(element);
      element.setAttribute("aria-description", describe(element).join(" "));
    }

    /** On the window and before all others, since JupyterLab takes arrow keys at the document. */
    function onKey(event: KeyboardEvent): void {
      const cell = elementFrom(event);
      if (!cell || !scope.contains(cell) || event.defaultPrevented) return;
      if (event.altKey || event.metaKey || event.shiftKey) return;
      let handled = false;
      if (event.key === "Escape") {
        handled = at !== null;
        clear();
      } else if (/^Arrow|^Home$|^End$/.test(event.key)) {
        handled = true;
        const next = neighbour(cell, event.key, event.ctrlKey);
        if (next) (next as SVGElement).focus();
        else light(cell);
      }
      if (!handled) return;
      event.preventDefault();
      event.stopPropagation();
    }

    scope.addEventListener("pointerover", onOver);
    scope.addEventListener("pointerleave", letGo);
    scope.addEventListener("focusin", onFocusIn);
    scope.addEventListener("focusout", clear);
    view.addEventListener("keydown", onKey, true);
    return {
      users: 0,
      stop() {
        clear();
        observer.disconnect();
        scope.removeEventListener("pointerover", onOver);
        scope.removeEventListener("pointerleave", letGo);
        scope.removeEventListener("focusin", onFocusIn);
        scope.removeEventListener("focusout", clear);
        view.removeEventListener("keydown", onKey, true);
        delete holder[MARK];
      },
    };
  }

  holder[MARK] ??= install();
  const linking = holder[MARK];
  linking.users++;
  for (const diagram of diagramsIn(root)) {
    if (diagram.classList.contains("sl-live")) continue;
    diagram.classList.add("sl-live");
    say(diagram, HINT, "", true);
  }
  let done = false;
  return () => {
    if (done) return;
    done = true;
    if (--linking.users === 0) linking.stop();
  };
}
