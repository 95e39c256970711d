import { afterEach, expect, test } from "vitest";
import { overrideEnv } from "@/lib/env";
import { authCookies } from "./cookies";

let restore = () => {};
afterEach(() => restore());

test("over https every cookie is bound to this very host, and scripts cannot read it", () => {
  restore = overrideEnv({ APP_URL: "https://beats.example" });
  const cookies = Object.values(authCookies());
  expect(new Set(cookies.map(({ name }) => name)).size).toBe(6);
  for (const { name, options } of cookies) {
    expect(name).toMatch(/^__Host-/);
    // `__Host-` is only taken with Secure, the path / and no domain.
    expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});

test("over http two sandboxes on one machine keep their sessions apart", () => {
  restore = overrideEnv({ APP_URL: "http://127.0.0.1:3000" });
  const one = authCookies().sessionToken;
  overrideEnv({ APP_URL: "http://127.0.0.1:3001" });
  expect(one).toEqual({
    name: "beatpass-3000.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: false },
  });
  expect(authCookies().sessionToken.name).toBe("beatpass-3001.session");
});
