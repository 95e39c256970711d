import path from "node:path";
import { runSandbox } from "./run-sandbox";

await runSandbox(path.resolve(import.meta.dirname, ".."), "dev");
