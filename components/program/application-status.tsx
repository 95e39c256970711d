import { CircleCheck, CircleX, Hourglass, type LucideIcon } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";

export type ApplicationStatusWord = "pending" | "approved" | "denied";

export const applicationStatuses: { value: ApplicationStatusWord; label: string }[] = [
  { value: "pending", label: "Waiting" },
  { value: "approved", label: "Approved" },
  { value: "denied", label: "Denied" },
];
const looks: Record<ApplicationStatusWord, { icon: LucideIcon; tone: Tone }> = {
  pending: { icon: Hourglass, tone: "caution" },
  approved: { icon: CircleCheck, tone: "positive" },
  denied: { icon: CircleX, tone: "negative" },
};

/** How an application stands. */
export function ApplicationStatus({ status }: { status: ApplicationStatusWord }) {
  const { icon, tone } = looks[status];
  return (
    <Badge icon={icon} tone={tone}>
      {applicationStatuses.find(({ value }) => value === status)?.label}
    </Badge>
  );
}

export const applicationTypes = {
  become: "A profile of their own",
  claim: "A profile that is here",
  verify: "The badge",
} as const;
