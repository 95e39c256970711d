import type { ReactNode } from "react";
import { cx } from "./cx";

export interface Column<Row> {
  id: string;
  /** Words: the heading of the column, and on phones of each row's line. */
  header: string;
  /** What stands in the wide table's heading instead, such as a link that sorts; it contains the words. */
  heading?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures and money go to the right. */
  align?: "left" | "right";
  /** On phones: the row's headline instead of a labelled line. One a table. */
  primary?: boolean;
  /** The header is only for screen readers (a column of buttons). */
  hideHeader?: boolean;
}

export interface TableProps<Row> {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}

/** A table that on narrow screens turns each row into a labelled block instead of scrolling sideways. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // The explicit roles keep it a table for screen readers where CSS makes its parts blocks.
    // biome-ignore-start lint/a11y/noRedundantRoles: display:block strips the implied role in browsers
    <table role="table" className="w-full border-collapse text-[0.9375rem] max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="border-b border-line-strong">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              className={cx(
                "px-3 py-2.5 text-sm font-medium text-muted first:pl-0 last:pr-0",
                column.align === "right" ? "text-right" : "text-left",
              )}
            >
              {column.hideHeader ? (
                <span className="sr-only">{column.header}</span>
              ) : (
                (column.heading ?? column.header)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)} className="border-b border-line max-sm:block max-sm:py-4">
            {columns.map((column) => (
              <td
                key={column.id}
                role="cell"
                className={cx(
                  "px-3 py-3.5 align-middle first:pl-0 last:pr-0 max-sm:px-0 max-sm:py-1",
                  column.primary
                    ? "max-sm:block max-sm:pb-2"
                    : "max-sm:flex max-sm:justify-between max-sm:gap-6 max-sm:text-right",
                  column.align === "right" && "text-right",
                )}
              >
                {!column.primary && !column.hideHeader && (
                  <span aria-hidden className="text-left text-sm text-muted sm:hidden">
                    {column.header}
                  </span>
                )}
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
