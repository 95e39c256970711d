import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as servePicture } from "@/app/media/profiles/[user]/[file]/route";
import { auditLog } from "@/db/schema";
import { editOwnProfile, readOwnProfile, removeAvatar, setAvatar } from "@/lib/profiles/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person } from "@/sandbox/testing/people";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const edit = (as: Person, body: object) => call(editOwnProfile, { as, body });
const picture = (side: number, color = "#c04020") =>
  sharp({ create: { width: side, height: side, channels: 3, background: color } })
    .png()
    .toBuffer();
const send = (as: Person, body: Uint8Array) =>
  call(setAvatar, { as, body, headers: { "content-type": "image/png" } });
const served = (url: string) => {
  const [user = "", file = ""] = url.split("/").slice(-2);
  return servePicture(new Request(`http://127.0.0.1${url}`), { params: Promise.resolve({ user, file }) });
};

test("what is sent changes, what is left out stays, and the trail says what was changed, not to what", async () => {
  const who = await person(house, { name: "Sam", legalName: "Samuel Rivera" });
  const handle = `sam_${who.id}`;
  expect((await edit(who, { handle: handle.toUpperCase(), bio: "One.\r\nTwo." })).body.data).toMatchObject({
    name: "Sam",
    email: who.email,
    legal_name: "Samuel Rivera",
    handle,
    bio: "One.\nTwo.",
    is_public: true,
    avatar: null,
  });
  const { body } = await edit(who, { legal_name: null, is_public: false, handle: null });
  expect(body.data).toMatchObject({ name: "Sam", legal_name: null, handle: null, is_public: false });
  expect((await edit(who, {})).body).toEqual(body);
  expect((await call(readOwnProfile, { as: who })).body).toEqual(body);
  const trail = await house.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `user:${who.id}`));
  expect(trail.map(({ details }) => details)).toEqual([
    { changed: ["handle", "bio"] },
    { changed: ["legalName", "handle", "isPublic"] },
  ]);
});

test.each([
  [{ name: " " }, "name"],
  [{ name: "S\u202eam" }, "name"],
  [{ handle: "ab" }, "handle"],
  [{ handle: "12345" }, "handle"],
  [{ handle: "sam rivera" }, "handle"],
  [{ handle: "Admin" }, "handle"],
  [{ bio: "x".repeat(1001) }, "bio"],
  [{ is_public: "yes" }, "is_public"],
])("%j is refused by its field", async (given, field) => {
  const { code, errors } = await edit(await person(house), given);
  expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", [field]]);
});

test("a handle is one person's, whatever its case, until it is given up", async () => {
  const [one, other] = [await person(house), await person(house)];
  const handle = `taken_${one.id}`;
  await edit(one, { handle });
  expect((await edit(other, { handle: handle.toUpperCase() })).errors).toEqual({
    handle: ["Somebody else has this handle."],
  });
  await edit(one, { handle: null });
  expect((await edit(other, { handle })).body.data.handle).toBe(handle);
});

test("an avatar is encoded anew, served under an address of its own, replaced, and removed", async () => {
  const who = await person(house);
  const first = (await send(who, await picture(300))).body.data.avatar;
  const response = await served(first?.url ?? "");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "cache-control": expect.stringContaining("immutable"),
  });
  expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ format: "jpeg", width: 300 });
  expect((await served(first?.small_url ?? "")).status).toBe(200);

  expect((await send(who, await picture(300))).body.data.avatar, "the same once more stays").toEqual(first);
  expect((await served(first?.url ?? "")).status).toBe(200);
  const second = (await send(who, await picture(300, "#2040c0"))).body.data.avatar;
  expect(second?.url).not.toBe(first?.url);
  expect((await served(first?.url ?? "")).status).toBe(404);
  for (const _again of [1, 2]) expect((await call(removeAvatar, { as: who })).body.data.avatar).toBeNull();
  expect((await served(second?.url ?? "")).status).toBe(404);
});

test.each([
  ["nothing", async () => new Uint8Array()],
  ["no picture", async () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["a small one", () => picture(199)],
])("%s is refused in words that help", async (_name, make) => {
  const { code, errors } = await send(await person(house), await make());
  expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", ["picture"]]);
});

test("a body without end is not read to its end, and no other file is served", async () => {
  const who = await person(house);
  expect((await send(who, Buffer.alloc(10 * 1024 * 1024 + 1))).code).toBe("payload_too_large");
  for (const url of ["/media/profiles/1/avatar-..jpg", "/media/profiles/..%2f/master.wav"])
    expect((await served(url)).status).toBe(404);
});
