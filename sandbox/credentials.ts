import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface SandboxUser {
  name: string;
  email: string;
  password: string;
  /** A personal API token with every scope of its user. */
  token: string;
}

/** What a person or a test needs to use the running sandbox. Parts that are real are left out. */
export interface Credentials {
  url: string;
  apiUrl: string;
  databaseUrl: string;
  stripe?: { url: string; secretKey: string; webhookSecret: string; connectWebhookSecret: string };
  mail?: { url: string };
  users: SandboxUser[];
}

const fileIn = (dir: string) => path.join(dir, "credentials.json");

export function writeCredentials(dir: string, credentials: Credentials): void {
  writeFileSync(fileIn(dir), `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
}

/** Of the last time the sandbox was ready; undefined before the first. */
export function readCredentials(dir: string): Credentials | undefined {
  return existsSync(fileIn(dir)) ? JSON.parse(readFileSync(fileIn(dir), "utf8")) : undefined;
}

/** The same for the eye. */
export function credentialsTable({ url, apiUrl, databaseUrl, stripe, mail, users }: Credentials): string {
  const places = [
    ["BeatPass", url],
    ["API", apiUrl],
    ["Database", databaseUrl],
    ...(stripe ? [["Stripe stand-in", `${stripe.url}  ${stripe.secretKey}`]] : []),
    ...(mail ? [["Mailbox", mail.url]] : []),
  ];
  const people = users.map(({ name, email, password, token }) => [name, email, password, token]);
  const heading = people.length > 0 ? [["user", "e-mail", "password", "API token"]] : [];
  return [...aligned(places), "", ...aligned([...heading, ...people])].join("\n");
}

function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
}
