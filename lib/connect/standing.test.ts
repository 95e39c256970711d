import { expect, test } from "vitest";
import { isComplete, standingOf } from "./standing";
import type { ProducerRow } from "./sync-connect-account";

const READY: ProducerRow = {
  userId: 1,
  slug: "nova",
  name: "Nova Keys",
  bio: "",
  links: [],
  pictures: [],
  verifiedAt: null,
  followerCount: 0,
  status: "approved",
  stripeAccountId: "acct_1",
  chargesEnabled: true,
  payoutsEnabled: true,
  detailsSubmitted: true,
  requirements: null,
  stripeSyncedAt: new Date(0),
  disconnectedAt: null,
  exclusiveDefault: null,
  createdAt: new Date(0),
};
const wants = (said: Partial<NonNullable<ProducerRow["requirements"]>>) => ({
  requirements: {
    currentlyDue: [],
    pastDue: [],
    pendingVerification: [],
    disabledReason: null,
    deadline: null,
    ...said,
  },
});
const STOPPED = { chargesEnabled: false, payoutsEnabled: false };

test.each<[string, Partial<ProducerRow>]>([
  ["ready", {}],
  ["due", wants({ currentlyDue: ["individual.id_number"] })],
  ["not_started", { ...STOPPED, stripeAccountId: null, detailsSubmitted: false }],
  ["disconnected", { ...STOPPED, disconnectedAt: new Date(0) }],
  ["incomplete", { ...STOPPED, detailsSubmitted: false, ...wants({ currentlyDue: ["external_account"] }) }],
  ["restricted", { payoutsEnabled: false, ...wants({ currentlyDue: ["external_account"] }) }],
  ["restricted", { payoutsEnabled: false }],
  ["verifying", { ...STOPPED, ...wants({ pendingVerification: ["individual.verification.document"] }) }],
  ["verifying", { ...STOPPED, ...wants({ disabledReason: "under_review" }) }],
  ["rejected", { ...STOPPED, ...wants({ disabledReason: "rejected.fraud" }) }],
])("%s", (state, said) => expect(standingOf({ ...READY, ...said }).state).toBe(state));

test("complete is all four, and nothing less", () => {
  expect(isComplete(standingOf(READY))).toBe(true);
  for (const lacking of [
    { chargesEnabled: false },
    { payoutsEnabled: false },
    { detailsSubmitted: false },
    { disconnectedAt: new Date(0) },
    { stripeAccountId: null },
  ])
    expect(isComplete(standingOf({ ...READY, ...lacking }))).toBe(false);
});
