import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { SCOPES } from "@/lib/acts/context";
import { answersFile, type Contract, reasonsOf } from "@/lib/api/contract";
import { REASONS } from "@/lib/errors";
import { CHAPTERS } from "./chapters";
import { CONTRACTS } from "./contracts";

const root = path.resolve(import.meta.dirname, "../..");
const routes = path.join(root, "app/api/v1");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
/** Answers for every address that is nobody's. */
const CATCH_ALL = "[[...path]]/route.ts";

/** What document 000 and its neighbors promise, as far as it is built. */
const PROMISED = [
  ["POST", "/tracks/{track}/purchase/calculate-price", "bearer"],
  ["POST", "/tracks/{track}/purchase/initiate", "bearer"],
  ["GET", "/tracks/{track}/purchase/status", "bearer"],
  ["GET", "/purchases", "bearer"],
  ["POST", "/tracks/{track}/generate-license", "bearer"],
  ["GET", "/tracks/{track}/check-license", "bearer"],
  ["POST", "/tracks/check-licenses-batch", "bearer"],
  ["GET", "/tracks/{track}/license-certificate", "bearer"],
  ["GET", "/tracks/{track}/download-license-pdf", "bearer"],
  ["GET", "/verify-license/{uuid}", "public"],
  ["POST", "/licenses/{uuid}/revoke", "bearer"],
  ["GET", "/user/licenses", "bearer"],
  ["GET", "/artist/tracks", "bearer"],
  ["PUT", "/artist/tracks/{track}/sale-terms", "bearer"],
  ["GET", "/exclusive-license-presets", "bearer"],
  ["GET", "/exclusive-license-presets/default-config", "bearer"],
  ["GET", "/exclusive-license-presets/{preset}", "bearer"],
  ["POST", "/exclusive-license-presets", "bearer"],
  ["PUT", "/exclusive-license-presets/{preset}", "bearer"],
  ["DELETE", "/exclusive-license-presets/{preset}", "bearer"],
  ["POST", "/exclusive-license-presets/{preset}/set-default", "bearer"],
  ["GET", "/artist/exclusive-license-default", "bearer"],
  ["POST", "/artist/exclusive-license-default", "bearer"],
  ["GET", "/artist/sales", "bearer"],
  ["POST", "/coupons/validate", "bearer"],
  ["GET", "/admin/coupons", "bearer"],
  ["POST", "/admin/coupons", "bearer"],
  ["GET", "/admin/coupons/{coupon}", "bearer"],
  ["PUT", "/admin/coupons/{coupon}", "bearer"],
  ["POST", "/admin/coupons/{coupon}/disable", "bearer"],
  ["POST", "/admin/coupons/{coupon}/enable", "bearer"],
  ["GET", "/admin/coupons/{coupon}/redemptions", "bearer"],
  ["GET", "/admin/purchases/{purchase}", "bearer"],
  ["POST", "/admin/purchases/{purchase}/refunds", "bearer"],
  ["GET", "/licenses/jwks", "public"],
  ["GET", "/artist/stripe-connect/status", "bearer"],
  ["POST", "/artist/stripe-connect/onboard", "bearer"],
  ["GET", "/artist/stripe-connect/finances", "bearer"],
  ["POST", "/stripe/webhook", "stripe-signature"],
  ["POST", "/stripe/connect-webhook", "stripe-signature"],
  ["GET", "/tracks", "bearer"],
  ["GET", "/tracks/{track}", "bearer"],
  ["GET", "/health", "public"],
  ["GET", "/ready", "public"],
  ["GET", "/openapi.json", "public"],
];

const fileOf = ({ path: at }: Contract) => `${at.slice(1).replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
const said = ({ method, path: at, auth }: Contract) => [method, at, auth].join(" ");

test("everything promised is there, with its method, its path and who may ask", () => {
  expect(CONTRACTS.map(said)).toEqual(expect.arrayContaining(PROMISED.map((words) => words.join(" "))));
});

test("every contract has its route, and every route's every method its contract", async () => {
  const mounted = [];
  for (const file of globSync("**/route.ts", { cwd: routes }).filter((each) => each !== CATCH_ALL)) {
    const route = await import(/* @vite-ignore */ pathToFileURL(path.join(routes, file)).href);
    for (const method of METHODS) if (method in route) mounted.push(`${method} ${file}`);
  }
  expect(mounted.sort()).toEqual(CONTRACTS.map((each) => `${each.method} ${fileOf(each)}`).sort());
});

test("every contract is called by a test, which holds each answer against it", () => {
  const tests = [
    ...globSync("app/api/v1/**/*.test.ts", { cwd: root }),
    ...globSync("lib/**/*.test.ts", { cwd: root }),
  ];
  const all = tests.map((file) => readFileSync(path.join(root, file), "utf8")).join("\n");
  const uncalled = CONTRACTS.filter(({ id }) => !new RegExp(`\\bcall\\(\\s*${id}\\b`).test(all));
  expect(uncalled.map(({ id }) => id)).toEqual([]);
});

test("ids and addresses are each one endpoint's own", () => {
  expect(new Set(CONTRACTS.map(({ id }) => id)).size).toBe(CONTRACTS.length);
  expect(new Set(CONTRACTS.map(said)).size).toBe(CONTRACTS.length);
});

test("each says in its chapter what it does, what it refuses and which scope it takes", () => {
  for (const contract of CONTRACTS) {
    expect(CHAPTERS.map(({ tag }): string => tag)).toContain(contract.tag);
    expect(contract.description, contract.id).toBeTruthy();
    for (const reason of reasonsOf(contract)) expect(REASONS).toHaveProperty(reason);
    if (contract.auth === "bearer") expect(SCOPES).toContain(contract.scope);
    else expect(contract.scope).toBeUndefined();
    const named = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = contract.params instanceof z.ZodObject ? Object.keys(contract.params.shape) : [];
    expect(declared).toEqual(named);
  }
});

test("no body takes a field it does not know, no answer gives one (S2)", () => {
  for (const contract of CONTRACTS) {
    if (contract.body) expect(openObjects(contract.body), contract.id).toEqual([]);
    if (!answersFile(contract)) expect(openObjects(contract.answer as z.ZodType), contract.id).toEqual([]);
  }
});

/** The places of a schema where an object takes unknown fields. */
function openObjects(schema: z.core.$ZodType, at = "$"): string[] {
  if (schema instanceof z.ZodObject) {
    const within = Object.entries(schema.shape as z.core.$ZodShape);
    const open = schema.def.catchall instanceof z.ZodNever ? [] : [at];
    return [...open, ...within.flatMap(([name, field]) => openObjects(field, `${at}.${name}`))];
  }
  if (schema instanceof z.ZodArray) return openObjects(schema.element, `${at}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => openObjects(option, at));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return openObjects(schema.unwrap(), at);
  return [];
}
