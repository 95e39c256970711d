import { CircleAlert, CircleCheck, LoaderCircle, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";

export type RunState = { status: "running" | "finished" | "failed"; differences: number };

/** How a comparison ended, in a word or two. */
export function RunStatus({ status, differences }: RunState) {
  if (status === "running")
    return (
      <Badge icon={LoaderCircle} tone="notice">
        Running
      </Badge>
    );
  if (status === "failed")
    return (
      <Badge icon={CircleAlert} tone="negative">
        Not finished
      </Badge>
    );
  if (differences > 0)
    return (
      <Badge icon={TriangleAlert} tone="caution">
        {differences === 1 ? "1 difference" : `${differences} differences`}
      </Badge>
    );
  return (
    <Badge icon={CircleCheck} tone="positive">
      Books agree
    </Badge>
  );
}
