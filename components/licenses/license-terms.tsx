import { ArrowDownToLine, Check, Minus, X } from "lucide-react";
import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { termsAsSentences } from "@/lib/terms/terms-as-sentences";
import { SplitBar } from "./split-bar";
import { TermsGroup, TermsLines } from "./terms-lines";

export interface LicenseTermsProps {
  config: ExclusiveConfig;
  /** The producer's name, for "who owns what". */
  producer: string;
  /** The license has ended: what it allowed is told as past, without a green tick. */
  ended?: boolean;
}

const TITLES = {
  standing: { may: "You may", mayNot: "You may not", get: "You get", owns: "Who owns what" },
  ended: {
    may: "You were allowed to",
    mayNot: "You were not allowed to",
    get: "You got",
    owns: "Who owned what",
  },
};

/** The exclusive terms in plain words: what one may do, may not, gets, and who owns what. */
export function LicenseTerms({ config, producer, ended = false }: LicenseTermsProps) {
  const words = termsAsSentences(config);
  const titles = ended ? TITLES.ended : TITLES.standing;
  return (
    <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
      <TermsGroup title={titles.may}>
        <TermsLines
          icon={ended ? Minus : Check}
          tone={ended ? "text-muted" : "text-positive"}
          lines={words.may}
        />
      </TermsGroup>
      <div className="grid content-start gap-8">
        {words.mayNot.length > 0 && (
          <TermsGroup title={titles.mayNot}>
            <TermsLines icon={X} tone={ended ? "text-muted" : "text-negative"} lines={words.mayNot} />
          </TermsGroup>
        )}
        <TermsGroup title={titles.get}>
          <TermsLines
            icon={ArrowDownToLine}
            tone="text-muted"
            lines={ended ? words.get : [...words.get, "The beat leaves the catalog: nobody else can buy it"]}
          />
        </TermsGroup>
        <TermsGroup title={titles.owns}>
          <p className="mb-2 text-sm text-muted">Publishing, the rights to the composition</p>
          <SplitBar
            yours={words.publishing.licensee}
            theirs={words.publishing.producer}
            theirName={producer}
          />
          <p className="mt-4 text-[0.9375rem]">{words.royalty}.</p>
          <p className="mt-1 text-[0.9375rem]">{words.law}.</p>
          {config.contact_email && (
            <p className="mt-1 text-[0.9375rem]">
              Questions about the license:{" "}
              <a href={`mailto:${config.contact_email}`} className="break-words underline underline-offset-4">
                {config.contact_email}
              </a>
            </p>
          )}
        </TermsGroup>
      </div>
    </div>
  );
}
