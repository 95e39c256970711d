"use client";

import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import "./globals.css";

/** What shows when even the frame of the page fails, for example because the database is away. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body className="mx-auto max-w-3xl px-4 py-24">
        <title>BeatPass is not available</title>
        <h1 className="sr-only">BeatPass is not available</h1>
        <ErrorState
          title="BeatPass is not available right now"
          action={
            <Button variant="primary" icon={RotateCw} onClick={() => retry()}>
              Try again
            </Button>
          }
        >
          We are at it. Nothing you have paid for is lost, and no payment is taken twice.
        </ErrorState>
      </body>
    </html>
  );
}
