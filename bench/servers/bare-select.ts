import { createServer } from "node:http";
import postgres from "postgres";

// The least that could answer: reads what our handler reads, writes it down as JSON; checks, counts and limits nothing.
const sql = postgres(process.env.DATABASE_URL ?? "", { max: Number(process.env.DATABASE_POOL) });

createServer(async (request, response) => {
  const id = request.url?.split("/").at(-1) ?? "";
  const [row] = await sql`
    select status, public_document, signature, issued_at, status_changed_at, revocation_reason, verification_count
    from license_certificates where id = ${id}`;
  response.writeHead(row ? 200 : 404, { "content-type": "application/json" });
  response.end(JSON.stringify(row ?? null));
}).listen(Number(process.env.PORT), "127.0.0.1");
