import { Page } from "@/components/layout/page";
import { VerifyResult } from "@/components/licenses/verify-result";
import { systemClock } from "@/lib/clock";
import { VerifyForm } from "../verify-form";

/** The second answer: we never issued it. */
export default function NotIssued() {
  return (
    <Page width="text">
      <div className="mb-12">
        <VerifyResult result={{ answer: "not_found" }} checkedAt={systemClock.now().toISOString()} />
      </div>
      <VerifyForm />
    </Page>
  );
}
