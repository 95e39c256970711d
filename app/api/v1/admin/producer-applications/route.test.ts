import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  approveApplication,
  denyApplication,
  readApplication,
  searchApplications,
} from "@/lib/producer-program/contract";
import { applied } from "@/sandbox/testing/applications";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openHouse();
  admin = await person(house, { isAdmin: true, name: "Robin Admin" });
});
afterAll(() => house.close());

const REASON = { reason: "The links lead to beats of somebody else." };
const read = (application: number, as = admin) => call(readApplication, { as, params: { application } });
const approve = (application: number, as = admin) =>
  call(approveApplication, { as, params: { application } });
const deny = (application: number, body: object = REASON, as = admin) =>
  call(denyApplication, { as, params: { application }, body });
const list = async (query: Record<string, string | number>) =>
  (await call(searchApplications, { as: admin, query })).body.data;

test("the queue begins with who waits longest, other lists with the newest; both by page and by cursor", async () => {
  const word = randomBytes(5).toString("hex");
  const ids: number[] = [];
  for (const number of [1, 2, 3])
    ids.push(await applied(house, await person(house), { producer_name: `${word} ${number}` }));
  const idsOf = ({ data }: { data: { id: number }[] }) => data.map(({ id }) => id);
  expect(idsOf(await list({ q: word }))).toEqual(ids.toReversed());
  expect(idsOf(await list({ q: word.toUpperCase(), status: "pending" }))).toEqual(ids);
  const first = await list({ q: word, status: "pending", per_page: 2 });
  expect(first).toMatchObject({ total: 3, last_page: 2 });
  const rest = await list({ q: word, status: "pending", per_page: 2, cursor: first.next_cursor ?? "" });
  expect([idsOf(first), idsOf(rest), rest.next_cursor]).toEqual([ids.slice(0, 2), ids.slice(2), null]);
  expect(idsOf(await list({ q: word, page: 2, per_page: 2 }))).toEqual([ids[0]]);

  await deny(ids[0] ?? 0);
  expect(idsOf(await list({ q: word, status: "denied" }))).toEqual([ids[0]]);
  expect(idsOf(await list({ q: word, type: "verify" }))).toEqual([]);
  expect((await list({ q: "100%_nothing" })).total).toBe(0);
});

test("one is read with who asks, what was asked before, and who has the name already", async () => {
  const name = `Twin ${randomBytes(4).toString("hex")}`;
  await producer(house, { name: name.toUpperCase() });
  const who = await person(house, { name: "Nora" });
  const application = await applied(house, who, { producer_name: name });
  expect((await read(application)).body.data).toMatchObject({
    id: application,
    applicant_id: who.id,
    applicant_name: "Nora",
    applicant_email: who.email,
    namesakes: [expect.stringMatching(/^producer-\d+$/)],
    decided_by: null,
  });
});

test("a decision is answered with who made it, and there is no second one", async () => {
  const yes = await applied(house, await person(house));
  expect((await approve(yes)).body.data).toMatchObject({ status: "approved", decided_by: "Robin Admin" });
  const no = await applied(house, await person(house));
  expect((await deny(no)).body.data).toMatchObject({ status: "denied", decision_reason: REASON.reason });
  for (const decided of [yes, no])
    expect([(await approve(decided)).code, (await deny(decided)).code]).toEqual([
      "application_decided",
      "application_decided",
    ]);
});

test.each([{}, { reason: "" }, { reason: "No." }, { reason: "x".repeat(1001) }, { reason: 7 }])(
  "a denial without a reason that helps is refused: %j",
  async (body) => {
    const application = await applied(house, await person(house));
    const { code, errors } = await deny(application, body);
    expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", ["reason"]]);
    expect((await read(application)).body.data.status).toBe("pending");
  },
);

test("only administrators: 403 for everybody else, the applicant too, and nothing is decided", async () => {
  const who = await person(house);
  const application = await applied(house, who);
  for (const as of [who, await producer(house)]) {
    const answers = [
      await call(searchApplications, { as }),
      await read(application, as),
      await approve(application, as),
      await deny(application, REASON, as),
    ];
    expect(answers.map(({ status, code }) => [status, code])).toEqual(Array(4).fill([403, "forbidden"]));
  }
  expect((await read(application)).body.data.status).toBe("pending");
});
