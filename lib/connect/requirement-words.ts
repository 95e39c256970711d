/** Something that Stripe wants, in a person's words, with the field codes of Stripe's that it stands for. */
export type Requirement = { words: string; fields: string[]; isPastDue: boolean };

/** Fields of the account itself: https://docs.stripe.com/connect/handling-api-verification */
const OF_ACCOUNT: Record<string, string> = {
  external_account: "A bank account that we can pay out to",
  business_type: "Whether you sell as a person or as a company",
  "business_profile.mcc": "What kind of business you run",
  "business_profile.url": "Your website, or a page of yours on a social network",
  "business_profile.product_description": "A sentence on what you sell",
  "business_profile.support_phone": "A phone number that buyers can call",
  "business_profile.support_email": "An e-mail address that buyers can write to",
  "settings.payments.statement_descriptor": "The name on buyers' card statements",
  tos_acceptance: "Your agreement to Stripe's terms",
};

/** Whose fact it is. `person_…` is Stripe's id of one of a company's people. */
const WHOSE: [of: RegExp, whose: string][] = [
  [/^individual\./, "Your"],
  [/^company\./, "Your company's"],
  [/^representative\./, "The company representative's"],
  [/^(owners?|directors?|executives?)\./, "A company owner's or director's"],
  [/^person_\w+\./, "Another person's"],
];

const FACTS: Record<string, string> = {
  first_name: "first name",
  last_name: "last name",
  name: "name",
  dob: "date of birth",
  address: "address",
  registered_address: "registered address",
  email: "e-mail address",
  phone: "phone number",
  id_number: "national id number",
  ssn_last_4: "last four digits of the Social Security number",
  tax_id: "tax number",
  nationality: "nationality",
  political_exposure: "answer whether a political office is held",
  "relationship.title": "job title",
  "verification.document": "identity document, as a photo",
  "verification.additional_document": "proof of address, as a photo",
  "verification.proof_of_liveness": "photo of the face",
  owners_provided: "word that all owners are named",
  directors_provided: "word that all directors are named",
  executives_provided: "word that all executives are named",
};

/** One field code in words. A code that Stripe adds later is readable all the same: "Individual: tax residence". */
export function fieldInWords(field: string): string {
  const account = longestPrefix(OF_ACCOUNT, field);
  if (account) return account;
  const [of, whose] = WHOSE.find(([each]) => each.test(field)) ?? [];
  const fact = of && longestPrefix(FACTS, field.replace(of, ""));
  if (fact) return `${whose} ${fact}`;
  const [first = "", ...rest] = field.replaceAll("_", " ").split(".");
  const thing = `${first.slice(0, 1).toUpperCase()}${first.slice(1)}`;
  return rest.length ? `${thing}: ${rest.join(", ")}` : thing;
}

/** What is wanted, each thing once (day, month and year are one date), what is overdue first. */
export function requirementsInWords(
  fields: readonly string[],
  pastDue: readonly string[] = [],
): Requirement[] {
  const wanted = new Map<string, Requirement>();
  for (const field of new Set([...pastDue, ...fields])) {
    const words = fieldInWords(field);
    const found = wanted.get(words) ?? { words, fields: [], isPastDue: false };
    found.fields.push(field);
    found.isPastDue ||= pastDue.includes(field);
    wanted.set(words, found);
  }
  return [...wanted.values()];
}

/** `dob.day` is found under `dob`, `tos_acceptance.ip` under `tos_acceptance`. */
function longestPrefix(words: Record<string, string>, field: string): string | undefined {
  for (let end = field.length; end > 0; end = field.lastIndexOf(".", end - 1)) {
    const prefix = field.slice(0, end);
    if (Object.hasOwn(words, prefix)) return words[prefix];
  }
  return undefined;
}

const DISABLED: [reason: RegExp, words: string][] = [
  [/^requirements\.past_due$/, "Stripe waits for what is listed here."],
  [/pending_verification$/, "Stripe checks what you gave. That mostly takes minutes, at times a few days."],
  [/^(listed|under_review)$/, "Stripe is reviewing the account. There is nothing to do for you now."],
  [/^platform_paused$/, "BeatPass has paused the account. Write to us."],
  [/^rejected\./, "Stripe has rejected the account. Write to us if you think that is wrong."],
  [/^action_required/, "Stripe needs an answer from you about what the account may do."],
];

/** Why an account is restricted, in a sentence; null when it is not. */
export function disabledInWords(reason: string | null): string | null {
  if (!reason) return null;
  return (
    DISABLED.find(([each]) => each.test(reason))?.[1] ??
    `Stripe has restricted the account: ${reason.replaceAll(/[._]/g, " ")}.`
  );
}
