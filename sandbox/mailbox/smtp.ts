import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { MailStore } from "./mail-store";

const LARGEST_MAIL_BYTES = 25 * 1024 * 1024;

/** Takes every mail on 127.0.0.1, from and to anyone, with or without a password. */
export async function listenForMail(store: MailStore, port: number) {
  const server = new SMTPServer({
    banner: "BeatPass sandbox mailbox",
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    // Its certificate would be self-signed, which senders rightly refuse.
    hideSTARTTLS: true,
    disabledCommands: ["STARTTLS"],
    size: LARGEST_MAIL_BYTES,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? "anyone" }),
    onData(stream, { envelope }, done) {
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      const to = envelope.rcptTo.map(({ address }) => address);
      buffer(stream)
        .then((source) => {
          if (stream.sizeExceeded) throw Object.assign(new Error("Mail too large"), { responseCode: 552 });
          return store.add({ from, to }, source);
        })
        .then(() => done(), done);
    },
  });
  // A sender that hangs up early is its own affair; without a listener it would end the sandbox.
  server.on("error", () => {});
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${actual}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
