import { refused } from "../http/errors";
import { own } from "../http/find";
import { page, paging } from "../http/lists";
import {
  boolean,
  created,
  mergedMetadata,
  metadata,
  object,
  type Param,
  string,
  unsettable,
} from "../http/params";
import { route } from "../http/route";
import type { Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import type { Act } from "../world";
import { decideDispute, EVIDENCE_FIELDS, escalateInquiry, isOver } from "./dispute";

const evidence = object(
  Object.fromEntries(EVIDENCE_FIELDS.map((name) => [name, unsettable(string)])) as Record<
    (typeof EVIDENCE_FIELDS)[number],
    Param<string | null>
  >,
);

/** https://docs.stripe.com/api/disputes */
export const disputeRoutes = [
  route(
    "GET",
    "/v1/disputes",
    { ...paging, charge: string, payment_intent: string, created },
    ({ world, scope }, { charge, payment_intent, created: when, ...cursor }) => {
      const rows = world.rows
        .all("dispute", scope)
        .filter(
          ({ object: dispute }) =>
            (!charge || dispute.charge === charge) &&
            (!payment_intent || dispute.payment_intent === payment_intent) &&
            (!when || when(dispute.created)),
        );
      return page(rows, cursor, "/v1/disputes");
    },
  ),
  route("GET", "/v1/disputes/:dispute", {}, (act, _params, id = "") => own(act, "dispute", id).object),
  route(
    "POST",
    "/v1/disputes/:dispute",
    { evidence, metadata, submit: boolean },
    (act, { evidence: given, metadata: notes, submit = true }, id = "") => {
      const row = own(act, "dispute", id);
      const { object: dispute } = row;
      if (given && isOver(dispute)) throw refused(undefined, "This dispute is already closed.");
      const before = structuredClone(dispute);
      dispute.metadata = mergedMetadata(dispute.metadata, notes);
      Object.assign(dispute.evidence, given);
      if (given) dispute.evidence_details.has_evidence = true;
      if (given && submit) {
        dispute.evidence_details.submission_count += 1;
        dispute.status = dispute.status.startsWith("warning_") ? "warning_under_review" : "under_review";
      }
      act.world.rows.saved(row);
      emit(act, "charge.dispute.updated", dispute, before);
      if (given && submit) judge(act, row, given.uncategorized_text ?? "");
      return dispute;
    },
  ),
  route("POST", "/v1/disputes/:dispute/close", {}, (act, _params, id = "") => {
    const row = own(act, "dispute", id);
    decideDispute(act, row, "lost");
    return row.object;
  }),
];

/**
 * Stripe's test mode judges by these words: https://docs.stripe.com/testing#evidence. An inquiry that is
 * answered badly is closed all the same; only its own word makes it a dispute.
 */
function judge(act: Act, row: Row<"dispute">, words: string): void {
  const inquiry = row.object.status === "warning_under_review";
  if (words === "winning_evidence" || (words === "losing_evidence" && inquiry))
    decideDispute(act, row, "won");
  else if (words === "losing_evidence") decideDispute(act, row, "lost");
  else if (words === "escalate_inquiry_evidence") escalateInquiry(act, row);
}
