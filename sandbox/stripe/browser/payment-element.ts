import type { Appearance } from "@stripe/stripe-js";
import { type CardForm, type Checked, cardForm } from "./card-form";
import { style, themed } from "./style";

type Handler = (event: Record<string, unknown>) => void;

/** https://docs.stripe.com/js/element/payment_element: a card form in a shadow root, where Stripe has a frame. */
export class PaymentElement {
  readonly #handlers = new Map<string, Set<Handler>>();
  readonly #host = document.createElement("div");
  readonly #form: CardForm;
  readonly #gone: () => void;

  constructor(appearance: Appearance, gone: () => void) {
    this.#gone = gone;
    const root = this.#host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style()];
    this.#form = cardForm({
      changed: (value) =>
        this.#emit("change", {
          empty: value.empty,
          complete: value.complete,
          collapsed: false,
          value: { type: "card" },
        }),
      focused: () => this.#emit("focus", {}),
      blurred: () => this.#emit("blur", {}),
      // The fields are not in the page's form, but Enter is to send it all the same.
      entered: () => this.#host.closest("form")?.requestSubmit(),
    });
    root.append(this.#form.root);
    this.dress(appearance);
  }

  mount(place: string | HTMLElement): void {
    const target = typeof place === "string" ? document.querySelector(place) : place;
    if (!target) throw new Error(`There is no ${place} to mount the Payment Element in.`);
    target.replaceChildren(this.#host);
    // After the caller has had the time to listen.
    setTimeout(() => this.#emit("ready", {}));
  }

  unmount(): void {
    this.#host.remove();
  }

  destroy(): void {
    this.unmount();
    this.#handlers.clear();
    this.#gone();
  }

  on(event: string, handler: Handler): this {
    const handlers = this.#handlers.get(event) ?? new Set();
    this.#handlers.set(event, handlers.add(handler));
    return this;
  }

  once(event: string, handler: Handler): this {
    const first: Handler = (detail) => {
      this.off(event, first);
      handler(detail);
    };
    return this.on(event, first);
  }

  off(event: string, handler?: Handler): this {
    if (handler) this.#handlers.get(event)?.delete(handler);
    else this.#handlers.delete(event);
    return this;
  }

  /** Accepts the real element's options, which are about payment methods that the sandbox does not have. */
  update(): this {
    return this;
  }

  focus(): void {
    this.#form.focus();
  }

  blur(): void {
    this.#form.blur();
  }

  clear(): void {
    this.#form.clear();
  }

  collapse(): this {
    return this;
  }

  dress(appearance: Appearance): void {
    themed(this.#host, appearance);
  }

  check(): Checked {
    return this.#form.check();
  }

  #emit(event: string, detail: Record<string, unknown>): void {
    for (const handler of this.#handlers.get(event) ?? []) handler({ elementType: "payment", ...detail });
  }
}
