import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicKeys } from "@/lib/signing/public-keys";
import { rotateKeys } from "@/lib/signing/rotate-keys";
import { type House, openHouse } from "@/sandbox/testing/house";
import { sold } from "@/sandbox/testing/sold";
import { readCertificate } from "./read-certificate";

const SCRIPT = path.join(import.meta.dirname, "../../public/verify-certificate.mjs");

let house: House;
let dir: string;
let certificate: Awaited<ReturnType<typeof readCertificate>>;

beforeAll(async () => {
  house = await openHouse();
  dir = mkdtempSync(path.join(tmpdir(), "beatpass-offline-"));
  const { buyer, uuid } = await sold(house);
  await rotateKeys(house.db, { now: new Date(), immediately: true });
  certificate = await readCertificate(await house.as(buyer), { uuid });
  writeFileSync(path.join(dir, "jwks.json"), JSON.stringify(await publicKeys(house.db)));
});
afterAll(async () => {
  await house.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Runs the script as a person would, in a process of its own. */
function verify(content: unknown): Promise<{ code: number; said: string }> {
  const file = path.join(dir, "certificate.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return new Promise((resolve) => {
    const ran = execFile(process.execPath, [SCRIPT, file, path.join(dir, "jwks.json")], (_, out, err) =>
      resolve({ code: ran.exitCode ?? -1, said: out + err }),
    );
  });
}

const given = () => structuredClone({ ...certificate });

test("a downloaded certificate is genuine: as `data`, as the whole answer, and without its private part", async () => {
  const { public: open, signature } = given();
  for (const content of [given(), { status: "success", data: given() }, { public: open, signature }]) {
    const { code, said } = await verify(content);
    expect(said).toContain(`GENUINE. ${certificate.number}: the exclusive license to “Summer Vibes”`);
    expect(said).toContain(open.verify_url);
    expect(code).toBe(0);
  }
});

test("every change is found out, and said in words", async () => {
  const renamed = given();
  renamed.public.licensee.name = "Mallory";
  expect(await verify(renamed)).toMatchObject({
    code: 1,
    said: expect.stringContaining("public part is not"),
  });

  const cheaper = given();
  if (cheaper.private.price) cheaper.private.price.amount_minor = 1;
  expect(await verify(cheaper)).toMatchObject({
    code: 1,
    said: expect.stringContaining("private part is not"),
  });

  const [header, payload, signature] = certificate.signature.split(".");
  const resigned = given();
  resigned.signature = [header, payload, `AAAA${signature?.slice(4)}`].join(".");
  expect(await verify(resigned)).toMatchObject({ code: 1, said: expect.stringContaining("does not verify") });

  const unsigned = given();
  const none = Buffer.from('{"alg":"none","typ":"beatpass-certificate+jws"}').toString("base64url");
  unsigned.signature = `${none}.${payload}.`;
  expect(await verify(unsigned)).toMatchObject({ code: 1, said: expect.stringContaining("does not verify") });

  for (const rubbish of ["{", "{}", '{"public":{},"signature":"x"}']) {
    expect((await verify(rubbish)).code).toBe(1);
  }
});
