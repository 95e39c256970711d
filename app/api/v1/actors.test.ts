import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commentReports, licenseCertificates, listeningHistory } from "@/db/schema";
import { SCOPES } from "@/lib/acts/context";
import type { Contract } from "@/lib/api/contract";
import { postComment } from "@/lib/comments/post-comment";
import { reportComment } from "@/lib/comments/report-comment";
import { createPlaylist } from "@/lib/playlists/create-playlist";
import { createPreset } from "@/lib/presets/create-preset";
import { CONTRACTS } from "@/lib/reference/contracts";
import { openApiDocument } from "@/lib/reference/openapi";
import { applied } from "@/sandbox/testing/applications";
import { buy } from "@/sandbox/testing/buying";
import { type Answered, call } from "@/sandbox/testing/call";
import { collection, publishedCollection } from "@/sandbox/testing/collections";
import { coupon } from "@/sandbox/testing/coupons";
import { asked, credited } from "@/sandbox/testing/credits";
import { type House, openHouse } from "@/sandbox/testing/house";
import { heldBy, payFor, tellAll } from "@/sandbox/testing/memberships";
import { told } from "@/sandbox/testing/notifications";
import { type Person, person, producer, withNewToken } from "@/sandbox/testing/people";
import { beatRequest } from "@/sandbox/testing/requests";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { upload } from "@/sandbox/testing/uploads";

/**
 * RELIABILITY S1, generated from the contracts: actors × operations × whose thing it is. Somebody else's must look
 * exactly like what does not exist, and an endpoint that is added is tested here without anybody thinking of it.
 */
const ACTORS = ["anonymous", "buyer", "otherBuyer", "producer", "admin"] as const;
type Who = (typeof ACTORS)[number];
const MISSING: Record<string, string | number> = {
  track: 999_999_999,
  preset: 999_999_999,
  coupon: 999_999_999,
  purchase: 999_999_999,
  collection: 999_999_999,
  request: 999_999_999,
  invoice: 999_999_999,
  user: 999_999_999,
  producer: 999_999_999,
  application: 999_999_999,
  notification: 999_999_999,
  playlist: 999_999_999,
  comment: 999_999_999,
  report: 999_999_999,
  invitation: 999_999_999,
  upload: "00000000-0000-4000-8000-000000000000",
  uuid: "00000000-0000-4000-8000-000000000000",
};
const MALFORMED: Record<string, string[]> = {
  track: ["seven", "0", "-1", "1.5", "1e99", "' or 1=1 --", "%00"],
  preset: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  coupon: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  purchase: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  collection: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  request: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  invoice: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  // "seven" could be a handle or a slug.
  user: ["a", "-1", "1.5", "' or 1=1 --", "../admin", "%00"],
  producer: ["A", "1.5", "' or 1=1 --", "../admin", "%00"],
  application: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  notification: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  playlist: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  comment: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  report: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  invitation: ["seven", "0", "-1", "1.5", "1e99", "%00"],
  upload: ["seven", "00000000-0000-4000-8000", "' or 1=1 --", "%00"],
  uuid: ["seven", "00000000-0000-4000-8000", "' or 1=1 --", "%00"],
};

let house: House;
const people: Partial<Record<Who, Person>> = {};
const things = {
  bought: 0,
  boughtByOther: 0,
  draft: 0,
  draftOfOther: 0,
  upload: "",
  uploadOfOther: "",
  certificate: "",
  otherCertificate: "",
  preset: 0,
  presetOfOther: 0,
  coupon: 0,
  collection: 0,
  draftCollection: 0,
  draftCollectionOfOther: 0,
  request: 0,
  requestOfOther: 0,
  requestOfProducer: 0,
  purchase: 0,
  invoice: 0,
  invoiceOfOther: 0,
  profileOfBuyer: 0,
  profileOfProducer: 0,
  application: 0,
  notification: 0,
  notificationOfOther: 0,
  shown: 0,
  playlist: 0,
  playlistOfOther: 0,
  comment: 0,
  report: 0,
  /** Asked about a draft of the producer's: one to be withdrawn, and one who is credited. */
  askedOfDraft: 0,
  creditedOnDraft: 0,
  /** What the producer is asked and credited on, by another. */
  toAccept: 0,
  toDecline: 0,
  askedOfOther: 0,
  creditOfProducer: 0,
};

