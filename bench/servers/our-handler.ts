import { createServer } from "node:http";
import { GET } from "@/app/api/v1/verify-license/[uuid]/route";

// Our handler without Next: the smallest adapter from node:http to a web Request and back.
createServer(async (incoming, outgoing) => {
  const headers = incoming.headers as Record<string, string>;
  const response = await GET(new Request(`http://${headers.host}${incoming.url}`, { headers }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}).listen(Number(process.env.PORT), "127.0.0.1");
