import type { Rights } from "./certificate-view";
import { LicenseTerms } from "./license-terms";
import { StandardLicenseTerms } from "./standard-license-terms";

/** What a license allows, and who holds rights beside its licensee. */
export function LicenseRights({
  rights,
  producer,
  ended = false,
}: {
  rights: Rights;
  producer: string;
  ended?: boolean;
}) {
  if (rights.type === "standard") {
    return (
      <>
        <StandardLicenseTerms terms={rights.terms} ended={ended} />
        {!ended && (
          <p className="mt-8 prose-measure text-[0.9375rem]">
            Not exclusive: others may hold a license like this one. It stays valid if the exclusive rights are
            sold.
          </p>
        )}
      </>
    );
  }
  const before = rights.standardLicensesBefore;
  return (
    <>
      <LicenseTerms config={rights.terms} producer={producer} ended={ended} />
      {before > 0 && (
        <p className="mt-8 prose-measure text-[0.9375rem]">
          Before these exclusive rights were sold, {before} standard{" "}
          {before === 1 ? "license was" : "licenses were"} issued for this recording. They stay valid beside
          this one.
        </p>
      )}
    </>
  );
}