// What is an actor's own and what is somebody else's, by the kind of thing that an operation is about.
type Thing = keyof typeof things;
type Whose = Record<
  | "collection"
  | "ownCollection"
  | "request"
  | "answering"
  | "removal"
  | "license"
  | "sale"
  | "revocation"
  | "verification"
  | "preset"
  | "beat"
  | "accepting"
  | "declining"
  | "credit"
  | "upload"
  | "coupon"
  | "purchase"
  | "invoice"
  | "profile"
  | "producerProfile"
  | "application"
  | "notification"
  | "heard"
  | "playlist"
  | "comment"
  | "reporting"
  | "hiding"
  | "report",
  Partial<Record<Who, Thing>>
>;
const OWN: Whose = {
  license: { buyer: "bought", otherBuyer: "boughtByOther" },
  sale: { buyer: "bought", otherBuyer: "boughtByOther", producer: "bought" },
  revocation: { producer: "certificate", admin: "otherCertificate" },
  verification: {
    anonymous: "certificate",
    buyer: "certificate",
    otherBuyer: "certificate",
    producer: "certificate",
    admin: "certificate",
  },
  preset: { producer: "preset" },
  beat: { producer: "draft" },
  accepting: { producer: "toAccept" },
  declining: { producer: "toDecline" },
  credit: { producer: "creditOfProducer" },
  upload: { producer: "upload" },
  coupon: { admin: "coupon" },
  collection: { buyer: "collection", producer: "collection", admin: "collection" },
  ownCollection: { producer: "draftCollection" },
  request: { buyer: "request" },
  answering: { producer: "requestOfProducer" },
  removal: { admin: "requestOfProducer" },
  purchase: { admin: "purchase" },
  invoice: { buyer: "invoice", otherBuyer: "invoiceOfOther" },
  profile: { buyer: "profileOfProducer", producer: "profileOfBuyer", admin: "profileOfBuyer" },
  producerProfile: { buyer: "profileOfProducer", producer: "profileOfProducer", admin: "profileOfProducer" },
  application: { admin: "application" },
  notification: { buyer: "notification", otherBuyer: "notificationOfOther" },
  heard: { buyer: "shown", producer: "shown", admin: "shown" },
  playlist: { buyer: "playlist", otherBuyer: "playlistOfOther" },
  comment: { buyer: "comment" },
  reporting: { otherBuyer: "comment", admin: "comment" },
  hiding: { producer: "comment" },
  report: { admin: "report" },
};
const OTHERS: Whose = {
  license: { buyer: "boughtByOther", otherBuyer: "bought", producer: "boughtByOther", admin: "bought" },
  sale: { buyer: "draft", otherBuyer: "draft", producer: "draftOfOther", admin: "draft" },
  revocation: { buyer: "certificate", otherBuyer: "certificate", producer: "otherCertificate" },
  verification: {},
  preset: { buyer: "preset", producer: "presetOfOther", admin: "preset" },
  beat: { buyer: "bought", producer: "draftOfOther", admin: "draft" },
  accepting: { buyer: "askedOfOther", producer: "askedOfOther", admin: "askedOfOther" },
  declining: { buyer: "askedOfOther", producer: "askedOfOther", admin: "askedOfOther" },
  credit: { buyer: "creditOfProducer", producer: "draft", admin: "creditOfProducer" },
  upload: { buyer: "upload", producer: "uploadOfOther", admin: "upload" },
  coupon: { buyer: "coupon", otherBuyer: "coupon", producer: "coupon" },
  collection: {
    buyer: "draftCollectionOfOther",
    producer: "draftCollectionOfOther",
    admin: "draftCollectionOfOther",
  },
  ownCollection: {
    buyer: "draftCollectionOfOther",
    producer: "draftCollectionOfOther",
    admin: "draftCollectionOfOther",
  },
  request: { buyer: "requestOfOther", otherBuyer: "request" },
  answering: { buyer: "requestOfProducer", admin: "requestOfProducer" },
  removal: { buyer: "request", producer: "requestOfProducer" },
  purchase: { buyer: "purchase", otherBuyer: "purchase", producer: "purchase" },
  invoice: { buyer: "invoiceOfOther", otherBuyer: "invoice", producer: "invoice", admin: "invoice" },
  profile: {},
  producerProfile: { buyer: "profileOfBuyer", producer: "profileOfBuyer", admin: "profileOfBuyer" },
  application: { buyer: "application", otherBuyer: "application", producer: "application" },
  notification: {
    buyer: "notificationOfOther",
    otherBuyer: "notification",
    producer: "notification",
    admin: "notification",
  },
  heard: { buyer: "draft", producer: "draftOfOther", admin: "draft" },
  playlist: { buyer: "playlistOfOther", otherBuyer: "playlist", producer: "playlist", admin: "playlist" },
  comment: { otherBuyer: "comment", producer: "comment", admin: "comment" },
  reporting: {},
  hiding: { buyer: "comment", admin: "comment" },
  report: { buyer: "report", producer: "report" },
};

