import type { Contract } from "@/lib/api/contract";
import * as beatRequests from "@/lib/beat-requests/contract";
import * as certificates from "@/lib/certificates/contract";
import * as connect from "@/lib/connect/contract";
import * as coupons from "@/lib/coupons/contract";
import * as downloads from "@/lib/downloads/contract";
import { artistSales } from "@/lib/finances/contract";
import { health, ready } from "@/lib/health/contract";
import { stripeConnectWebhook, stripeWebhook } from "@/lib/inbox/contract";
import * as likes from "@/lib/likes/contract";
import * as listening from "@/lib/listening/contract";
import { listPoolShares } from "@/lib/pool/contract";
import * as presets from "@/lib/presets/contract";
import * as program from "@/lib/producer-program/contract";
import * as purchases from "@/lib/purchases/contract";
import { inspectPurchase, refundPurchase } from "@/lib/refunds/contract";
import * as tracks from "@/lib/tracks/contract";
import { openApi } from "./contract";

/** Every endpoint there is, in the order of the reference. A route without a place here fails the conformance test. */
export const CONTRACTS: readonly Contract[] = [
  tracks.listTracks,
  tracks.readTrack,
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
  downloads.downloadStatus,
  downloads.downloadTrack,
  downloads.downloadTrackFile,
  downloads.userDownloads,
  artistSales,
  listPoolShares,
  certificates.licensesGranted,
  connect.connectStatus,
  connect.startOnboarding,
  connect.connectFinances,
  tracks.listOwnTracks,
  tracks.setSaleTerms,
  presets.listPresets,
  presets.defaultConfig,
  presets.readPreset,
  presets.createPreset,
  presets.updatePreset,
  presets.setDefaultPreset,
  presets.deletePreset,
  presets.readArtistDefault,
  presets.setArtistDefault,
  program.readOwnApplication,
  program.apply,
  program.withdrawApplication,
  coupons.validateCoupon,
  coupons.listCoupons,
  coupons.createCoupon,
  coupons.readCoupon,
  coupons.editCoupon,
  coupons.disableCoupon,
  coupons.enableCoupon,
  coupons.listRedemptions,
  listening.beginPlay,
  listening.countPlay,
  listening.listHistory,
  listening.forgetHeard,
  listening.forgetHistory,
  likes.readTrackLike,
  likes.likeTrack,
  likes.unlikeTrack,
  likes.readCollectionLike,
  likes.likeCollection,
  likes.unlikeCollection,
  likes.listLikedTracks,
  likes.listLikedCollections,
  beatRequests.readBeatRequestTokens,
  beatRequests.listBeatRequests,
  beatRequests.makeBeatRequest,
  beatRequests.readBeatRequest,
  beatRequests.editBeatRequest,
  beatRequests.renewBeatRequest,
  beatRequests.chooseBeatRequestTrack,
  beatRequests.deleteBeatRequest,
  beatRequests.listOpenBeatRequests,
  beatRequests.answerBeatRequest,
  program.searchApplications,
  program.readApplication,
  program.approveApplication,
  program.denyApplication,
  beatRequests.listAllBeatRequests,
  beatRequests.removeBeatRequest,
  inspectPurchase,
  refundPurchase,
  stripeWebhook,
  stripeConnectWebhook,
  health,
  ready,
  openApi,
];
