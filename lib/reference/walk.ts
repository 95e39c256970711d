/** One step of the walk: what it is, why, and the very shell commands. */
export type WalkStep = { id: string; title: string; words: string; shell: string };

const AUTHORIZED = '-H "Authorization: Bearer $TOKEN"';

/**
 * Buying a beat by API alone, against the sandbox. The page shows these steps and a test runs them as they stand, one
 * after the other in one shell, so they need nothing but sh, curl and node.
 */
export const WALK: readonly WalkStep[] = [
  {
    id: "tokens",
    title: "Take a buyer's token",
    words:
      "In the folder of the checkout, while `npm run dev` runs. The sandbox writes its addresses and its users' tokens into a file; `json` reads one field of it.",
    shell: `mkdir -p .sandbox/walk && cd .sandbox/walk
json() { node -pe 'String(process.argv[1].split(".").reduce((at, key) => at[key], JSON.parse(require("fs").readFileSync(0))))' "$1"; }
SITE=$(json url < ../credentials.json)
API=$(json apiUrl < ../credentials.json)
TOKEN=$(json users.0.token < ../credentials.json)`,
  },
  {
    id: "find",
    title: "Find a beat that is for sale",
    words: "The cheapest one. Sold beats are not in the catalog, so each walk finds another.",
    shell: `curl -sSf "$API/tracks?purchasable=true&sort=price_asc&per_page=1" ${AUTHORIZED} -o tracks.json
TRACK=$(json data.data.0.id < tracks.json)
json data.data.0.title < tracks.json`,
  },
  {
    id: "price",
    title: "Ask what it costs you",
    words: "Nothing is reserved yet.",
    shell: `TOTAL=$(curl -sSf -X POST "$API/tracks/$TRACK/purchase/calculate-price" ${AUTHORIZED} | json data.total_amount)
echo "$TOTAL"`,
  },
  {
    id: "initiate",
    title: "Reserve it and open the payment",
    words:
      "The exclusive is yours for 30 minutes. Saying what you expect to pay means that you never pay more; the key makes it safe to send again. The client secret stays in a variable: never store or log one.",
    shell: `SECRET=$(curl -sSf -X POST "$API/tracks/$TRACK/purchase/initiate" ${AUTHORIZED} \\
  -H "Idempotency-Key: walk-$TRACK" -H "Content-Type: application/json" \\
  -d "{\\"expected_total\\": $TOTAL}" | json data.client_secret)
INTENT=\${SECRET%_secret_*}
echo "$INTENT"`,
  },
  {
    id: "pay",
    title: "Pay",
    words:
      "In a browser Stripe.js does this with the client secret. Here the Stripe stand-in takes one of Stripe's test cards by its name.",
    shell: `STRIPE=$(json stripe.url < ../credentials.json)
KEY=$(json stripe.secretKey < ../credentials.json)
curl -sSf "$STRIPE/v1/payment_intents/$INTENT/confirm" -u "$KEY:" -d payment_method=pm_card_visa | json status`,
  },
  {
    id: "settle",
    title: "Wait until the sale is settled",
    words: "Stripe tells BeatPass by webhook; a moment later the beat is yours.",
    shell: `until [ "$(curl -sSf "$API/tracks/$TRACK/purchase/status" ${AUTHORIZED} | json data.has_purchased)" = true ]; do
  sleep 1
done
curl -sSf "$API/purchases?per_page=1" ${AUTHORIZED} | json data.data.0.status`,
  },
  {
    id: "certificate",
    title: "Hold the license",
    words: "The certificate with its signature.",
    shell: `curl -sSf "$API/tracks/$TRACK/license-certificate" ${AUTHORIZED} -o certificate.json
UUID=$(json data.uuid < certificate.json)
json data.license_number < certificate.json`,
  },
  {
    id: "pdf",
    title: "Download the PDF",
    words: "It is drawn in the background; until it is ready the answer is `pdf_not_ready`.",
    shell: `until curl -sf "$API/tracks/$TRACK/download-license-pdf" ${AUTHORIZED} -o certificate.pdf; do
  sleep 3
done`,
  },
  {
    id: "verify",
    title: "Verify it as anyone could",
    words: "No token: this is what a label or a distributor does with the number on your certificate.",
    shell: `curl -sSf "$API/verify-license/$UUID" | json data.valid`,
  },
  {
    id: "offline",
    title: "Verify it without us",
    words:
      "With the public keys and a script of some sixty lines that needs `jose` alone. The checkout has jose installed; elsewhere, `npm install jose` first.",
    shell: `curl -sSf "$API/licenses/jwks" -o jwks.json
curl -sSf "$SITE/verify-certificate.mjs" -o verify-certificate.mjs
node verify-certificate.mjs certificate.json jwks.json`,
  },
];
