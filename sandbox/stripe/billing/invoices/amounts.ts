import { leastAmount } from "../../payment-intents/amounts";
import type { Objects } from "../../state/objects";

/** Credit is used first. What is then too little to charge is owed with the next invoice. */
export function amountsOf(
  { total, currency }: Pick<Objects["invoice"], "total" | "currency">,
  starting: number,
) {
  const sum = total + starting;
  if (sum <= 0) return { due: 0, ending: sum, type: "applied_to_invoice" } as const;
  if (sum < leastAmount(currency)) return { due: 0, ending: sum, type: "invoice_too_small" } as const;
  return { due: sum, ending: 0, type: "applied_to_invoice" } as const;
}
