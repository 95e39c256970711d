import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

interface Counts {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/**
 * `npm test`: every runner in turn; then what failed once more, because who keeps only the end of a long output needs
 * to know it; each runner's counts; and their sum in the last line.
 */
const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "beatpass-results-"));
const failures: string[] = [];

const results: [name: string, counts: Counts][] = [
  ["lint", await oneCheck("biome", ["check"])],
  ["types", await typeCheck()],
  ["tests", await unitTests()],
];
if (existsSync(path.join(root, "e2e/run.ts"))) results.push(["journeys", await journeys()]);
rmSync(scratch, { recursive: true });

for (const failure of failures) process.stdout.write(`\n✘ ${failure}\n`);
const total = { passed: 0, failed: 0 };
process.stdout.write("\n");
for (const [name, counts] of results) {
  process.stdout.write(`${name.padEnd(10)}${sentence(counts)}\n`);
  total.passed += counts.passed;
  total.failed += counts.failed;
}
process.stdout.write(`${sentence(total)}\n`);
process.exit(total.failed > 0 ? 1 : 0);

async function typeCheck(): Promise<Counts> {
  // Writes the declarations of pages and stylesheets, which a clean checkout does not have.
  const { code } = await run("next", ["typegen"]);
  return code === 0 ? oneCheck("tsc", ["--noEmit"]) : { passed: 0, failed: 1 };
}

async function oneCheck(program: string, args: string[]): Promise<Counts> {
  const { code } = await run(program, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unitTests(): Promise<Counts> {
  const file = path.join(scratch, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code, complaints } = await run("vitest", args);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(
    readFileSync(file, "utf8"),
  ) as VitestReport;
  const named = testResults.flatMap(failuresOf);
  // A promise that fails while nobody listens fails the run and no test: vitest tells of it at the end of its complaints.
  if (code !== 0 && named.length === 0) named.push(`outside of any test\n${complaints.slice(-3000)}`);
  failures.push(...named);
  // A file that cannot be loaded has no tests, and would vanish from the count.
  const unloadable = testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  return believe(code, { passed: numPassedTests, failed: numFailedTests + unloadable.length });
}

/** Each failed test of a file, or the file itself if it could not be loaded, with what it said. */
function failuresOf({
  name,
  status,
  message,
  assertionResults,
}: VitestReport["testResults"][number]): string[] {
  const file = path.relative(root, name);
  const failed = assertionResults.filter((each) => each.status === "failed");
  if (status === "failed" && failed.length === 0) return [`${file}\n${message}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${file} › ${fullName}\n${failureMessages.join("\n").slice(0, 3000)}`,
  );
}

/** The journeys' runner ends with a line "N passed, N failed" of its own. */
async function journeys(): Promise<Counts> {
  const { code, output } = await run("tsx", ["e2e/run.ts"]);
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed\b/gm)].at(-1) ?? [];
  return believe(code, { passed: Number(passed ?? 0), failed: Number(failed ?? 0) });
}

/** A runner that failed without a failed test, as when a file cannot be loaded, or that ran nothing, has failed. */
function believe(code: number | null, { passed, failed }: Counts): Counts {
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

type Ended = { code: number | null; output: string; complaints: string };

/** Runs a program of node_modules/.bin; shows what it prints and returns it, what came on stderr as `complaints`. */
async function run(program: string, args: string[]): Promise<Ended> {
  process.stdout.write(`\n── ${[program, ...args].join(" ")}\n`);
  const child = spawn(path.join(root, "node_modules/.bin", program), args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let complaints = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk;
    process.stderr.write(chunk);
  });
  const [code] = await once(child, "close");
  return { code, output, complaints };
}

function sentence({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