beforeAll(async () => {
  house = await openHouse();
  const [buyer, otherBuyer, seller, otherSeller, admin] = await Promise.all([
    person(house),
    person(house),
    producer(house),
    producer(house),
    person(house, { isAdmin: true }),
  ]);
  Object.assign(people, { buyer, otherBuyer, producer: seller, admin });
  const [bought, boughtByOther, draft, draftOfOther] = await Promise.all([
    track(house, seller).then((made) => withFiles(house, made)),
    track(house, otherSeller).then((made) => withFiles(house, made)),
    track(house, seller, { status: "draft" }),
    track(house, otherSeller, { status: "draft" }),
  ]);
  const [preset, presetOfOther] = await Promise.all([
    createPreset(await house.as(seller), { name: "Own" }),
    createPreset(await house.as(otherSeller), { name: "Other's" }),
  ]);
  const shown = await track(house, seller);
  const { purchaseId } = await buy(house, buyer, bought.id);
  await buy(house, otherBuyer, boughtByOther.id);
  Object.assign(things, {
    bought: bought.id,
    boughtByOther: boughtByOther.id,
    draft: draft.id,
    draftOfOther: draftOfOther.id,
    upload: await upload(seller, new Uint8Array(100)),
    uploadOfOther: await upload(otherSeller, new Uint8Array(100)),
    certificate: await certificateOf(bought.id),
    otherCertificate: await certificateOf(boughtByOther.id),
    preset: preset.id,
    presetOfOther: presetOfOther.id,
    coupon: (await coupon(house)).id,
    collection: (await publishedCollection(house, seller, { trackIds: [shown.id] })).id,
    draftCollection: (await collection(house, seller)).id,
    draftCollectionOfOther: (await collection(house, otherSeller)).id,
    request: (await beatRequest(house, buyer)).id,
    requestOfOther: (await beatRequest(house, otherBuyer)).id,
    requestOfProducer: (await beatRequest(house, otherSeller)).id,
    purchase: purchaseId,
    invoice: await invoiceOf(buyer),
    invoiceOfOther: await invoiceOf(otherBuyer),
    profileOfBuyer: buyer.id,
    profileOfProducer: seller.id,
    application: await applied(house, await person(house)),
    notification: await told(house, buyer),
    notificationOfOther: await told(house, otherBuyer),
    shown: shown.id,
    playlist: await privatePlaylist(buyer),
    playlistOfOther: await privatePlaylist(otherBuyer),
    ...(await reportedComment(buyer, shown.id)),
    ...(await madeTogether(seller, otherSeller, draft.id)),
  });
  await house.db
    .insert(listeningHistory)
    .values(
      [buyer, seller, admin].map(({ id: userId }) => ({ userId, trackId: shown.id, lastAt: new Date() })),
    );
});
afterAll(() => house.close());

async function invoiceOf(member: Person): Promise<number> {
  await payFor(house, member);
  await tellAll(house);
  return (await heldBy(house, member)).bills[0]?.id ?? 0;
}

const privatePlaylist = async (owner: Person) =>
  (await createPlaylist(await house.as(owner), { name: "Late", is_public: false })).id;

/** What somebody said below a track, and somebody else's report of it. */
async function reportedComment(author: Person, trackId: number) {
  const { id: comment } = await postComment(await house.as(author), { trackId, body: "Strong low end." });
  await reportComment(await house.as(await person(house)), { commentId: comment, reason: "Not nice." });
  const [report] = await house.db.select().from(commentReports);
  return { comment, report: report?.id ?? 0 };
}

