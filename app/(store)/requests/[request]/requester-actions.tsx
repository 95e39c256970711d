import { RequestActions } from "@/components/requests/request-actions";
import type { Ctx } from "@/lib/acts/context";
import { renewableUntil, stateOf } from "@/lib/beat-requests/beat-request";
import { readBalance } from "@/lib/beat-requests/read-balance";
import type { RequestDetails } from "@/lib/beat-requests/read-request";
import { remove, renew } from "../actions";

/** What its requester can do with a request now. */
export async function RequesterActions({ ctx, request }: { ctx: Ctx; request: RequestDetails }) {
  const balance = await readBalance(ctx);
  const open = stateOf(request, ctx.now) === "open";
  // Only what the present period paid for comes back.
  const paid = balance.movements.find(({ requestId }) => requestId === request.id);
  return (
    <RequestActions
      requestId={request.id}
      editable={open && request.answered === 0}
      renewable={!open && renewableUntil(request) >= ctx.now}
      tokensLeft={balance.left}
      tokensBack={open && paid ? -paid.tokens : 0}
      answers={request.answered}
      renew={renew.bind(null, request.id)}
      remove={remove.bind(null, request.id)}
    />
  );
}
