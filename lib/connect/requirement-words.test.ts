import { expect, test } from "vitest";
import { disabledInWords, fieldInWords, requirementsInWords } from "./requirement-words";

test.each([
  ["external_account", "A bank account that we can pay out to"],
  ["tos_acceptance.date", "Your agreement to Stripe's terms"],
  ["business_profile.url", "Your website, or a page of yours on a social network"],
  ["individual.dob.day", "Your date of birth"],
  ["individual.verification.document", "Your identity document, as a photo"],
  ["individual.verification.additional_document", "Your proof of address, as a photo"],
  ["individual.address.postal_code", "Your address"],
  ["company.tax_id", "Your company's tax number"],
  ["representative.relationship.title", "The company representative's job title"],
  ["person_8UayFKIMRJklog.first_name", "Another person's first name"],
  ["individual.tax_residence.country", "Individual: tax residence, country"],
  ["crypto_wallet", "Crypto wallet"],
])("%s is %s", (field, words) => expect(fieldInWords(field)).toBe(words));

test("names each thing once with all its fields, what is overdue first", () => {
  const due = ["external_account", "individual.dob.day", "individual.dob.month", "individual.dob.year"];
  expect(requirementsInWords(due, ["individual.dob.month"])).toEqual([
    {
      words: "Your date of birth",
      fields: ["individual.dob.month", "individual.dob.day", "individual.dob.year"],
      isPastDue: true,
    },
    { words: "A bank account that we can pay out to", fields: ["external_account"], isPastDue: false },
  ]);
  expect(requirementsInWords([])).toEqual([]);
});

test("says why an account is restricted, also for a reason that is new", () => {
  expect(disabledInWords(null)).toBeNull();
  expect(disabledInWords("requirements.past_due")).toContain("listed here");
  expect(disabledInWords("rejected.fraud")).toContain("rejected");
  expect(disabledInWords("moon_phase.full")).toBe("Stripe has restricted the account: moon phase full.");
});
