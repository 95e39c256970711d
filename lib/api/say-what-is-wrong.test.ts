import { expect, test } from "vitest";
import { z } from "zod";
import { byField } from "./read-input";
import { sayWhatIsWrong } from "./say-what-is-wrong";

const said = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value, { error: sayWhatIsWrong });
  return error && byField(error);
};

test("a refused field says what to send instead", () => {
  const schema = z.strictObject({
    code: z.string(),
    per_page: z.coerce.number().int().min(1).max(100),
    id: z.int().positive(),
    ids: z.array(z.int()),
    files: z.array(z.string()).max(1),
    name: z.string().max(2),
    status: z.enum(["active", "disabled"]),
    uuid: z.uuid(),
    when: z.string().regex(/^\d$/),
    on: z.boolean(),
  });
  const wrong = {
    per_page: 101,
    id: 0,
    ids: [1, 2.5],
    files: ["wav", "mp3"],
    name: "abc",
    status: "gone",
    uuid: "x",
    when: "now",
    on: 1,
  };
  expect(said(schema, wrong)).toEqual({
    code: ["This field is missing: send text."],
    per_page: ["Send at most 100."],
    id: ["Send more than 0."],
    files: ["Send at most 1 entry."],
    "ids.1": ["Send a whole number."],
    name: ["Send at most 2 characters."],
    status: ["Send one of active, disabled."],
    uuid: ["Send a UUID."],
    when: ["Send it as the reference shows it."],
    on: ["Send true or false."],
  });
  expect(said(schema, [])).toEqual({ _: ["Send a JSON object."] });
});

test("a schema's own words come first", () => {
  expect(said(z.object({ price: z.number("Enter an amount.") }), {})).toEqual({
    price: ["Enter an amount."],
  });
});
