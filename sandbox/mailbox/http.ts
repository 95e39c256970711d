import { Hono } from "hono";
import type { MailStore } from "./mail-store";
import { attachmentOf } from "./message";
import { listPage, messagePage } from "./pages";

/** The mailbox's pages for people (`/`, `/mail/{id}`) and its JSON for programs (`/messages…`). */
export function mailboxApp(store: MailStore): Hono {
  const app = new Hono();
  const newest = () => store.list()[0]?.id ?? "";

  app.get("/", (c) => {
    const to = c.req.query("to") ?? "";
    return c.html(listPage(store.list({ to }), to, newest()));
  });
  app.get("/mail/:id", (c) => {
    const message = store.get(c.req.param("id"));
    return message ? c.html(messagePage(message)) : c.notFound();
  });
  app.get("/newest", (c) => c.text(newest()));

  app.get("/messages", (c) => {
    const { to, subject } = c.req.query();
    return c.json({ messages: store.list({ to, subject }) });
  });
  app.delete("/messages", async (c) => {
    await store.clear();
    return c.body(null, 204);
  });
  app.get("/messages/:id", (c) => {
    const message = store.get(c.req.param("id"));
    return message ? c.json(message) : c.notFound();
  });
  app.get("/messages/:id/html", (c) => {
    const message = store.get(c.req.param("id"));
    if (!message) return c.notFound();
    // Whatever a mail brings along runs no script here, and its links leave the frame.
    c.header(
      "content-security-policy",
      "sandbox allow-popups allow-popups-to-escape-sandbox; script-src 'none'",
    );
    return c.html(`<base target="_blank">${message.html}`);
  });
  app.get("/messages/:id/source", async (c) => {
    const message = store.get(c.req.param("id"));
    return message ? c.text((await store.source(message.id)).toString()) : c.notFound();
  });
  app.get("/messages/:id/attachments/:index", async (c) => {
    const message = store.get(c.req.param("id"));
    const index = Number(c.req.param("index"));
    const described = message?.attachments[index];
    const content = message && (await attachmentOf(await store.source(message.id), index));
    if (!described || !content) return c.notFound();
    return c.body(content, 200, {
      "content-type": described.mimeType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(described.filename)}`,
    });
  });
  return app;
}
