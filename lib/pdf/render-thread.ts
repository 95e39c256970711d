import { parentPort, workerData } from "node:worker_threads";
import { drawCertificate } from "./draw-certificate";

// The inside of one thread of renderCertificatePdf: draws what it is given, answers the bytes, ends.
parentPort?.postMessage(await drawCertificate(workerData));
