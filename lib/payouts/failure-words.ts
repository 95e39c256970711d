/** Why a bank sent a payout back and what to do, by Stripe's code: https://docs.stripe.com/api/payouts/failures */
const WORDS: Record<string, string> = {
  account_closed: "The bank account has been closed. Give another one.",
  account_frozen: "The bank account is frozen. Ask your bank, or give another one.",
  bank_account_restricted:
    "The bank account takes no payments of this kind. Ask your bank, or give another one.",
  bank_ownership_changed: "The bank account belongs to somebody else now. Give another one.",
  could_not_process: "The bank could not process it. If that happens again, ask your bank.",
  debit_not_authorized: "The bank does not let Stripe debit the account. Ask your bank to allow it.",
  declined: "The bank declined it. Ask your bank, or give another account.",
  incorrect_account_holder_address: "The address does not match the bank account. Correct it.",
  incorrect_account_holder_name: "The name does not match the bank account. Correct it.",
  incorrect_account_holder_tax_id: "The tax number does not match the bank account. Correct it.",
  insufficient_funds: "There was not enough on the balance for it.",
  invalid_account_number: "The bank account's number is not valid. Correct it.",
  invalid_currency: "The bank account does not take this currency. Give one that does.",
  no_account: "There is no such bank account. Check its number, or give another one.",
  unsupported_card: "The card takes no payouts. Give a bank account.",
};

/** A sentence for a person; codes that Stripe adds later are said as what they are. */
export function failureInWords(code: string | null): string {
  const unknown = code ? `The bank sent it back: ${code.replaceAll("_", " ")}.` : "The bank sent it back.";
  return WORDS[code ?? ""] ?? `${unknown} Check your bank details.`;
}
