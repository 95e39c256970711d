import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { RequestStatus } from "./request-status";
import { RequestWishes } from "./request-wishes";
import { answerCount, type ShownRequest } from "./shown-request";

/** Somebody's own requests, one below the other. */
export function RequestList({ requests }: { requests: ShownRequest[] }) {
  return (
    <ul className="border-t border-line">
      {requests.map((request) => (
        <li key={request.id} className="border-b border-line py-6">
          <article>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.9375rem] text-muted">
              <RequestStatus state={request.state} />
              <span>{request.timeLeft ?? <DateTime value={request.endsAt} />}</span>
              <span className={request.answers > 0 ? "font-semibold text-ink" : undefined}>
                {answerCount(request.answers)}
              </span>
            </p>
            <h3 className="mt-3 mb-3 line-clamp-3 display-4 prose-measure wrap-anywhere">
              <Link href={`/requests/${request.id}`} className="underline-offset-4 hover:underline">
                {request.description}
              </Link>
            </h3>
            <RequestWishes request={request} />
          </article>
        </li>
      ))}
    </ul>
  );
}
