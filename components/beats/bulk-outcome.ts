/** What doing one thing to many beats came to: what is wrong with the order itself, or which beats refused and why. */
export type BulkOutcome = {
  errors: Record<string, string[]>;
  message: string | null;
  refused: { trackId: number; why: string }[];
};
