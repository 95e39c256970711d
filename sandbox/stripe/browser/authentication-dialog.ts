import type { PaymentIntent } from "@stripe/stripe-js";
import { make } from "./dom";
import { style } from "./style";

/** The bank's question over the page, as 3-D Secure shows it. Closing it counts as a no. */
export function askForAuthentication(intent: PaymentIntent): Promise<"complete" | "fail"> {
  const amount = new Intl.NumberFormat("en-US", { style: "currency", currency: intent.currency });
  const digits = amount.resolvedOptions().maximumFractionDigits ?? 2;
  const complete = make("button", { type: "button", class: "main" }, "Complete authentication");
  const fail = make("button", { type: "button" }, "Fail authentication");
  const dialog = make(
    "dialog",
    { "aria-labelledby": "question" },
    make("h2", { id: "question" }, "3-D Secure: is it you?"),
    make(
      "p",
      {},
      `Your bank asks you to confirm a payment of ${amount.format(intent.amount / 10 ** digits)}.`,
    ),
    make("div", { class: "answers" }, complete, fail),
  );
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style()];
  root.append(dialog);
  document.body.append(host);
  dialog.showModal();

  return new Promise((resolve) => {
    const answer = (word: "complete" | "fail") => {
      host.remove();
      resolve(word);
    };
    complete.addEventListener("click", () => answer("complete"));
    fail.addEventListener("click", () => answer("fail"));
    dialog.addEventListener("cancel", () => answer("fail"));
  });
}
