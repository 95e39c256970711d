import { Notice } from "@/components/ui/notice";
import type { FormState } from "./form-state";

/** What is wrong with a form as a whole; screen readers say it when it appears. */
export function FormMessage({ state }: { state: FormState }) {
  if (!state.message) return null;
  return (
    <Notice tone="negative" live>
      {state.message}
    </Notice>
  );
}
