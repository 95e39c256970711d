import path from "node:path";
import { givenEnvironment, unfitForProduction } from "./environment";

/** `npm start`: production on real parts, or, with SANDBOX=1, the production build on the sandbox. */
const root = path.resolve(import.meta.dirname, "..");
const given = givenEnvironment(root);

// Imported only when needed: in production the sandbox's packages are not installed.
if (given.SANDBOX === "1") {
  const { runSandbox } = await import("./run-sandbox");
  await runSandbox(root, "start");
}

const problems = unfitForProduction(given);
if (problems.length > 0) {
  process.stderr.write(
    "BeatPass does not start in production like this:\n" +
      `${problems.map((problem) => `  ${problem}\n`).join("")}` +
      "Each is explained in .env.example. To try the production build on this machine alone, set SANDBOX=1.\n",
  );
  process.exit(1);
}
const { runProduction } = await import("./run-production");
await runProduction(root, given);
