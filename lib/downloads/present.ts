import { sampleTime } from "@/lib/api/shapes";
import type { LicenseCheck } from "@/lib/certificates/check-licenses";
import { presentCheck } from "@/lib/certificates/present";
import { env } from "@/lib/env";
import type { DownloadedTrack } from "./download-track";
import type { ListedDownload } from "./list-downloads";
import type { DownloadOffer } from "./read-offer";

const fileUrl = (trackId: number, kind: string): string =>
  new URL(`/api/v1/tracks/${trackId}/files/${kind}`, env.APP_URL).href;

/** The files of a track, each with the address at which a token gets it. */
export const presentDownload = (trackId: number, { license, files }: DownloadedTrack) => ({
  license: licenseDetails(trackId, license),
  files: files.map(({ kind, size, sha256 }) => ({ kind, size, sha256, url: fileUrl(trackId, kind) })),
});

/** A line of what a person downloaded, with the license they have of it. */
export const presentDownloaded = ({ trackId, title, artist, lastAt, license }: ListedDownload) => ({
  track_id: trackId,
  track_name: title,
  artist_name: artist,
  downloaded_at: sampleTime(lastAt),
  license: licenseDetails(trackId, license),
});

/** What downloading would mean: a reason where it is refused, and the terms where a license would be granted. */
export function presentOffer({ standing, terms, hash, licensee }: DownloadOffer) {
  const isOpen = standing === "own" || standing === "licensed" || standing === "available";
  return {
    can_download: isOpen,
    needs_license: standing === "available",
    reason: isOpen ? null : standing,
    licensee_name: licensee?.name ?? null,
    terms,
    terms_hash: hash,
  };
}

const licenseDetails = (trackId: number, license: LicenseCheck["license"]) =>
  presentCheck({ trackId, hasLicense: license !== null, license }).license_details;
