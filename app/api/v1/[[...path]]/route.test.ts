import { expect, test } from "vitest";
import { ErrorBody } from "@/lib/api/shapes";
import * as route from "./route";

test.each(Object.entries(route))(
  "%s of an address that is nobody's is not found, in JSON",
  async (method, answer) => {
    const response = await answer(new Request("http://127.0.0.1:3000/api/v1/no/such/thing", { method }));
    expect(response.status).toBe(404);
    const body = ErrorBody.parse(await response.json());
    expect(body).toMatchObject({ code: "not_found", request_id: response.headers.get("x-request-id") });
  },
);

test("every method is answered", () => {
  expect(Object.keys(route).sort()).toEqual(["DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT"]);
});
