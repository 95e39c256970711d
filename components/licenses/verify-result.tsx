import { CircleHelp, type LucideIcon, OctagonX, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { DateTime } from "@/components/ui/date-time";
import { type CertificateStatus, statusWords } from "./license-status";

/** The three answers a check can give; `tampered` is a kind of not valid. */
export type VerifyAnswer =
  | {
      answer: "valid";
      number: string /** How often it has been checked, this time included. */;
      checks: number;
      /** Whose rights to what, since when (ISO). */
      holding: { licensee: string; type: "exclusive" | "standard"; title: string; since: string };
    }
  | { answer: "not_found" }
  | { answer: "tampered"; number: string }
  | {
      answer: "not_valid";
      number: string;
      status: Exclude<CertificateStatus, "active">;
      /** Since when, ISO; null when not known. */
      since: string | null;
      /** In words. */
      reason: string | null;
    };

const looks = {
  positive: "bg-positive text-ground",
  negative: "bg-negative text-ground",
  neutral: "bg-ink text-ground",
};

function Answer({
  icon: Icon,
  tone,
  word,
  children,
}: {
  icon: LucideIcon;
  tone: keyof typeof looks;
  word: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-label="Answer"
      className={cx(
        "flex flex-col gap-5 px-6 py-8 sm:flex-row sm:items-center sm:gap-9 sm:px-10 sm:py-10",
        // Printers leave backgrounds out: on paper the answer is ink within a heavy frame.
        "print:border-4 print:border-ink print:bg-transparent print:text-ink",
        looks[tone],
      )}
    >
      <Icon aria-hidden className="size-20 shrink-0 sm:size-28" strokeWidth={1.5} />
      <div>
        <h1 className="display-1">{word}</h1>
        <div className="mt-3 prose-measure text-lg">{children}</div>
      </div>
    </section>
  );
}

/** The answer of the public check, impossible to mistake: the word, the sign, the sentence. It holds the page's h1. */
export function VerifyResult({ result, checkedAt }: { result: VerifyAnswer; checkedAt: string }) {
  const stamp = (
    <p className="mt-3 text-[0.9375rem]">
      Checked <DateTime value={checkedAt} show="datetime" />
      {result.answer === "valid" &&
        result.checks > 1 &&
        `, ${result.checks.toLocaleString("en-US")} checks so far`}
    </p>
  );
  if (result.answer === "valid")
    return (
      <Answer icon={ShieldCheck} tone="positive" word="Valid">
        License <span className="figures">{result.number}</span> is genuine and in force. BeatPass issued it,
        and its signature matches.
        <p className="mt-3">
          <strong>{result.holding.licensee}</strong> holds the {result.holding.type} license to{" "}
          <strong>“{result.holding.title}”</strong> since <DateTime value={result.holding.since} />.
        </p>
        {stamp}
      </Answer>
    );
  if (result.answer === "not_found")
    return (
      <Answer icon={CircleHelp} tone="neutral" word="Not found">
        BeatPass never issued a license with this number. Compare it with the certificate letter by letter; if
        it is the same, the certificate is not genuine.
        {stamp}
      </Answer>
    );
  if (result.answer === "tampered")
    return (
      <Answer icon={OctagonX} tone="negative" word="Not valid">
        What is stored for license <span className="figures">{result.number}</span> does not match its
        signature. Do not rely on it; ask BeatPass.
        {stamp}
      </Answer>
    );
  return (
    <Answer icon={OctagonX} tone="negative" word="Not valid">
      License <span className="figures">{result.number}</span> is genuine, but it does not hold. It is{" "}
      <strong>{statusWords[result.status].word.toLowerCase()}</strong>
      {result.since && (
        <>
          {" "}
          since <DateTime value={result.since} />
        </>
      )}
      .{result.reason && ` Reason: ${result.reason}.`}
      {stamp}
    </Answer>
  );
}
