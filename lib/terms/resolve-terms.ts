import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/ids";
import { ExclusiveConfig, SYSTEM_DEFAULT } from "./exclusive-config";
import type { StandardTerms } from "./standard-terms";

export type Terms = {
  /** The terms alone, which anyone may read before buying. */
  config: Omit<ExclusiveConfig, "contact_email">;
  /** SHA-256 of the canonical JSON of `config`: what a buyer accepts, by name. */
  hash: string;
  /** Whom the licensee may write to. For the parties only. */
  contactEmail: string;
};

/** The track's own terms, else the producer's default, else the system's (facts §4). Contact falls to the account. */
export function resolveTerms(source: {
  track: unknown;
  producerDefault: unknown;
  producerEmail: string;
}): Terms {
  const { contact_email, ...config } = ExclusiveConfig.parse(
    source.track ?? source.producerDefault ?? SYSTEM_DEFAULT,
  );
  return { config, hash: termsHash(config), contactEmail: contact_email ?? source.producerEmail };
}

/** SHA-256 of terms as they are accepted and as they stand in a certificate. */
export function termsHash(terms: Terms["config"] | StandardTerms): string {
  return sha256(canonicalJson(terms));
}
