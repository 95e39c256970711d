/** Page arithmetic of facts §5, from a count and the rows of one page. */
export function pageOf<Row, Item>(
  rows: { rows: Row[]; total: number; page: number; perPage: number; nextCursor: string | null },
  present: (row: Row) => Item,
) {
  const from = (rows.page - 1) * rows.perPage + 1;
  return {
    data: rows.rows.map(present),
    current_page: rows.page,
    per_page: rows.perPage,
    from: rows.rows.length ? from : null,
    to: rows.rows.length ? from + rows.rows.length - 1 : null,
    last_page: Math.max(1, Math.ceil(rows.total / rows.perPage)),
    total: rows.total,
    next_cursor: rows.nextCursor,
  };
}

/** A part of a list that nobody counts, and where the next begins. */
export const cursorPageOf = <Row, Item>(
  { rows, nextCursor }: { rows: Row[]; nextCursor: string | null },
  perPage: number,
  present: (row: Row) => Item,
) => ({ data: rows.map(present), per_page: perPage, next_cursor: nextCursor });
