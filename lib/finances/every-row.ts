const AT_ONCE = 500;

/** Walks a list from its start to its end, page by page, so that however long it is it never lies in memory whole. */
export async function* everyRow<Row>(
  list: (page: { cursor?: string; limit: number }) => Promise<{ rows: Row[]; nextCursor: string | null }>,
): AsyncGenerator<Row> {
  let cursor: string | null | undefined;
  do {
    const { rows, nextCursor } = await list({ limit: AT_ONCE, ...(cursor && { cursor }) });
    yield* rows;
    cursor = nextCursor;
  } while (cursor);
}
