"use client";

import { RotateCw } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** What a page shows when it fails; the player and the header stay. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <Page width="text">
      <h1 className="sr-only">Something failed</h1>
      <ErrorState
        title="This page could not be shown"
        reference={digest}
        action={
          <>
            <Button variant="primary" icon={RotateCw} onClick={() => retry()}>
              Try again
            </Button>
            <LinkButton href="/tracks">To the catalog</LinkButton>
          </>
        }
      >
        The fault is ours, not yours. If you were paying, look in your Library first: a payment that went
        through is there, and nothing is charged twice.
      </ErrorState>
    </Page>
  );
}
