import type {
  Appearance,
  StripeElementsOptionsClientSecret,
  StripeElementsOptionsMode,
  StripeError,
} from "@stripe/stripe-js";
import type { Card } from "./card-form";
import { PaymentElement } from "./payment-element";

export type ElementsOptions = StripeElementsOptionsMode | StripeElementsOptionsClientSecret;
type Submitted = { selectedPaymentMethod: "card"; error?: undefined } | { error: StripeError };
/** A React component of react-stripe-js says which element it is. */
type ElementName = string | { __elementType?: string };

/** https://docs.stripe.com/js/elements_object: holds the one Payment Element of a checkout. */
export class Elements {
  #payment: PaymentElement | null = null;
  #appearance: Appearance;
  #card: Card | null = null;
  /** Of the intent that was made before the elements, if it was. */
  readonly clientSecret: string | undefined;

  constructor(options: ElementsOptions) {
    this.clientSecret = "clientSecret" in options ? options.clientSecret : undefined;
    if (!this.clientSecret && options.mode !== "payment" && options.mode !== "subscription")
      throw new Error(
        'The sandbox\'s Stripe.js takes elements with a clientSecret, or with mode "payment" or "subscription".',
      );
    this.#appearance = options.appearance ?? {};
  }

  create(type: string): PaymentElement {
    if (type !== "payment") throw new Error(`The sandbox's Stripe.js has no ${type} element.`);
    if (this.#payment) throw new Error("Can only create one Element of type payment.");
    this.#payment = new PaymentElement(this.#appearance, () => {
      this.#payment = null;
    });
    return this.#payment;
  }

  getElement(type: ElementName): PaymentElement | null {
    return (typeof type === "string" ? type : type.__elementType) === "payment" ? this.#payment : null;
  }

  update({ appearance }: { appearance?: Appearance }): void {
    if (!appearance) return;
    this.#appearance = appearance;
    this.#payment?.dress(appearance);
  }

  async fetchUpdates(): Promise<Record<string, never>> {
    return {};
  }

  /** Checks the card, shows what is wrong with it, and keeps it for `confirmPayment`. */
  async submit(): Promise<Submitted> {
    if (!this.#payment) throw new Error("elements.submit: there is no mounted Payment Element.");
    const checked = this.#payment.check();
    this.#card = "card" in checked ? checked.card : null;
    if ("card" in checked) return { selectedPaymentMethod: "card" };
    return { error: { type: "validation_error", ...checked.mistake } };
  }

  submittedCard(): Card {
    if (!this.#card) throw new Error("elements.submit() must be called before stripe.confirmPayment().");
    return this.#card;
  }
}
