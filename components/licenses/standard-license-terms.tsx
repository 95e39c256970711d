import { ArrowDownToLine, Check, Minus, Quote, X } from "lucide-react";
import { standardAsSentences } from "@/lib/terms/standard-as-sentences";
import type { StandardTerms } from "@/lib/terms/standard-terms";
import { TermsGroup, TermsLines } from "./terms-lines";

export interface StandardLicenseTermsProps {
  terms: StandardTerms;
  /** The license has ended: what it allowed is told as past, without a green tick. */
  ended?: boolean;
}

const TITLES = {
  standing: { may: "You may", must: "You must", mayNot: "You may not", get: "You get" },
  ended: {
    may: "You were allowed to",
    must: "You had to",
    mayNot: "You were not allowed to",
    get: "You got",
  },
};

/** The standard terms in plain words: what one may do, must, may not, and gets. */
export function StandardLicenseTerms({ terms, ended = false }: StandardLicenseTermsProps) {
  const words = standardAsSentences(terms);
  const titles = ended ? TITLES.ended : TITLES.standing;
  return (
    <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
      <div className="grid content-start gap-8">
        <TermsGroup title={titles.may}>
          <TermsLines
            icon={ended ? Minus : Check}
            tone={ended ? "text-muted" : "text-positive"}
            lines={words.may}
          />
        </TermsGroup>
        <TermsGroup title={titles.must}>
          <TermsLines icon={Quote} tone="text-muted" lines={words.must} />
        </TermsGroup>
        <TermsGroup title={titles.get}>
          <TermsLines icon={ArrowDownToLine} tone="text-muted" lines={words.get} />
        </TermsGroup>
      </div>
      <TermsGroup title={titles.mayNot}>
        <TermsLines icon={X} tone={ended ? "text-muted" : "text-negative"} lines={words.mayNot} />
      </TermsGroup>
    </div>
  );
}
