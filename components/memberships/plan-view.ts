/** A plan as components know it. */
export type PlanView = {
  name: string;
  displayName: string;
  description: string;
  /** Null where it is free. */
  priceMinor: number | null;
  currency: string;
  recommended: boolean;
  rank: number;
  features: { name: string; displayName: string; value: boolean | number | string }[];
  capabilities: { name: string; description: string }[];
};

/** "3", "Unlimited", "Yes": a feature's value in a word; null where the plan has nothing of it. */
export function valueInWords(value: boolean | number | string): string | null {
  if (value === false || value === 0) return null;
  if (value === true) return "Yes";
  return value === "unlimited" ? "Unlimited" : String(value);
}
