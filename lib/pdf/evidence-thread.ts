import { parentPort, workerData } from "node:worker_threads";
import { drawEvidence } from "./draw-evidence";

// The inside of one thread of renderEvidencePdf: draws what it is given, answers the bytes, ends.
parentPort?.postMessage(await drawEvidence(workerData));
