import { once } from "node:events";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { mailboxApp } from "./http";
import { openMailStore } from "./mail-store";
import { listenForMail } from "./smtp";

export interface Mailbox {
  smtpUrl: string;
  /** Of the page on which the mails can be read. */
  url: string;
  stop(): Promise<void>;
}

/** Starts the mail server and its page on 127.0.0.1, on free ports by default; mails in `dir` are kept. */
export async function startMailbox(options: {
  dir: string;
  smtpPort?: number;
  httpPort?: number;
}): Promise<Mailbox> {
  const store = await openMailStore(options.dir);
  const smtp = await listenForMail(store, options.smtpPort ?? 0);
  const { fetch } = mailboxApp(store);
  const server = serve({ fetch, hostname: "127.0.0.1", port: options.httpPort ?? 0 }) as Server;
  await once(server, "listening");
  const address = server.address();
  return {
    smtpUrl: smtp.url,
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : options.httpPort}`,
    async stop() {
      server.closeAllConnections();
      await Promise.all([smtp.stop(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}
