import { sha256 } from "@/lib/ids";
import { renderCertificatePdf } from "./render-certificate";
import { SAMPLE } from "./sample.fixture";

// Another process for the test: prints the hash of the sample's PDF.
process.stdout.write(sha256(await renderCertificatePdf(SAMPLE)));
