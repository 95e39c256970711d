import type { ServerResponse } from "node:http";

/** What goes back for one API call. */
export type Answer = { status: number; body: string; headers: Record<string, string> };

export function json(status: number, value: object, headers: Record<string, string> = {}): Answer {
  return {
    status,
    body: `${JSON.stringify(value, null, 2)}\n`,
    headers: { "content-type": "application/json", ...headers },
  };
}

export function html(status: number, body: string): Answer {
  return { status, body, headers: { "content-type": "text/html; charset=utf-8" } };
}

export function seeOther(location: string): Answer {
  return { status: 303, body: "", headers: { location } };
}

export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    "content-length": Buffer.byteLength(answer.body),
    "cache-control": "no-store",
  });
  response.end(answer.body);
}

/** Promises the whole answer, sends half of it and cuts the line. */
export function cutShort(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...answer.headers, "content-length": Buffer.byteLength(answer.body) });
  response.write(answer.body.slice(0, Math.floor(answer.body.length / 2)), () => response.destroy());
}
