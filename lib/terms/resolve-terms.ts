import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/ids";
import { ExclusiveConfig, SYSTEM_DEFAULT } from "./exclusive-config";

export type Terms = {
  config: ExclusiveConfig;
  /** SHA-256 of the canonical JSON of `config`: what a buyer accepts, by name. */
  hash: string;
};

/** The track's own terms, else the producer's default, else the system's (facts §4). Contact falls to the account. */
export function resolveTerms(source: {
  track: unknown;
  producerDefault: unknown;
  producerEmail: string;
}): Terms {
  const config = ExclusiveConfig.parse(source.track ?? source.producerDefault ?? SYSTEM_DEFAULT);
  const complete = { ...config, contact_email: config.contact_email ?? source.producerEmail };
  return { config: complete, hash: termsHash(complete) };
}

export function termsHash(config: ExclusiveConfig): string {
  return sha256(canonicalJson(config));
}
