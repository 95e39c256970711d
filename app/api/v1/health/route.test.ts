import { expect, test } from "vitest";
import { health } from "@/lib/health/contract";
import { call } from "@/sandbox/testing/call";

test("alive, whatever else is", async () => {
  const { status, body, headers } = await call(health);
  expect([status, body]).toEqual([200, { status: "ok" }]);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-request-id")).toMatch(/^req_/);
});
