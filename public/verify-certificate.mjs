// Checks a BeatPass license certificate without BeatPass. Needs Node 20 or newer and: npm install jose
//
//   node verify-certificate.mjs certificate.json jwks.json
//
// certificate.json  the `data` of GET /api/v1/tracks/{track}/license-certificate, or { public, private?, signature }
// jwks.json         GET /api/v1/licenses/jwks, saved whenever you like: keys are never taken away
//
// Exit code 0: genuine. 1: not. Whether a genuine license is still in force today, only its verify page can say.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from "jose";

const [certificateFile, keysFile] = process.argv.slice(2);
if (!certificateFile || !keysFile) stop("Usage: node verify-certificate.mjs certificate.json jwks.json");

const given = read(certificateFile);
const { public: document, private: closed, signature } = given.data ?? given;
if (!document || typeof signature !== "string") stop(`${certificateFile} holds no certificate.`);

const signed = await openSignature(signature, read(keysFile));
check(
  isDeepStrictEqual(signed, document),
  "The public part is what was signed.",
  "The public part is not what was signed: it was changed.",
);
check(
  new URL(document.verify_url).pathname === `/verify/${document.id}`,
  "The verify address is that of this certificate.",
  "The verify address is that of another certificate.",
);
if (closed) {
  const hash = createHash("sha256").update(canonical(closed)).digest("hex");
  check(
    hash === document.private_sha256 && closed.certificate_id === document.id,
    "The private part is what was signed.",
    "The private part is not what was signed: it was changed.",
  );
} else {
  console.log("  –   There is no private part to check.");
}

const { number, type, licensee, licensor, track, issued_at, verify_url } = document;
console.log(`\nGENUINE. ${number}: the ${type} license to “${track.title}” (${track.artists.join(", ")}),`);
console.log(`granted by ${licensor.legal_name} to ${licensee.name} on ${issued_at}.`);
console.log(`Is it still in force? ${verify_url}`);

// One algorithm, one type of token, and a key by its id out of the saved file: a header that names a key or a rule of
// its own (jwk, jku, x5u, crit …) is not believed.
async function openSignature(jws, keys) {
  try {
    const { alg, kid, typ, ...others } = decodeProtectedHeader(jws);
    if (alg !== "ES256" || typ !== "beatpass-certificate+jws" || Object.keys(others).length > 0) {
      throw new Error("its header is not that of a certificate");
    }
    const { payload } = await compactVerify(jws, createLocalJWKSet(keys), { algorithms: ["ES256"] });
    console.log(`  ok  The signature is good: ES256, key ${kid}.`);
    return JSON.parse(new TextDecoder().decode(payload));
  } catch (error) {
    return stop(`The signature does not verify: ${error.message}.`);
  }
}

// RFC 8785: keys sorted, no white space. JSON.stringify writes strings and numbers as the RFC wants them.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const pairs = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${pairs.join(",")}}`;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return stop(`${file} cannot be read as JSON: ${error.message}`);
  }
}

function check(holds, yes, no) {
  if (!holds) stop(no);
  console.log(`  ok  ${yes}`);
}

function stop(why) {
  console.error(`NOT GENUINE, or not checked. ${why}`);
  process.exit(1);
}
