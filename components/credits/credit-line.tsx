"use client";

import { CircleCheck, CircleX, Clock } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { dateText } from "@/components/ui/date-time";

/** A producer who is credited on a beat, or was asked to be. */
export type CreditView = {
  producer: { id: number; name: string; href: string };
} & (
  | { state: "agreed"; since: string }
  | { state: "asked"; invitationId: number; since: string }
  | { state: "declined"; since: string; askAgainFrom: string; mayAsk: boolean }
);

type CreditLineProps = {
  credit: CreditView;
  isSold: boolean;
  isBusy: boolean;
  remove: () => Promise<unknown>;
  withdraw: (invitationId: number) => Promise<unknown>;
  askAgain: () => Promise<unknown>;
};

const BADGES = {
  agreed: { icon: CircleCheck, tone: "positive", words: "Credited" },
  asked: { icon: Clock, tone: "notice", words: "Not answered yet" },
  declined: { icon: CircleX, tone: "neutral", words: "Said no" },
} as const;

/** One of those a beat was made with: how they stand to it, and what whose beat it is can do about that. */
export function CreditLine({ credit, ...rest }: CreditLineProps) {
  const { name, href } = credit.producer;
  const { icon, tone, words } = BADGES[credit.state];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-2 border-b border-line py-3.5 sm:grid-cols-[minmax(0,1fr)_auto_7.5rem]">
      <div className="min-w-0">
        <Link href={href} className="block truncate font-semibold underline-offset-4 hover:underline">
          {name}
        </Link>
        <p className="text-[0.9375rem] text-muted">{sinceWords(credit)}</p>
      </div>
      <div className="max-sm:col-start-1 max-sm:row-start-2">
        <Badge icon={icon} tone={tone}>
          {words}
        </Badge>
      </div>
      <div className="justify-self-end max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1">
        <Action credit={credit} {...rest} />
      </div>
    </li>
  );
}

function sinceWords(credit: CreditView): string {
  const since = dateText(credit.since);
  if (credit.state === "agreed") return `Agreed on ${since}`;
  if (credit.state === "asked") return `Asked on ${since}`;
  return credit.mayAsk
    ? `On ${since}`
    : `On ${since}. You can ask again from ${dateText(credit.askAgainFrom)}`;
}

function Action({ credit, isSold, isBusy, remove, withdraw, askAgain }: CreditLineProps) {
  const { name } = credit.producer;
  const named = <span className="sr-only"> {name}</span>;
  if (credit.state === "asked")
    return (
      <ConfirmDialog
        title={`Withdraw what you asked ${name}?`}
        description="They can no longer agree. You can ask them again whenever you like."
        confirm="Withdraw it"
        onConfirm={async () => void (await withdraw(credit.invitationId))}
        trigger={
          <Button size="sm" variant="quiet" disabled={isBusy}>
            Withdraw{named}
          </Button>
        }
      />
    );
  if (isSold) return null;
  if (credit.state === "declined")
    return credit.mayAsk ? (
      <Button size="sm" disabled={isBusy} onClick={askAgain}>
        Ask again{named}
      </Button>
    ) : null;
  return (
    <ConfirmDialog
      danger
      title={`Take ${name} off this beat?`}
      description="Their name leaves the beat’s page, and from now on its plays and its part of the subscription pool no longer count for them. They are told. What they have earned so far stays theirs, and licenses that name them stay as they are."
      confirm="Take them off"
      onConfirm={async () => void (await remove())}
      trigger={
        <Button size="sm" variant="quiet" className="text-negative" disabled={isBusy}>
          Remove{named}
        </Button>
      }
    />
  );
}
