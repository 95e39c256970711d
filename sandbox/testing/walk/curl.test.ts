import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runCommands } from "./walk-the-reference";

let server: Server;
let url: string;
let dir: string;

// Answers with what it was asked; with the status that the path names.
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, headers } = request;
    response.writeHead(Number(request.url?.slice(1, 4)) || 200);
    response.end(JSON.stringify({ method, headers, body: Buffer.concat(chunks).toString() }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "beatpass-curl-"));
  return () => rmSync(dir, { recursive: true, force: true });
});

const run = async (shell: string) => (await runCommands([["only", shell]], dir)).only ?? "";
const asked = async (options: string) => JSON.parse(await run(`curl -sS ${options} "${url}/"`));

test("asks as curl does: GET, and POST of a form when there is data", async () => {
  expect(await asked("")).toMatchObject({ method: "GET", body: "" });
  expect(await asked("-d a=b -u key:")).toMatchObject({
    method: "POST",
    body: "a=b",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      authorization: `Basic ${Buffer.from("key:").toString("base64")}`,
    },
  });
  expect(
    await asked(`-X PUT -H "Content-Type: application/json" -H "X-Time: 12:30" -d '{"a": "b c"}'`),
  ).toMatchObject({
    method: "PUT",
    body: '{"a": "b c"}',
    headers: { "content-type": "application/json", "x-time": "12:30" },
  });
});

test("-o keeps the answer in a file", async () => {
  await run(`curl -sS "${url}/" -o answer.json`);
  expect(JSON.parse(readFileSync(path.join(dir, "answer.json"), "utf8")).method).toBe("GET");
});

test("-f makes a refusal a failure, which a loop can wait out", async () => {
  expect(await run(`curl -sf "${url}/503" -o none.json || echo "failed with $?"; ls`)).toBe(
    "failed with 22\nbin",
  );
  expect(await run(`curl -s "${url}/503" > answer.json && echo went on`)).toBe("went on");
});

test("an option that it does not have stops the walk, as does an address where nobody is", async () => {
  await expect(run(`curl --compressed "${url}/"`)).rejects.toThrow("option --compressed is not known");
  await expect(run('curl -sS "http://127.0.0.1:1/"')).rejects.toThrow("curl: (7)");
});
