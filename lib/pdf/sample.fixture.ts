import type { ExclusiveDocument, ExclusivePrivate } from "@/lib/certificates/document";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { standardTerms } from "@/lib/terms/standard-terms";
import type { CertificateToRender } from "./certificate";

/** A certificate with everything long and foreign that a page has to bear. For tests only. */
export const SAMPLE: CertificateToRender & { public: ExclusiveDocument; private: ExclusivePrivate } = {
  public: {
    format: "beatpass-certificate/1",
    id: "4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11",
    number: "BPL-2026-7F3K9Q2M",
    type: "exclusive",
    issued_at: "2026-05-11T07:00:00.000Z",
    verify_url: "https://beatpass.example/verify/4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11",
    licensor: { legal_name: "Łukasz Đorđević", professional_name: "Ольга & Νίκος" },
    licensee: { name: "Nguyễn Thị Ánh Tuyết", email_masked: "j•••n@example.com" },
    track: {
      id: 42,
      title: "Summer Vibes",
      artists: ["Ольга & Νίκος"],
      duration_ms: 207_000,
      bpm: 140,
      key: "F#",
      scale: "minor",
      genre: "Boom Bap",
      release_date: "2026-02-03",
      isrc: "CA-BP1-26-00042",
    },
    files: (["wav", "wav_tagged", "mp3_320", "stems"] as const).map((kind, position) => ({
      kind,
      format: ["audio/wav", "audio/wav", "audio/mpeg", "application/zip"][position] ?? "",
      size: 31_752_044 + position,
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    })),
    terms: { ...SYSTEM_DEFAULT, audio_streams: 250_000, radio_stations: 0, content_id: false },
    standard_licenses_before: 3,
    private_sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
  },
  private: {
    certificate_id: "4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11",
    salt: "c2FsdA",
    licensee_email: "jordan@example.com",
    contact_email: "olga@example.com",
    order_reference: "BP-7F3K9Q2MXX",
    price: { amount_minor: 299_900, currency: "USD" },
    acceptance: {
      name: "Nguyễn Thị Ánh Tuyết",
      at: "2026-05-11T06:58:12.000Z",
      ip: "203.0.113.7",
      user_agent: "Mozilla/5.0",
      via: "browser",
      terms_sha256: "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
    },
  },
  signature: "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl",
  keyId: "sP3kz1m0Yg0fJm7Yw9Z6o2jW1pRZ8cE8v0uQxS3yVbA",
};

const { standard_licenses_before: _none, ...common } = SAMPLE.public;
const { order_reference: _order, price: _price, ...closed } = SAMPLE.private;

/** The same track under a standard license. */
export const STANDARD_SAMPLE: CertificateToRender = {
  ...SAMPLE,
  public: {
    ...common,
    type: "standard",
    files: common.files.filter(({ kind }) => kind === "wav" || kind === "mp3_320"),
    terms: standardTerms(common.track.artists),
  },
  private: {
    ...closed,
    contact_email: null,
    order_reference: null,
    price: null,
    plan: "Plus",
    download_reference: "BPD-7F3K9Q2M4T",
  },
};
