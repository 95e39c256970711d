import { CircleAlert, CircleCheck } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { Progress } from "@/components/ui/progress";
import { linePercent, lineWords, stateOf } from "./line-words";
import type { Line } from "./use-uploads";

/** How far a file is: a bar, and the same in words. */
export function LineProgress({ line, name }: { line: Line; name: string }) {
  const percent = linePercent(line);
  const state = stateOf(line);
  const isWrong = state === "refused" || state === "broken";
  return (
    <div className="grid gap-1.5">
      {percent !== null && <Progress label={name} value={Math.round(percent)} />}
      <p
        role={isWrong ? "alert" : undefined}
        className={cx("flex items-start gap-1.5 text-sm", isWrong ? "text-negative" : "text-muted")}
      >
        {isWrong && <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />}
        {state === "ready" && <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-positive" />}
        <span>{lineWords(line)}</span>
      </p>
    </div>
  );
}