/** What two producers ask of each other and of a third; the draft is the first one's. */
async function madeTogether(seller: Person, other: Person, draft: number) {
  const third = await producer(house);
  const [accepting, declining, shared] = [
    await track(house, other),
    await track(house, other),
    await track(house, other),
  ];
  await credited(house, shared.id, seller);
  await credited(house, draft, third);
  return {
    askedOfDraft: await asked(house, draft, other),
    creditedOnDraft: third.id,
    toAccept: await asked(house, accepting.id, seller),
    toDecline: await asked(house, declining.id, seller),
    askedOfOther: await asked(house, shared.id, third),
    creditOfProducer: shared.id,
  };
}

async function certificateOf(trackId: number): Promise<string> {
  const [found] = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.trackId, trackId));
  if (!found) throw new Error(`track ${trackId} has no certificate`);
  return found.id;
}

/** What one does with a track that one hears. */
const HEARD = /^\/(tracks\/\{track\}\/(like|plays|comments)|user\/history\/\{track\})$/;

/** Which kind of thing an operation's parameter names. An operation of a new kind has to be told here. */
function kindOf({ tag, auth, path }: Contract): keyof Whose {
  if (path.includes("{uuid}")) return auth === "public" ? "verification" : "revocation";
  if (path.includes("{preset}")) return "preset";
  if (path.includes("{coupon}")) return "coupon";
  if (path.includes("{purchase}")) return "purchase";
  if (path.startsWith("/artist/collections/")) return "ownCollection";
  if (path.includes("{collection}")) return "collection";
  if (path.startsWith("/artist/beat-requests/")) return "answering";
  if (path.startsWith("/admin/beat-requests/")) return "removal";
  if (path.includes("{request}")) return "request";
  if (path.includes("{invoice}")) return "invoice";
  if (path.startsWith("/artist/tracks/{track}/credit")) return "beat";
  if (path.startsWith("/artist/credits/")) return "credit";
  if (path.endsWith("{invitation}/accept")) return "accepting";
  if (path.endsWith("{invitation}/decline")) return "declining";
  if (path.includes("{user}")) return "profile";
  if (path.includes("{producer}")) return "producerProfile";
  if (path.includes("{application}")) return "application";
  if (path.includes("{notification}")) return "notification";
  if (path.includes("{upload}")) return "upload";
  if (path.includes("{playlist}")) return "playlist";
  if (path.endsWith("{comment}/report")) return "reporting";
  if (path.endsWith("{comment}/hide")) return "hiding";
  if (path.includes("{comment}")) return "comment";
  if (path.includes("{report}")) return "report";
  if (HEARD.test(path)) return "heard";
  if (tag === "Your tracks") return "beat";
  if (tag === "License certificates") return "license";
  if (tag === "Purchases" || tag === "Catalog" || tag === "Downloads") return "sale";
  throw new Error(`whose thing is ${path} about?`);
}

const exampleBody = ({ path, method }: Contract) =>
  openApiDocument().paths[path]?.[method.toLowerCase()]?.requestBody?.content["application/json"]?.example;

const speakers = new Map<string, Person>();

/** So many operations are asked with one token: all that is asked of them stays below a token's limit. */
const A_TOKEN = 10;

async function speaker(contract: Contract, who: Who): Promise<Person | undefined> {
  const known = people[who];
  if (!known) return undefined;
  const key = `${who}:${Math.floor(CONTRACTS.indexOf(contract) / A_TOKEN)}`;
  const spoken = speakers.get(key) ?? (await withNewToken(house, known));
  speakers.set(key, spoken);
  return spoken;
}

const ask = async (contract: Contract, who: Who, params: Record<string, string | number> = {}, place = 100) =>
  call(contract, {
    as: await speaker(contract, who),
    // A file is named by its kind, which is no secret: whose it is, its track says. What goes into a list is anybody's.
    params: {
      file: "wav",
      track: things.shown,
      invitation: things.askedOfDraft,
      producer: things.creditedOnDraft,
      ...params,
    },
    body: contract.body && exampleBody(contract),
    // An address for each operation, and for each of many asked in a row: their number never meets an address's limit.
    headers: { "x-forwarded-for": `198.51.${place}.${CONTRACTS.indexOf(contract)}` },
  });

