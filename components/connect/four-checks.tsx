import { CircleCheck, CircleDashed } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { ConnectView } from "./connect-view";

const CHECKS: { name: keyof ConnectView["checks"]; label: string; meaning: string }[] = [
  {
    name: "connected",
    label: "Connected",
    meaning: "You have a Stripe account, connected with BeatPass.",
  },
  { name: "details", label: "Details", meaning: "You have told Stripe who you are." },
  { name: "charges", label: "Charges", meaning: "Buyers can pay you." },
  { name: "payouts", label: "Payouts", meaning: "Stripe sends your money to your bank." },
];

/** The four checks of facts §6, each with a word: never by color alone. */
export function FourChecks({ checks }: { checks: ConnectView["checks"] }) {
  return (
    <ul className="divide-y divide-line">
      {CHECKS.map(({ name, label, meaning }) => (
        <li key={name} className="flex items-center justify-between gap-6 py-3.5 first:pt-0 last:pb-0">
          <div>
            <p className="font-medium">{label}</p>
            <p className="text-[0.9375rem] text-muted">{meaning}</p>
          </div>
          {checks[name] ? (
            <Badge icon={CircleCheck} tone="positive">
              Yes
            </Badge>
          ) : (
            <Badge icon={CircleDashed} tone="caution">
              Not yet
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
