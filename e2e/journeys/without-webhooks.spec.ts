import { test } from "playwright/test";
import { buy } from "../fixtures/checkout";
import { account, enter } from "../fixtures/people";
import { control } from "../fixtures/stand-in";
import { beat } from "../fixtures/tracks";

// Loses everybody's events, and therefore runs after all others (playwright.config.ts).
test("no webhook ever comes: the sale is finished all the same", async ({ page }) => {
  const track = await beat({ title: "Nobody Told Us" });
  await enter(page, await account());
  const fault = await control("fault", { kind: "lose", event: "^(payment_intent|charge)", times: 100 });
  try {
    await buy(page, track);
  } finally {
    await control("clearFaults", { id: fault.id });
  }
});
