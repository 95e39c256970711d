import { type Currency, decimals, toDecimal } from "@/lib/money";

export type Cell = string | number | Date | null;

/** An exact decimal such as `29.90`, as spreadsheets and people add them up. */
export const decimalText = (minor: number, currency: Currency): string =>
  toDecimal(minor, currency).toFixed(decimals(currency));

/** One line of a CSV file (RFC 4180). Instants are UTC; null is an empty cell. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(",")}\r\n`;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  const text = String(cell);
  // Spreadsheets run a cell that begins like a formula; with an apostrophe before it, it is text.
  const safe = /^[=+\-@\t\r]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
