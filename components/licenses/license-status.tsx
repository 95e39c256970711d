import { Ban, Clock, type LucideIcon, Scale, ShieldCheck } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";

export type CertificateStatus = "active" | "expired" | "revoked" | "disputed";

export const statusWords: Record<CertificateStatus, { word: string; icon: LucideIcon; tone: Tone }> = {
  active: { word: "Active", icon: ShieldCheck, tone: "positive" },
  expired: { word: "Expired", icon: Clock, tone: "neutral" },
  revoked: { word: "Revoked", icon: Ban, tone: "negative" },
  disputed: { word: "Disputed", icon: Scale, tone: "caution" },
};

export const typeWords = { exclusive: "Exclusive", standard: "Standard" };

/** Why a certificate was revoked, to follow the word "Reason:". */
export const revocationWords = {
  violation: "the licensee broke its terms",
  fraud: "fraud",
  refund: "the purchase was refunded",
  admin: "a decision of BeatPass",
};

/** A certificate's status as icon and word. */
export function LicenseStatus({ status }: { status: CertificateStatus }) {
  const { word, icon, tone } = statusWords[status];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}
