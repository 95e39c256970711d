import { afterAll, beforeAll, expect, test } from "vitest";
import { stripeInbox } from "@/db/schema";
import { stripeConnectWebhook } from "@/lib/inbox/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";

let house: House;
let event: string;
let account: string;

beforeAll(async () => {
  house = await openHouse();
  account = house.standIn.control.addReadyAccount({ email: "nova@example.com" }).id;
  event = house.standIn.control.events({ type: "account.updated" }).at(-1)?.id ?? "";
});
afterAll(() => house.close());

const inbox = () => house.db.select().from(stripeInbox);

test("an event signed with the platform's own secret is refused and not kept", async () => {
  const { webhookSecret } = house.standIn;
  const { code } = await call(
    stripeConnectWebhook,
    house.standIn.control.signedRequest({ event, secrets: [webhookSecret] }),
  );
  expect(code).toBe("signature_invalid");
  expect(await inbox()).toEqual([]);
});

test("an event of a connected account is kept with the account's id", async () => {
  const { status } = await call(stripeConnectWebhook, house.standIn.control.signedRequest({ event }));
  expect(status).toBe(200);
  expect(await inbox()).toMatchObject([{ id: event, type: "account.updated", account }]);
});
