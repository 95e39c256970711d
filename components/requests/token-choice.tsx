import { tokenCount } from "./shown-request";

const RUNS = [
  { tokens: 1, time: "24 hours" },
  { tokens: 2, time: "48 hours" },
  { tokens: 3, time: "72 hours" },
];

type TokenChoiceProps = {
  value: number;
  onChange: (tokens: number) => void;
  /** How many there are; null for no limit. */
  left: number | null;
};

/** How long a request stays open, and what that costs. */
export function TokenChoice({ value, onChange, left }: TokenChoiceProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      {RUNS.map(({ tokens, time }) => (
        <label
          key={tokens}
          className="flex cursor-pointer items-start gap-3 rounded-md border border-line-control p-4 transition-colors hover:border-ink has-checked:border-accent has-checked:bg-raised has-disabled:cursor-not-allowed has-disabled:opacity-50 has-disabled:hover:border-line-control"
        >
          <input
            type="radio"
            name="tokens"
            value={tokens}
            checked={tokens === value}
            disabled={left !== null && tokens > left}
            onChange={() => onChange(tokens)}
            className="mt-1 size-[1.15rem] shrink-0 appearance-none rounded-full border border-line-control bg-sunken checked:border-[5px] checked:border-accent light:bg-raised"
          />
          <span>
            <span className="block display-4">{time}</span>
            <span className="text-sm text-muted">{tokenCount(tokens)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
