import type { IncomingMessage } from "node:http";
import { type Answer, json } from "../http/answer";
import { StripeFailure } from "../http/errors";
import type { Control } from "./control";

/** `POST /sandbox/control/<command>` with a JSON object; from this machine only. */
export async function answerControl(
  control: Control,
  request: IncomingMessage,
  command: string,
  body: string,
): Promise<Answer> {
  if (!/^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? ""))
    return json(403, { error: { message: "Only from this machine." } });
  if (request.headers.origin) return json(403, { error: { message: "Not from a page." } });
  const commands = control as unknown as Record<string, (given: unknown) => unknown>;
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run)
    return json(404, {
      error: { message: `Unknown command '${command}'. There are: ${Object.keys(commands).join(", ")}.` },
    });
  try {
    const result = await run(body ? JSON.parse(body) : {});
    return json(200, { result: result ?? null });
  } catch (error) {
    return error instanceof StripeFailure
      ? json(error.status, error.reply)
      : json(400, { error: { message: (error as Error).message } });
  }
}
