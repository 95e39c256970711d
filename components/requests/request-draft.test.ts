import { expect, test } from "vitest";
import { EMPTY_DRAFT, givenRequest } from "./request-draft";

test("an empty box leaves open what it asks for", () => {
  expect(givenRequest({ ...EMPTY_DRAFT, description: "A slow beat." })).toEqual({
    description: "A slow beat.",
    reference_url: null,
    genre: null,
    mood: null,
    key: null,
    scale: null,
    bpm_min: null,
    bpm_max: null,
    budget: null,
    budget_currency: null,
  });
});

test("numbers are numbers, with a comma too; what is none is left for the act to refuse", () => {
  const given = { ...EMPTY_DRAFT, bpmMin: " 80 ", bpmMax: "fast", budget: "149,50", currency: "EUR" };
  expect(givenRequest(given)).toMatchObject({
    bpm_min: 80,
    bpm_max: "fast",
    budget: 149.5,
    budget_currency: "EUR",
  });
});
