/** The names of the form's fields. */
export const FIELDS = [
  "code",
  "description",
  "amount",
  "unit",
  "usage_limit",
  "per_user_limit",
  "starts_at",
  "expires_at",
  "user_emails",
  "track_ids",
];

/** The form as the acts take it. What makes no sense is left for them to refuse, field by field. */
export function readForm(form: FormData): unknown {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const number = (name: string) => (text(name) === "" ? null : Number(text(name)));
  const list = (name: string) =>
    text(name)
      .split(/[\s,;]+/)
      .filter(Boolean);
  // A date box gives 2026-03-01T09:00, without seconds unless they matter.
  const moment = (name: string) =>
    text(name) === "" ? null : `${text(name).replace("T", " ")}:00`.slice(0, "2026-03-01 09:00:00".length);
  const unit = text("unit");
  return {
    code: text("code"),
    description: text("description"),
    type: unit === "%" ? "percentage" : "fixed",
    amount: Number(text("amount").replace(",", ".")),
    currency: unit === "%" ? null : unit,
    usage_limit: number("usage_limit"),
    per_user_limit: number("per_user_limit"),
    starts_at: moment("starts_at"),
    expires_at: moment("expires_at"),
    user_emails: list("user_emails"),
    track_ids: list("track_ids").map(Number),
  };
}
