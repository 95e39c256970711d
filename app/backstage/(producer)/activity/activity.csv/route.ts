import { answerCsv } from "@/app/answer-csv";
import { exportActivity } from "@/lib/activity/export-activity";
import { rangeOf } from "../address";

/** The days of the range as figures. */
export function GET(request: Request) {
  const range = rangeOf(new URL(request.url).searchParams.get("range"));
  return answerCsv(`activity-${range}`, (ctx) => exportActivity(ctx, { range }));
}
