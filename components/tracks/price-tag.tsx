import { Stamp } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";

export interface PriceTagProps {
  minor: number | null;
  currency: string;
  sold: boolean;
}

/** What the exclusive rights cost, or that they are gone. */
export function PriceTag({ minor, currency, sold }: PriceTagProps) {
  if (sold) return <Badge icon={Stamp}>Sold</Badge>;
  return <Money minor={minor} currency={currency} className="font-semibold" />;
}
