import type { Objects } from "../state/objects";

type Account = Objects["account"];

const DUE = [
  "business_profile.mcc",
  "business_profile.url",
  "external_account",
  "individual.first_name",
  "individual.last_name",
  "individual.dob.day",
  "tos_acceptance.date",
  "tos_acceptance.ip",
];

/** What a new account still has to tell. */
export const ALL_DUE: readonly string[] = DUE;

export function requirements(
  currentlyDue: readonly string[],
  disabledReason: string | null,
): NonNullable<Account["requirements"]> {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [...currentlyDue],
    disabled_reason: disabledReason as NonNullable<Account["requirements"]>["disabled_reason"],
    errors: [],
    eventually_due: [...currentlyDue],
    past_due: disabledReason === "requirements.past_due" ? [...currentlyDue] : [],
    pending_verification: [],
  };
}

/** Sets the account's abilities after what it still has to tell, as Stripe derives them. */
export function judgeAccount(account: Account, currentlyDue: readonly string[]): void {
  const ready = currentlyDue.length === 0;
  account.requirements = requirements(currentlyDue, ready ? null : "requirements.past_due");
  account.charges_enabled = ready && account.capabilities?.card_payments !== undefined;
  account.payouts_enabled = ready;
  for (const name of Object.keys(account.capabilities ?? {}))
    Object.assign(account.capabilities ?? {}, { [name]: ready ? "active" : "inactive" });
}
