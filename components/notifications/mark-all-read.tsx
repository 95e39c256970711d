"use client";

import { CheckCheck } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Marks everything as read. */
export function MarkAllRead({ read }: { read: () => Promise<void> }) {
  const [pending, begin] = useTransition();
  return (
    <Button icon={CheckCheck} pending={pending} onClick={() => begin(read)}>
      Mark all as read
    </Button>
  );
}
