import type { TypedCard } from "../billing/portal/acts";
import { escaped } from "./page";

/** A card's fields, in plain HTML, ready to be sent with a test card. */
export function cardFields(): string {
  return `<label>Card number <input name="number" inputmode="numeric" autocomplete="cc-number" value="4242 4242 4242 4242" required></label>
<label>Expires (MM/YY) <input name="expiry" autocomplete="cc-exp" placeholder="12/34" required></label>
<label>Security code <input name="cvc" inputmode="numeric" autocomplete="cc-csc" required></label>`;
}

export function typedCard(given: URLSearchParams): TypedCard {
  const [month = "", year = ""] = (given.get("expiry") ?? "").split("/");
  return {
    number: given.get("number") ?? "",
    exp_month: Number(month) || 0,
    exp_year: Number(year) || 0,
    cvc: given.get("cvc") ?? "",
  };
}

export const alert = (problem: string) =>
  problem && `<p role="alert"><strong>${escaped(problem)}</strong></p>`;
