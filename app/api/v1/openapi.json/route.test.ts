import { expect, test } from "vitest";
import { openApi } from "@/lib/reference/contract";
import { openApiDocument } from "@/lib/reference/openapi";
import { call } from "@/sandbox/testing/call";

test("anyone gets the document, and may keep it for ten minutes", async () => {
  const { status, body, headers } = await call(openApi);
  expect(status).toBe(200);
  expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  expect(headers.get("cache-control")).toBe("public, max-age=600");
});
