/** A day, week or month of earnings, in minor units. */
export type PeriodLine = {
  /** Its first day: `2026-03-01`. */
  start: string;
  volumeMinor: number;
  feeMinor: number;
  refundedMinor: number;
  lostMinor: number;
  poolMinor: number;
  netMinor: number;
};
