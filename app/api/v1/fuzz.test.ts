import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commentReports, licenseCertificates } from "@/db/schema";
import type { Contract } from "@/lib/api/contract";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { postComment } from "@/lib/comments/post-comment";
import { reportComment } from "@/lib/comments/report-comment";
import { createPlaylist } from "@/lib/playlists/create-playlist";
import { createPreset } from "@/lib/presets/create-preset";
import { CONTRACTS } from "@/lib/reference/contracts";
import { openApiDocument } from "@/lib/reference/openapi";
import { applied } from "@/sandbox/testing/applications";
import { hostile, valueFor } from "@/sandbox/testing/arbitrary";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { collection, publishedCollection } from "@/sandbox/testing/collections";
import { coupon } from "@/sandbox/testing/coupons";
import { type House, openHouse } from "@/sandbox/testing/house";
import { offered } from "@/sandbox/testing/licensed";
import { giveSeat } from "@/sandbox/testing/members";
import { told } from "@/sandbox/testing/notifications";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { beatRequest } from "@/sandbox/testing/requests";
import { patience, seeded } from "@/sandbox/testing/seeded";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { upload } from "@/sandbox/testing/uploads";

/**
 * Anything that can be sent, made from the OpenAPI document: what it takes, what it nearly takes, what strangers send;
 * by everybody. No 5xx, nothing undeclared, and every answer fits its contract, to which `call` holds it.
 */
const CASES_EACH = 100;
/** No worker runs here: it makes the PDFs, and sales need it. */
const EXPECTED_503 = ["pdf_not_ready", "not_ready"];

let house: House;
const people: Record<string, Person[]> = {};
let things: Record<string, (string | number)[]>;

beforeAll(async () => {
  house = await openHouse();
  // Several of each, so that nobody meets the limit of one token.
  const four = <T>(make: () => Promise<T>) => Promise.all([make(), make(), make(), make()]);
  people.buyer = await four(() => person(house));
  people.producer = await four(() => producer(house));
  people.newcomer = await four(() => producer(house, { ready: false }));
  people.admin = await four(() => person(house, { isAdmin: true }));
  people.reader = [await person(house, { scopes: ["catalog:read"] })];
  people.stranger = [{ id: 0, email: "", name: "", token: "bp_live_madeup" }];

  const [buyer, seller] = [people.buyer[0] as Person, people.producer[0] as Person];
  const onSale = await Promise.all([track(house, seller), track(house, seller), offered(house, seller)]);
  await giveSeat(house, buyer, "plus");
  const sold = await withFiles(house, await track(house, seller));
  const draft = await track(house, seller, { status: "draft" });
  const { purchaseId } = await buy(house, buyer, sold.id);
  const [certificate] = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.trackId, sold.id));
  const presets = await Promise.all(
    ["One", "Two"].map(async (name) => createPreset(await house.as(seller), { name })),
  );
  const collections = [
    await publishedCollection(house, seller, { trackIds: onSale.map(({ id }) => id) }),
    await collection(house, seller),
  ];
  const requests = await Promise.all([...people.buyer, seller].map((one) => beatRequest(house, one)));
  const applicants = await Promise.all([1, 2, 3].map(() => person(house)));
  things = {
    user: [buyer.id, seller.id],
    producer: [seller.id, `producer-${seller.id}`],
    application: await Promise.all(applicants.map((one) => applied(house, one))),
    notification: [await told(house, buyer)],
    file: ["wav", "stems"],
    track: [...onSale, sold, draft].map(({ id }) => id),
    preset: presets.map(({ id }) => id),
    coupon: [(await coupon(house)).id, (await coupon(house, { bps: 10_000 })).id],
    purchase: [purchaseId],
    collection: collections.map(({ id }) => id),
    request: requests.map(({ id }) => id),
    uuid: [certificate?.id ?? ""],
    ...(await said(buyer, onSale[0]?.id ?? 0)),
    upload: await Promise.all([1, 2].map(() => upload(seller, new Uint8Array(100)))),
  };
});
afterAll(() => house.close());

