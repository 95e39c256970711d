import { LicenseTerms } from "@/components/licenses/license-terms";
import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";

/** The terms as they will stand on the certificate, on its paper. */
export function TermsPreview({
  config,
  producer,
  track = "Your beat",
}: {
  config: ExclusiveConfig;
  producer: string;
  track?: string;
}) {
  return (
    <section aria-label="Preview of the certificate" className="paper bg-surface p-2 text-ink shadow-lift">
      <div className="border border-ink p-[3px] outline-1 outline-ink">
        <div className="border border-line-strong px-5 py-6">
          <header className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="display-3">Certificate of exclusive rights</h2>
            <p className="text-sm text-muted">Preview, as your buyer reads it</p>
            <p className="w-full text-[0.9375rem]">
              {track} by {producer}, granted to your buyer
            </p>
          </header>
          <LicenseTerms config={config} producer={producer} />
        </div>
      </div>
    </section>
  );
}
