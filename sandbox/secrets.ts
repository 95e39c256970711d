import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface Secrets {
  AUTH_SECRET: string;
  /** 32 bytes in base64. */
  KEY_ENCRYPTION_KEY: string;
}

/** The sandbox's own secrets, made once: sessions and signing keys must outlive a restart. */
export function sandboxSecrets(dir: string): Secrets {
  const file = path.join(dir, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secrets = {
    AUTH_SECRET: randomBytes(32).toString("base64"),
    KEY_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
