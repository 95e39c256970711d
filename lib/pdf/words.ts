import { decimals, toDecimal } from "@/lib/money";

// Written by hand and not by Intl: a newer Node may word a date anew, and these bytes must never change.
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** `2026-05-11T07:00:00.000Z` → `11 May 2026, 07:00:00 UTC`. */
export function instant(iso: string): string {
  return `${day(iso)}, ${iso.slice(11, 19)} UTC`;
}

/** `2026-05-11…` → `11 May 2026`. */
export function day(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** 207000 → `3:27`. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** 31752044 → `31.8 MB (31,752,044 bytes)`. */
export function fileSize(bytes: number): string {
  const exact = grouped(String(bytes));
  return bytes < 100_000 ? `${exact} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB (${exact} bytes)`;
}

/** 299900 USD → `2,999.00 USD`. */
export function price(minor: number, currency: string): string {
  const [whole = "", fraction] = toDecimal(minor, currency).toFixed(decimals(currency)).split(".");
  return `${grouped(whole)}${fraction ? `.${fraction}` : ""} ${currency}`;
}

/** 1234567 → `1,234,567`. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
