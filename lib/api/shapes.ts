import { z } from "zod";

// The schemas that many contracts share, so that the wire says one thing one way.

/** A row number in a path. Anything else is simply not there: the answer is 404, as for somebody else's. */
export const idParam = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).meta({ example: 42 });
export const uuidParam = z.uuid().meta({ example: "4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11" });

export const currencyCode = z
  .string()
  .length(3)
  .meta({ description: "ISO 4217, upper case", example: "USD" });
/** A decimal amount as document 000 writes it. */
export const decimalAmount = z
  .number()
  .meta({ description: "Decimal, in the currency beside it", example: 29.99 });
/** `2025-01-15 14:30:00`, as document 000 samples it. UTC. */
export const sampledTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  .meta({ description: "UTC", example: "2025-01-15 14:30:00" });
export const isoTime = z.iso.datetime().meta({ description: "UTC", example: "2026-05-11T07:00:00.000Z" });

/** The envelope of document 000. */
export const success = <T extends z.ZodType>(data: T) =>
  z.strictObject({ status: z.literal("success"), data });

/** Wraps what an act answered in the envelope of document 000. */
export const succeed = <T>(data: T) => ({ status: "success" as const, data });

/** 2025-01-15 14:30:00 in UTC. */
export const sampleTime = (instant: Date): string => instant.toISOString().slice(0, 19).replace("T", " ");

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  per_page: z.coerce.number().int().min(1).max(100).default(15).meta({ description: "At most 100" }),
  cursor: z.string().max(500).optional().meta({
    description: "The next_cursor of an answer. Costs the same at any depth; page is then ignored.",
  }),
});

/** How a long list is asked for that nobody counts. */
export const cursorQuery = z.object({
  per_page: z.coerce.number().int().min(1).max(100).default(15).meta({ description: "At most 100" }),
  cursor: z.string().max(500).optional().meta({ description: "The next_cursor of the page before" }),
});

/** A part of such a list, and where the next begins. */
export const cursorPageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ data: z.array(item), per_page: z.int(), next_cursor: z.string().nullable() });

/** A page of a list, as facts §5 writes it, with the cursor that leads on. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    data: z.array(item),
    current_page: z.int(),
    per_page: z.int(),
    from: z.int().nullable(),
    to: z.int().nullable(),
    last_page: z.int(),
    total: z.int(),
    next_cursor: z.string().nullable(),
  });

/** The body of every refusal (facts §5). */
export const ErrorBody = z
  .strictObject({
    status: z.literal("error"),
    code: z.string().meta({ description: "A stable word", example: "already_purchased" }),
    message: z.string(),
    errors: z.record(z.string(), z.array(z.string())).optional(),
    request_id: z.string(),
  })
  .meta({ id: "Error" });
