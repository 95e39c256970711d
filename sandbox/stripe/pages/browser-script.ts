import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Answer, json } from "../http/answer";

const SOURCE = fileURLToPath(new URL("../browser/index.ts", import.meta.url));

let bundle: Promise<string> | null = null;

/** `GET /v3/`: the stand-in of Stripe.js, bundled when it is first asked for. */
export async function answerBrowserScript(): Promise<Answer> {
  if (!existsSync(SOURCE)) return json(404, { error: { message: "The browser's part is not there." } });
  bundle ??= bundled();
  return {
    status: 200,
    body: await bundle,
    headers: { "content-type": "text/javascript; charset=utf-8", "access-control-allow-origin": "*" },
  };
}

async function bundled(): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [SOURCE],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    minify: false,
  });
  return outputFiles[0]?.text ?? "";
}
