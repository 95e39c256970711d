import type { Contract } from "@/lib/api/contract";
import * as certificates from "@/lib/certificates/contract";
import { health, ready } from "@/lib/health/contract";
import { stripeConnectWebhook, stripeWebhook } from "@/lib/inbox/contract";
import * as presets from "@/lib/presets/contract";
import * as purchases from "@/lib/purchases/contract";
import { listTracks, readTrack } from "@/lib/tracks/contract";
import { openApi } from "./contract";

/** Every endpoint there is, in the order of the reference. A route without a place here fails the conformance test. */
export const CONTRACTS: readonly Contract[] = [
  listTracks,
  readTrack,
  purchases.calculatePrice,
  purchases.initiatePurchase,
  purchases.purchaseStatus,
  purchases.listPurchases,
  certificates.generateLicense,
  certificates.checkLicense,
  certificates.checkLicensesBatch,
  certificates.licenseCertificate,
  certificates.downloadLicensePdf,
  certificates.verifyLicense,
  certificates.licenseKeys,
  certificates.revokeLicense,
  certificates.userLicenses,
  presets.listPresets,
  presets.defaultConfig,
  presets.readPreset,
  presets.createPreset,
  presets.updatePreset,
  presets.setDefaultPreset,
  presets.deletePreset,
  presets.readArtistDefault,
  presets.setArtistDefault,
  stripeWebhook,
  stripeConnectWebhook,
  health,
  ready,
  openApi,
];
