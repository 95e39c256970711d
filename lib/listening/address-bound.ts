import type { Tx } from "@/db/client";
import { HOUR } from "@/lib/clock";
import { countWindow } from "@/lib/limits/count-window";

/**
 * However many cookies an address makes, its strangers count at most 5 times an hour for one track, and 120 times an
 * hour in all: what one person could hear. Whoever is signed in counts as themselves.
 */
const OF_A_TRACK = 5;
const IN_ALL = 120;

/** Whether strangers at this address may still count for the track. Counted with the play, in its transaction. */
export async function addressMayCount(
  tx: Tx,
  { ip, trackId, now }: { ip: string | null; trackId: number; now: Date },
): Promise<boolean> {
  const network = networkOf(ip);
  const ofTrack = await countWindow(tx, `plays:${network}:${trackId}`, OF_A_TRACK, HOUR, now);
  if (!ofTrack.allowed) return false;
  return (await countWindow(tx, `plays:${network}`, IN_ALL, HOUR, now)).allowed;
}

/** The address as far as it names a household: all of IPv4, the first 64 bits of IPv6 (RFC 6177). */
export function networkOf(ip: string | null): string {
  if (!ip?.includes(":")) return ip ?? "unknown";
  const [head = "", tail] = ip.split("::");
  const groups = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const filled = [
    ...groups,
    ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill("0"),
    ...after,
  ];
  return filled
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}
