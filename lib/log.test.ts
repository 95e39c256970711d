import { expect, test } from "vitest";
import { redact } from "./log";

test("keys, client secrets, tokens and JWTs are struck out wherever they stand", () => {
  for (const secret of [
    "sk_live_abcdef123",
    "whsec_abcdef123",
    "pi_1_secret_2",
    "bp_live_Abc123",
    "eyJhb.eyJzd.sig",
  ])
    expect(redact(`it was "${secret}" here`)).toBe('it was "[redacted]" here');
});

test("a failed statement, as Drizzle words it, is told without its values, whatever lines they have", () => {
  const told = "Failed query: insert into users\nparams: a@example.com,one\ntwo";
  const where = "\n    at run (session.ts:41:11)";
  expect(redact(told)).toBe("Failed query: insert into users\nparams: [redacted]");
  expect(redact(told + where)).toBe(`Failed query: insert into users\nparams: [redacted]${where}`);
});
