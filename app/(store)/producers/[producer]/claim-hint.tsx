import Link from "next/link";
import { pageContext } from "@/lib/auth/viewer";
import { mayClaim } from "@/lib/producer-program/may-claim";
import type { PublicProducer } from "@/lib/profiles/read-producer";

/** On a profile that nobody signs in to: the way for whom it is about. */
export async function ClaimHint({ producer }: { producer: PublicProducer }) {
  if (!(await mayClaim(await pageContext(), { producerId: producer.id }))) return null;
  return (
    <p className="text-[0.9375rem] text-muted">
      Nobody looks after this profile. Is it you?{" "}
      <Link
        href={`/program/apply?type=claim&profile=${producer.slug}`}
        className="text-ink underline underline-offset-4"
      >
        Claim it
      </Link>
      .
    </p>
  );
}
