import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { overrideEnv } from "@/lib/env";
import { CONTRACTS } from "@/lib/reference/contracts";
import { deliver } from "../buying";
import { routeOf } from "../call";
import { type House, openHouse } from "../house";
import { type Person, person, producer } from "../people";
import { track, withFiles } from "../tracks";
import { walkTheReference } from "./walk-the-reference";

let house: House;
let server: Server;
let buyer: Person;
let url: string;

beforeAll(async () => {
  house = await openHouse();
  server = createServer(getRequestListener(answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  overrideEnv({ APP_URL: url });
  buyer = await person(house);
  await withFiles(house, await track(house, await producer(house)));
});
afterAll(async () => {
  server.close();
  await house.close();
});

/** The API's own route handlers on a bare server, and the script that the site serves beside them. */
async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/verify-certificate.mjs")
    return new Response(readFileSync(path.join(import.meta.dirname, "../../../public", pathname)));
  const contract = CONTRACTS.find(({ method, path: template }) => {
    const pattern = new RegExp(`^/api/v1${template.replace(/\{\w+\}/g, "[^/]+")}$`);
    return method === request.method && pattern.test(pathname);
  });
  return contract ? (await routeOf(contract))(request) : new Response(null, { status: 404 });
}

/** What Stripe and the worker do meanwhile. */
async function goOn(until: Promise<unknown>): Promise<void> {
  let walking = true;
  const ended = until.then(
    () => {
      walking = false;
    },
    () => {
      walking = false;
    },
  );
  while (walking) {
    await deliver(house);
    await house.work({ pdfs: true });
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200))]);
  }
}

test("the reference's walk, command by command, buys a beat and proves it offline", async () => {
  const { secretKey, webhookSecret, connectWebhookSecret } = house.standIn;
  const walk = walkTheReference({
    credentials: {
      url,
      apiUrl: `${url}/api/v1`,
      databaseUrl: house.url,
      stripe: { url: house.standIn.url, secretKey, webhookSecret, connectWebhookSecret },
      users: [{ name: "buyer", email: buyer.email, password: "", token: buyer.token }],
    },
  });
  await goOn(walk);
  const { printed, certificate, pdf } = await walk;
  expect(printed).toMatchObject({
    find: "Summer Vibes",
    price: "29.99",
    initiate: expect.stringMatching(/^pi_/),
    pay: "succeeded",
    settle: "succeeded",
    certificate: expect.stringMatching(/^BPL-/),
    verify: "true",
    offline: expect.stringContaining("GENUINE"),
  });
  expect(certificate.data.uuid).toMatch(/^[0-9a-f-]{36}$/);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
