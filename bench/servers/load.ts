import { Agent, get } from "node:http";
import { concurrently } from "../measure";

const LONGEST_MS = 60_000;

/**
 * Asks a server for these paths in turn, over a few kept-alive connections, and rejects when an answer is not 200 or
 * all of it takes more than a minute. The requests come from so many addresses that none asks too often.
 */
export async function load(
  url: string,
  options: { paths: string[]; requests: number; connections: number },
): Promise<void> {
  const { paths, requests, connections } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    await concurrently(requests, connections, (turn) => {
      const headers = { "x-forwarded-for": anAddress() };
      return ask(new URL(paths[turn % paths.length] ?? "", url), { agent, headers, signal });
    });
  } finally {
    agent.destroy();
  }
}

const anAddress = () => `198.18.${Math.floor(Math.random() * 32)}.${Math.floor(Math.random() * 256)}`;

function ask(url: URL, options: Parameters<typeof get>[1]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, options, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on("end", resolve).on("error", reject);
    });
    request.on("error", reject);
  });
}
