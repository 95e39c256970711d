import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";

export const COUNTED = [
  "distribution_copies",
  "audio_streams",
  "video_streams",
  "monetized_videos",
  "non_monetized_videos",
  "radio_stations",
  "non_profit_performances",
] as const;
export const PERMITTED = ["broadcasting", "for_profit_performances", "content_id", "transferable"] as const;

/** A limit being typed. The text stays while “unlimited” is on, so that switching it off brings it back. */
export type CountDraft = { unlimited: boolean; text: string };

/** Terms while somebody edits them: figures are text, because half-typed ones are no figures. */
export type ConfigDraft = Omit<
  ExclusiveConfig,
  (typeof COUNTED)[number] | "producer_royalty" | "contact_email"
> &
  Record<(typeof COUNTED)[number], CountDraft> & { producer_royalty: string; contact_email: string };

export function draftOf(config: ExclusiveConfig): ConfigDraft {
  const counts = COUNTED.map((key) => {
    const limit = config[key];
    const unlimited = limit === "unlimited";
    return [key, { unlimited, text: unlimited ? "" : String(limit) }] as const;
  });
  return {
    ...config,
    ...(Object.fromEntries(counts) as Record<(typeof COUNTED)[number], CountDraft>),
    producer_royalty: String(config.producer_royalty),
    contact_email: config.contact_email ?? "",
  };
}

/** What is sent: whatever is no figure goes as it was typed, and is refused by its name. */
export function givenConfig({ contact_email, ...draft }: ConfigDraft): Record<string, unknown> {
  const counts = COUNTED.map((key) => [key, draft[key].unlimited ? "unlimited" : figure(draft[key].text)]);
  return {
    ...draft,
    ...Object.fromEntries(counts),
    producer_royalty: figure(draft.producer_royalty),
    ...(contact_email.trim() && { contact_email: contact_email.trim() }),
  };
}

/** The terms as they would be read now; what is no figure yet counts as none. */
export function previewOf(draft: ConfigDraft): ExclusiveConfig {
  const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : 0);
  const counts = COUNTED.map((key) => [key, draft[key].unlimited ? "unlimited" : whole(draft[key].text)]);
  const royalty = figure(draft.producer_royalty);
  return {
    ...draft,
    ...(Object.fromEntries(counts) as Pick<ExclusiveConfig, (typeof COUNTED)[number]>),
    producer_royalty: typeof royalty === "number" ? royalty : 0,
    contact_email: draft.contact_email.trim() || undefined,
  };
}

/** The producer's share moves the licensee's: together they are always 100. */
export function withProducerShare(draft: ConfigDraft, share: number): ConfigDraft {
  const producer = Math.min(100, Math.max(0, Math.round(share) || 0));
  return { ...draft, publishing_producer: producer, publishing_licensee: 100 - producer };
}

/** "2,5" → 2.5; what is no number stays text. */
export function figure(text: string): number | string {
  const plain = text.trim().replace(",", ".");
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : text;
}
