import { afterAll, expect, test } from "vitest";
import { overrideEnv } from "@/lib/env";
import { requireSameOrigin } from "./same-origin";

const restore = overrideEnv({ APP_URL: "https://beats.example" });
afterAll(restore);

const from = (origin?: string) =>
  new Request("https://beats.example/files", { method: "POST", headers: origin ? { origin } : {} });

test("our own pages may write", () => {
  expect(() => requireSameOrigin(from("https://beats.example"))).not.toThrow();
});

test.each([
  undefined,
  "null",
  "http://beats.example",
  "https://beats.example:8443",
  "https://evil.example",
  "https://beats.example.evil.example",
])("Origin %s is foreign", (origin) => {
  expect(() => requireSameOrigin(from(origin))).toThrow(
    expect.objectContaining({ reason: "foreign_origin" }),
  );
});
