import { readFileSync } from "node:fs";
import { leaksIn, leaksInTables, type Secret } from "@/sandbox/testing/leaks";
import type { Stage } from "./open-stage";

/**
 * Looks for every secret of the run in what app and worker printed and in every row of the database, past jobs
 * included (RELIABILITY S10). Answers where one was found, without repeating it.
 */
export async function findSecrets(stage: Stage): Promise<string[]> {
  const secrets = secretsOf(stage);
  const printed = readFileSync(stage.log, "utf8").split("\n");
  const inLog = printed.flatMap((line, at) =>
    leaksIn(line, secrets).map((kind) => `${kind} in line ${at + 1} of the log`),
  );
  const leaks = [...inLog, ...(await leaksInTables(stage.env.DATABASE_URL ?? "", secrets))];
  // Everybody's address stands in the table of people: a search that misses that would find nothing anywhere.
  const known = stage.setting.users.map(({ email }) => ({ kind: email, text: email }));
  const proof = await leaksInTables(stage.env.DATABASE_URL ?? "", known);
  if (proof.length < known.length || printed.length < 2)
    throw new Error("The search for secrets does not search");
  return leaks;
}

function secretsOf({ env, setting, standIn }: Stage): Secret[] {
  const ofHouse = Object.entries(env)
    .filter(([name]) => /SECRET|KEY_ENCRYPTION/.test(name))
    .map(([kind, text]) => ({ kind, text }));
  const ofPeople = setting.users.flatMap(({ name, password, token }) => [
    { kind: `the password of ${name}`, text: password },
    { kind: `the token of ${name}`, text: token },
  ]);
  const ofPayments = standIn.control.snapshot().payment_intent?.map((intent) => ({
    kind: "a client secret",
    text: String(Object(intent).client_secret),
  }));
  const ofJourneys = readFileSync(setting.secretsFile, "utf8")
    .split("\n")
    .map((text) => ({ kind: "a password, token or cookie of a journey", text }));
  return [...ofHouse, ...ofPeople, ...(ofPayments ?? []), ...ofJourneys].filter(
    ({ text }) => text.length >= 8,
  );
}