/** What somebody made who listens: a playlist, a comment, and somebody else's report of it. */
async function said(who: Person, trackId: number) {
  const ctx = await house.as(who);
  const playlist = await createPlaylist(ctx, { name: "Late" });
  const comment = await postComment(ctx, { trackId, body: "Strong low end." });
  await reportComment(await house.as(await person(house)), { commentId: comment.id, reason: "Not nice." });
  const reports = await house.db.select().from(commentReports);
  return { playlist: [playlist.id], comment: [comment.id], report: reports.map(({ id }) => id) };
}

const pathParts = ({ path }: Contract) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

/** A request to one operation, as plain data: ids by their number among those that there are. */
function requestOf(contract: Contract) {
  const { paths, components } = openApiDocument();
  const operation = paths[contract.path]?.[contract.method.toLowerCase()];
  const queries = (operation?.parameters ?? []).filter((each) => each.in === "query");
  const body = operation?.requestBody?.content["application/json"]?.schema;
  const id = fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: 9 }).map((number) => ({ number })) },
    { weight: 1, arbitrary: hostile.map((value) => ({ text: asText(value).toWellFormed() })) },
  );
  return fc.record({
    who: fc.constantFrom(
      "buyer",
      "producer",
      "producer",
      "newcomer",
      "admin",
      "admin",
      "reader",
      "stranger",
      "nobody",
    ),
    which: fc.nat({ max: 3 }),
    address: fc.integer({ min: 1, max: 254 }),
    params: fc.record(Object.fromEntries(pathParts(contract).map((name) => [name, id])), {
      noNullPrototype: true,
    }),
    query: fc.record(
      Object.fromEntries(
        queries.map(({ name, schema }) => [name, valueFor(schema, components.schemas).map(asQuery)]),
      ),
      { requiredKeys: [], noNullPrototype: true },
    ),
    body: body ? valueFor(body, components.schemas) : fc.constant(undefined),
    headers: fc.record(
      {
        "idempotency-key": fc.constantFrom("one", "two", "x".repeat(300), "ä", " "),
        "content-type": fc.constantFrom(
          "application/json",
          "application/json",
          "text/plain",
          "application/x+json",
        ),
        "accept-language": fc.constantFrom("de", "*", ";;;q=9"),
        range: fc.constantFrom("bytes=0-10", "bytes=-1", "bytes=99999-", "lines=1-2"),
        "stripe-signature": fc.constantFrom("", "t=1,v1=00", "t=,v1="),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  });
}

/** As it would stand in an address. `String` alone calls a `toString` that the value may have made up. */
const asText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
const asQuery = (value: unknown) => (Array.isArray(value) ? value.map(asText) : asText(value));

test.each(CONTRACTS.map((each) => [each.id, each] as const))("%s", patience, async (_id, contract) => {
  await fc.assert(
    fc.asyncProperty(requestOf(contract), async ({ who, which, address, params, query, body, headers }) => {
      const among = people[who] ?? [];
      const answered = await call(contract, {
        as: among[which % (among.length || 1)],
        params: Object.fromEntries(
          Object.entries(params).map(([name, id]) => [name, "text" in id ? id.text : thing(name, id.number)]),
        ),
        query: query as Record<string, string | string[]>,
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: { ...headers, "x-forwarded-for": `198.51.${CONTRACTS.indexOf(contract)}.${address}` },
      });
      expect([answered.status < 500 || EXPECTED_503.includes(answered.code ?? ""), answered.code]).toEqual([
        true,
        answered.code,
      ]);
    }),
    seeded(CASES_EACH),
  );
});

const thing = (name: string, number: number) => {
  const known = things[name] ?? [];
  return known[number % known.length] ?? number;
};

test("and after all of it every law holds", async () => {
  await house.work();
  expect(await checkInvariants(house.db)).toEqual([]);
});
