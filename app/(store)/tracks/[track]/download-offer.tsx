import { DownloadBox } from "@/components/downloads/download-box";
import { pageContext } from "@/lib/auth/viewer";
import { downloadStanding } from "@/lib/downloads/download-standing";

/**
 * What of this beat can be downloaded by whoever looks. Of a sold one nothing, but to those who hold a license; of a
 * draft nothing either, although those who are credited on it see its page.
 */
export async function DownloadOffer({ trackId, alone }: { trackId: number; alone: boolean }) {
  const { standing, track, certificate, plan } = await downloadStanding(await pageContext(), {
    trackId,
  });
  if (standing === "not_found" || (standing === "exclusive_sold" && !certificate)) return null;
  return (
    <DownloadBox
      trackId={trackId}
      alone={alone}
      state={standing}
      producer={track.producerName}
      plan={plan}
      certificateId={certificate?.id ?? null}
    />
  );
}
