import { ChevronRight } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type RecordColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "right";
  /** Where it stands on phones, which have two lines of two; left out there when not given. */
  phone?: "top" | "topRight" | "bottom" | "bottomRight";
};

type RecordListProps<Row> = {
  /** What the list holds, for screen readers. */
  label: string;
  columns: RecordColumn<Row>[];
  /** The columns' widths, as CSS grid tracks. */
  widths: string;
  rows: Row[];
  rowKey: (row: Row) => string | number;
  /** What a row opens to. */
  details: (row: Row) => ReactNode;
};

const PHONE = {
  top: "max-md:col-start-2 max-md:row-start-1",
  topRight: "max-md:col-start-3 max-md:row-start-1 max-md:text-right",
  bottom: "max-md:col-start-2 max-md:row-start-2",
  bottomRight: "max-md:col-start-3 max-md:row-start-2 max-md:text-right",
};
const GRID =
  "grid items-center gap-x-4 gap-y-1.5 grid-cols-[1rem_minmax(0,1fr)_auto] md:grid-cols-[1rem_var(--columns)]";

/** Rows that open to what is behind them: the browser's own disclosure, for keyboards and without scripts. */
export function RecordList<Row>({ label, columns, widths, rows, rowKey, details }: RecordListProps<Row>) {
  return (
    <div style={{ "--columns": widths } as CSSProperties}>
      <div
        aria-hidden
        className={cx(
          GRID,
          "border-b border-line-strong py-2.5 text-sm font-medium text-muted max-md:hidden",
        )}
      >
        <span />
        {columns.map(({ id, header, align }) => (
          <span key={id} className={align && "text-right"}>
            {header}
          </span>
        ))}
      </div>
      <ul aria-label={label} className="max-md:border-t max-md:border-line-strong">
        {rows.map((row) => (
          <li key={rowKey(row)} className="border-b border-line">
            <details className="group">
              <summary
                className={cx(
                  GRID,
                  "list-none py-3.5 text-[0.9375rem] transition-colors hover:bg-surface [&::-webkit-details-marker]:hidden",
                )}
              >
                <ChevronRight
                  aria-hidden
                  className="size-4 text-faint transition-transform group-open:rotate-90 max-md:row-span-2 max-md:self-start max-md:mt-1"
                />
                {columns.map(({ id, header, cell, align, phone }) => (
                  <span
                    key={id}
                    className={cx("min-w-0", align && "text-right", phone ? PHONE[phone] : "max-md:hidden")}
                  >
                    <span className="sr-only">{header}: </span>
                    {cell(row)}
                  </span>
                ))}
              </summary>
              <div className="pt-2 pb-8 md:pl-8">{details(row)}</div>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
