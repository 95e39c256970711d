import { writeFileSync } from "node:fs";

/**
 * The part of curl that the reference's walk uses, on node's fetch: `npm test` needs no curl on the machine. An option
 * that is not here stops it, so that the walk cannot use what no test has run.
 */
const given = process.argv.slice(2);
const headers = new Headers();
let method: string | undefined;
let url: string | undefined;
let body: string | undefined;
let output: string | undefined;
let failing = false;

while (given.length > 0) {
  const word = given.shift() ?? "";
  if (word === "-X") method = value(word);
  else if (word === "-o") output = value(word);
  else if (word === "-d") body = value(word);
  else if (word === "-u") headers.set("authorization", `Basic ${btoa(value(word))}`);
  else if (word === "-H") {
    const [name = "", ...rest] = value(word).split(":");
    headers.set(name.trim(), rest.join(":").trim());
  } else if (/^-[sSf]+$/.test(word)) failing ||= word.includes("f");
  else if (word.startsWith("-") || url) stop(2, `option ${word} is not known`);
  else url = word;
}
if (!url) stop(2, "no address given");
if (body !== undefined && !headers.has("content-type"))
  headers.set("content-type", "application/x-www-form-urlencoded");

const response = await fetch(url, {
  method: method ?? (body === undefined ? "GET" : "POST"),
  headers,
  ...(body !== undefined && { body }),
}).catch((error) => stop(7, String(error.cause ?? error)));
const content = Buffer.from(await response.arrayBuffer());
if (failing && response.status >= 400) stop(22, `The requested URL returned error: ${response.status}`);
if (output) writeFileSync(output, content);
else process.stdout.write(content);

function value(option: string): string {
  return given.shift() ?? stop(2, `option ${option} needs a value`);
}

/** Ends with curl's own exit codes. */
function stop(code: number, why: string): never {
  process.stderr.write(`curl: (${code}) ${why}\n`);
  process.exit(code);
}
