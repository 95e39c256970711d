import { expect, test } from "vitest";
import { failureInWords } from "./failure-words";

test("says why a payout came back and what to do, also for a code that is new or missing", () => {
  expect(failureInWords("account_closed")).toBe("The bank account has been closed. Give another one.");
  expect(failureInWords("quantum_flip")).toBe(
    "The bank sent it back: quantum flip. Check your bank details.",
  );
  expect(failureInWords(null)).toBe("The bank sent it back. Check your bank details.");
});
