"use client";

import { CircleCheck, Clock } from "lucide-react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";

export type TokenRow = {
  id: number;
  name: string;
  preview: string;
  scopes: string[];
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  expired: boolean;
};

/** Ends the token; answers what is wrong, or null. */
export type RevokeAction = (tokenId: number) => Promise<string | null>;

/** One's tokens, with when each was last used, and the way to end it. */
export function TokenList({ tokens, revoke }: { tokens: TokenRow[]; revoke: RevokeAction }) {
  const columns: Column<TokenRow>[] = [
    {
      id: "name",
      header: "Token",
      primary: true,
      cell: ({ name, preview, scopes }) => (
        <>
          <span className="block font-semibold">{name}</span>
          <code className="figures text-sm text-muted">{preview}…</code>
          <span className="block text-sm text-muted">{scopes.join(", ")}</span>
        </>
      ),
    },
    {
      id: "status",
      header: "Status",
      cell: ({ expired }) =>
        expired ? (
          <Badge icon={Clock}>Expired</Badge>
        ) : (
          <Badge icon={CircleCheck} tone="positive">
            Works
          </Badge>
        ),
    },
    {
      id: "used",
      header: "Last used",
      cell: ({ lastUsedAt }) => (lastUsedAt ? <DateTime value={lastUsedAt} show="datetime" /> : "Never"),
    },
    {
      id: "expires",
      header: "Expires",
      cell: ({ expiresAt }) => (expiresAt ? <DateTime value={expiresAt} /> : "When revoked"),
    },
    {
      id: "revoke",
      header: "Revoke",
      hideHeader: true,
      align: "right",
      cell: (token) => <Revoke token={token} revoke={revoke} />,
    },
  ];
  return <Table caption="API tokens" columns={columns} rows={tokens} rowKey={({ id }) => String(id)} />;
}

function Revoke({ token, revoke }: { token: TokenRow; revoke: RevokeAction }) {
  async function confirmed() {
    const wrong = await revoke(token.id);
    if (wrong) toast.error(wrong);
    else toast.success(`Token “${token.name}” is revoked.`);
  }
  return (
    <ConfirmDialog
      danger
      title={`Revoke the token “${token.name}”?`}
      description="Whatever uses it stops working at once. This cannot be undone."
      confirm="Revoke it"
      onConfirm={confirmed}
      trigger={
        <Button size="sm" variant="danger" aria-label={`Revoke ${token.name}`}>
          Revoke
        </Button>
      }
    />
  );
}
