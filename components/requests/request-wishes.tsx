import { ExternalLink } from "lucide-react";
import { Tag } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import type { ShownRequest } from "./shown-request";

/** What a beat for the request is like, what could be paid, and what to listen to. */
export function RequestWishes({
  request: { wishes, budget, referenceUrl },
}: {
  request: Pick<ShownRequest, "wishes" | "budget" | "referenceUrl">;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-[0.9375rem]">
      <p className="flex flex-wrap gap-2">
        {(wishes.length > 0 ? wishes : ["Any style"]).map((wish) => (
          <Tag key={wish}>{wish}</Tag>
        ))}
      </p>
      {budget && (
        <p>
          <span className="text-muted">Budget </span>
          <Money minor={budget.minor} currency={budget.currency} />
        </p>
      )}
      {referenceUrl && <Reference url={referenceUrl} />}
    </div>
  );
}

/** Somebody else's address: named by where it leads, and told nothing of where one comes from. */
function Reference({ url }: { url: string }) {
  const { host, pathname } = new URL(url);
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      className="inline-flex max-w-full min-w-0 items-center gap-1.5 text-muted underline underline-offset-4 hover:text-ink"
    >
      <ExternalLink aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 truncate">
        <span className="sr-only">Reference: </span>
        {host}
        {pathname === "/" ? "" : pathname}
      </span>
      <span className="sr-only"> (another site, in a new tab)</span>
    </a>
  );
}
