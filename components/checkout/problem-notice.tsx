import { LinkButton } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { Problem } from "./problem";

/** A problem and the way on. Announced when it appears. */
export function ProblemNotice({ problem: { title, words, links } }: { problem: Problem }) {
  return (
    <ErrorState
      title={title}
      action={
        links.length > 0 &&
        links.map(({ label, href }) => (
          <LinkButton key={href} href={href}>
            {label}
          </LinkButton>
        ))
      }
    >
      {words}
    </ErrorState>
  );
}
