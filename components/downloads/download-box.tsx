import { Download } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { type DownloadState, downloadWords } from "./download-words";

export type DownloadBoxProps = {
  trackId: number;
  state: DownloadState;
  producer: string;
  plan: string | null;
  /** The certificate that the person holds, if any. */
  certificateId: string | null;
  /** Nothing else is offered of this beat, so this is what its page is about. */
  alone: boolean;
};

/** On a beat's page: what of it can be downloaded by whoever looks, and the one next step. */
export function DownloadBox({ trackId, state, producer, plan, certificateId, alone }: DownloadBoxProps) {
  const { title, lead } = downloadWords[state]({ plan, producer });
  return (
    <section
      aria-label="Download"
      className="mt-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t border-line pt-6"
    >
      <div className="min-w-0 grow basis-72">
        <p className={alone ? "display-3 mb-1" : "font-semibold"}>{title}</p>
        <p className="prose-measure text-[0.9375rem] text-muted">{lead}</p>
      </div>
      <NextStep trackId={trackId} state={state} certificateId={certificateId} alone={alone} />
    </section>
  );
}

function NextStep({
  trackId,
  state,
  certificateId,
  alone,
}: Pick<DownloadBoxProps, "trackId" | "state" | "certificateId" | "alone">) {
  const href = `/tracks/${trackId}/download`;
  const variant = alone ? "primary" : "secondary";
  switch (state) {
    case "own":
    case "licensed":
    case "available":
      return (
        <LinkButton href={href} icon={Download} variant={variant}>
          {state === "available" ? "Download" : "Download the files"}
        </LinkButton>
      );
    case "plan_required":
    case "unauthenticated":
      return (
        <span className="flex flex-wrap gap-3">
          <LinkButton href={href} variant="quiet">
            What it allows
          </LinkButton>
          <LinkButton href={`/pricing?beat=${trackId}`} variant={variant}>
            Compare the plans
          </LinkButton>
        </span>
      );
    case "exclusive_only":
      return null;
    case "exclusive_sold":
    case "license_revoked":
      return (
        certificateId && <LinkButton href={`/library/licenses/${certificateId}`}>See the license</LinkButton>
      );
  }
}
