import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseCertificates } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import type { CrashPoint } from "@/lib/crash-point";
import { confirm, deliver, initiate, purchaseOf } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { start, until } from "@/sandbox/testing/process";
import { track, withFiles } from "@/sandbox/testing/tracks";

// RELIABILITY F12: a real process, killed as by `kill -9` at every boundary; in the end there is exactly one license.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function onSale(): Promise<{ buyer: Person; trackId: number }> {
  const beat = await withFiles(house, await track(house, await producer(house)));
  return { buyer: await person(house), trackId: beat.id };
}

const intentsOf = (reference: string) =>
  house.stripe.paymentIntents
    .list({ limit: 100 })
    .then(({ data }) => data.filter(({ metadata }) => metadata.reference === reference));

const certificatesOf = (trackId: number) =>
  house.db.select().from(licenseCertificates).where(eq(licenseCertificates.trackId, trackId));

test.each<CrashPoint>(["initiate:before-intent", "initiate:after-intent", "initiate:before-answer"])(
  "killed at %s: asking again goes on with the same purchase, and there is one intent",
  async (point) => {
    const { buyer, trackId } = await onSale();
    const killed = start(
      house,
      "sandbox/testing/initiate-once.ts",
      [String(buyer.id), String(trackId)],
      point,
    );
    expect((await killed.ended).signal).toBe("SIGKILL");
    expect(killed.output()).not.toContain("answered");

    const { purchaseId, intentId, reference } = await initiate(house, buyer, trackId);
    expect(await intentsOf(reference)).toHaveLength(1);
    await confirm(house, intentId);
    await deliver(house);
    await house.work();
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
    expect(await certificatesOf(trackId)).toHaveLength(1);
    expect(await checkInvariants(house.db)).toEqual([]);
  },
);

test.each<CrashPoint>([
  "settle:before-certificate",
  "settle:after-certificate",
  "pdf:stored",
  "mail:before-send",
])(
  "the worker killed at %s: another takes its jobs over, and there is one license, one PDF",
  async (point) => {
    const { buyer, trackId } = await onSale();
    const { purchaseId, intentId } = await initiate(house, buyer, trackId);
    await confirm(house, intentId);
    await deliver(house);

    const killed = start(house, "lib/worker/main.ts", [], point);
    expect((await killed.ended).signal).toBe("SIGKILL");

    const other = start(house, "lib/worker/main.ts");
    await until(
      "the sale has its certificate, its PDF and both mails",
      async () => {
        const [certificate] = await certificatesOf(trackId);
        const mails = await fetch(`${house.mailbox.url}/messages?to=${buyer.email}`).then((answer) =>
          answer.json(),
        );
        return Boolean(certificate?.pdfSha256) && mails.messages.length > 0;
      },
      60,
    );
    other.child.kill("SIGTERM");
    await other.ended;

    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
    expect(await certificatesOf(trackId)).toHaveLength(1);
    expect(await checkInvariants(house.db)).toEqual([]);
  },
  300_000,
);
