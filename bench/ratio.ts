/** What one thing costs against another, both measured in this run; times in microseconds. */
export type Ratio = {
  name: string;
  ours: number;
  baseline: number;
  /** The ratio should stay under this, where the project has said so. */
  target?: number;
};

/** A line of the table that could not be measured here, and why. */
export type Omitted = { name: string; because: string };

const HEAD = ["", "ours", "baseline", "ratio", "target"];

/** The ratios as a table of text; a `!` marks those over their target. */
export function table(results: (Ratio | Omitted)[]): string {
  const rows = [HEAD, ...results.map(row)];
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.filter((each) => each.length === HEAD.length).map((each) => each[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
}

function row(result: Ratio | Omitted): string[] {
  if ("because" in result) return [result.name, result.because];
  const { name, ours, baseline, target } = result;
  const ratio = ours / baseline;
  const wanted = target === undefined ? "" : `< ${target}${ratio < target ? " " : "!"}`;
  return [name, duration(ours), duration(baseline), rounded(ratio), wanted];
}

function duration(microseconds: number): string {
  if (microseconds < 1_000) return `${rounded(microseconds)} µs`;
  if (microseconds < 1_000_000) return `${rounded(microseconds / 1_000)} ms`;
  return `${rounded(microseconds / 1_000_000)} s`;
}

const rounded = (value: number) => String(Number(value.toPrecision(3)));
