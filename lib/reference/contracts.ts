import type { Contract } from "@/lib/api/contract";
import * as certificates from "@/lib/certificates/contract";
import * as health from "@/lib/health/contract";
import * as inbox from "@/lib/inbox/contract";
import * as purchases from "@/lib/purchases/contract";
import * as tracks from "@/lib/tracks/contract";
import * as reference from "./contract";

/** Every endpoint there is, in the order of the reference. A domain's contract file is its whole list. */
export const CONTRACTS: readonly Contract[] = [
  tracks,
  purchases,
  certificates,
  inbox,
  health,
  reference,
].flatMap((domain) => Object.values(domain).filter((value): value is Contract => isContract(value)));

function isContract(value: unknown): value is Contract {
  return (
    typeof value === "object" && value !== null && "method" in value && "path" in value && "answer" in value
  );
}
