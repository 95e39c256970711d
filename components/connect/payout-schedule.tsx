import { KeyValueList } from "@/components/ui/key-value-list";

/** When money goes to the bank, in words. */
export function PayoutSchedule({ isOn }: { isOn: boolean }) {
  return (
    <KeyValueList
      items={[
        { label: "When", value: isOn ? "Every day at 6:00 UTC, by itself" : null },
        { label: "How much", value: "All that is available, in each currency by itself" },
        { label: "From", value: "10.00 in a currency; less waits for the next sale" },
        { label: "Available", value: "Some days after a sale, when the card's bank has paid Stripe" },
        { label: "At your bank", value: "Mostly two to three working days later" },
        { label: "If it fails", value: "The money is yours again, and a mail says what to do" },
      ]}
    />
  );
}
