import fc from "fast-check";
import { expect, test } from "vitest";
import { overrideEnv } from "@/lib/env";
import { readSigned, signText } from "./signed-text";

test("what was signed is read again, whatever it says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(readSigned("ticket", signText("ticket", text))).toBe(text);
    }),
  );
});

test("what was changed, signed for something else, or made up is not ours", () => {
  const signed = signText("ticket", "track 7");
  const [body, mac] = signed.split(".");
  const forged = [
    `${Buffer.from("track 8").toString("base64url")}.${mac}`,
    `${body}.${mac?.slice(0, -2)}AA`,
    `${body}.`,
    `${signed}.more`,
    `${body}`,
    "",
    ".",
  ];
  for (const each of forged) expect(readSigned("ticket", each), each).toBeNull();
  expect(readSigned("browser", signed)).toBeNull();
});

test("nothing is signed under a secret that anybody could guess", () => {
  const restore = overrideEnv({ AUTH_SECRET: "short" });
  expect(() => signText("ticket", "track 7")).toThrow(/AUTH_SECRET/);
  restore();
});
