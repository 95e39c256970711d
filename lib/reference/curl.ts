import { answersFile, type Contract } from "@/lib/api/contract";

/** A command that asks the endpoint, to paste into a shell where API and TOKEN are set. */
export function curlOf(
  contract: Contract,
  examples: { params: Record<string, unknown>; body: unknown },
): string {
  const address = contract.path.replace(/\{(\w+)\}/g, (_, name) => String(examples.params[name]));
  const parts = [
    contract.method === "GET" ? "curl" : `curl -X ${contract.method}`,
    `"$API${address}"`,
    contract.auth === "bearer" && `-H "Authorization: Bearer $TOKEN"`,
    contract.idempotent && `-H "Idempotency-Key: $(uuidgen)"`,
    examples.body !== undefined && `-H "Content-Type: application/json"`,
    examples.body !== undefined && `-d '${JSON.stringify(examples.body)}'`,
    contract.upload && `-H "Content-Type: ${contract.upload.types[0]}" --data-binary @file`,
    answersFile(contract) && "-o certificate.pdf",
  ].filter((part) => typeof part === "string");
  const [command, url, ...options] = parts;
  return [`${command} ${url}`, ...options].join(" \\\n  ");
}
