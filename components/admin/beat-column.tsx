import type { Column } from "@/components/ui/table";
import { AdminLink } from "./admin-link";

/** The purchase that a line of an administrator's table is about. */
type OfPurchase = { purchaseId: number; title: string; reference: string };

/** Its beat and order, leading to it: the first column of what happened to purchases. */
export const beatColumn: Column<OfPurchase> = {
  id: "title",
  header: "Beat",
  primary: true,
  cell: ({ purchaseId, title, reference }) => (
    <>
      <span className="block font-semibold">
        <AdminLink href={`/admin/purchases/${purchaseId}`}>{title}</AdminLink>
      </span>
      <span className="figures text-sm text-muted">{reference}</span>
    </>
  ),
};