/** All of an answer that could tell two cases apart. */
function look({ status, body, headers }: Answered<Contract>) {
  const { request_id: _id, ...rest } = (body ?? {}) as Record<string, unknown>;
  return { status, rest, headers: [...headers.keys()] };
}

const bearer = CONTRACTS.filter(({ auth }) => auth === "bearer");
const about = CONTRACTS.filter(({ path }) => path.includes("{"));
const parameterOf = ({ path }: Contract) => path.match(/\{(\w+)\}/)?.[1] ?? "";

describe.each(about.map((contract) => [contract.id, contract] as const))("%s", (_id, contract) => {
  const parameter = parameterOf(contract);
  const asking = contract.auth === "public" ? ACTORS : ACTORS.filter((who) => who !== "anonymous");

  test.each(Object.entries(OTHERS[kindOf(contract)]))(
    "%s: somebody else's looks like what does not exist",
    async (who, thing) => {
      const missing = await ask(contract, who as Who, { [parameter]: MISSING[parameter] ?? "" });
      expect(look(await ask(contract, who as Who, { [parameter]: things[thing] }))).toEqual(look(missing));
    },
  );

  test.each(asking)("%s: an id that is none is not found", async (who) => {
    for (const id of MALFORMED[parameter] ?? [])
      expect((await ask(contract, who, { [parameter]: id })).code, id).toBe("not_found");
  });

  test.each(Object.entries(OWN[kindOf(contract)]))("%s: their own is found", async (who, thing) => {
    const { code } = await ask(contract, who as Who, { [parameter]: things[thing] });
    expect([
      "unauthenticated",
      "scope_missing",
      "not_found",
      "license_not_found",
      "internal_error",
      "busy",
    ]).not.toContain(code);
  });
});

test.each(bearer.map((contract) => [contract.id, contract] as const))(
  "%s: nobody is told anything before they say who they are",
  async (_id, contract) => {
    const parameter = parameterOf(contract);
    const asked = parameter
      ? [...Object.values(things), MISSING[parameter] ?? "", ...(MALFORMED[parameter] ?? [])]
      : [""];
    for (const [place, id] of asked.entries()) {
      const answered = await ask(contract, "anonymous", { [parameter]: id }, place);
      expect(answered.code).toBe("unauthenticated");
      expect(answered.headers.get("www-authenticate")).toContain("Bearer");
    }
  },
);

test.each(bearer.map((contract) => [contract.id, contract] as const))(
  "%s: a token without its scope is refused, whoever's it is",
  async (_id, contract) => {
    const lacking = await person(house, {
      isAdmin: true,
      scopes: SCOPES.filter((scope) => scope !== contract.scope),
    });
    const parameter = parameterOf(contract);
    const { code } = await call(contract, {
      as: lacking,
      params: { [parameter]: MISSING[parameter] ?? "" },
      body: contract.body && exampleBody(contract),
    });
    expect(code).toBe("scope_missing");
  },
);

/** Whose rooms these are, and what everybody else is told, whatever their token may do. */
const ROOMS = [
  { scopes: /^admin:/, others: ["buyer", "producer"], told: "forbidden" },
  { scopes: /^artist:/, others: ["buyer", "admin"], told: "not_a_producer" },
] as const;

/** Numbers of things that are there, for what is named by a number. */
const numbersFor = (parameter: string) =>
  typeof MISSING[parameter] === "number" ? [things.preset, things.coupon] : [];

test.each(
  ROOMS.flatMap(({ scopes, others, told }) =>
    bearer
      .filter(({ scope }) => scopes.test(scope ?? ""))
      .map((contract) => [contract.id, told, contract, others] as const),
  ),
)("%s: whose room it is not is told %s, whatever they ask for", async (_id, told, contract, others) => {
  const parameter = parameterOf(contract);
  for (const who of others)
    for (const id of parameter ? [MISSING[parameter] ?? "", ...numbersFor(parameter)] : [""])
      expect([who, id, (await ask(contract, who, { [parameter]: id })).code]).toEqual([who, id, told]);
});
