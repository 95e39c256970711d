import { expect, test } from "vitest";
import { CONTRACTS } from "./contracts";
import { WALK } from "./walk";

test("the walk asks endpoints that are there, by their own methods", () => {
  const asked = WALK.flatMap(({ shell }) =>
    [...shell.matchAll(/curl [^"]*?(?:-X (\w+) )?"\$API([^"?]*)/g)].map(([, method = "GET", path = ""]) =>
      `${method} ${path}`.replace("$TRACK", "{track}").replace("$UUID", "{uuid}"),
    ),
  );
  const known = CONTRACTS.map(({ method, path }) => `${method} ${path}`);
  expect(asked).toHaveLength(9);
  for (const each of asked) expect(known).toContain(each);
});

test("it says each thing once, and no secret goes into a file", () => {
  expect(new Set(WALK.map(({ id }) => id)).size).toBe(WALK.length);
  for (const { shell } of WALK) expect(shell).not.toMatch(/(initiate|confirm)"[^|]* -o /);
});
