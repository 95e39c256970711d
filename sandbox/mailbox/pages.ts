import { html, raw } from "hono/html";
import type { Message } from "./message";
import { STYLE } from "./style";

type Html = ReturnType<typeof html>;

const SCRIPT = `
const newest = document.body.dataset.newest;
setInterval(async () => {
  const answer = await fetch("/newest").catch(() => null);
  if (answer?.ok && (await answer.text()) !== newest) location.reload();
}, 2000);
document.querySelector("#delete-all")?.addEventListener("click", async () => {
  if (!confirm("Delete every mail?")) return;
  await fetch("/messages", { method: "DELETE" });
  location.href = "/";
});
`;

/** The list, with the mails that were looked for. */
export function listPage(messages: Message[], to: string, newest: string) {
  return page(
    to ? `Mail to ${to}` : "Mailbox",
    html`<header>
        <h1>Mailbox</h1>
        <form role="search">
          <label class="unseen" for="to">Recipient</label>
          <input id="to" name="to" type="search" value="${to}" placeholder="Search by recipient" autocomplete="off">
          <button>Search</button>
        </form>
        <button id="delete-all" type="button">Delete all</button>
      </header>
      ${messages.length > 0 ? html`<ol class="mails">${messages.map(row)}</ol>` : empty(to)}
      <script>${raw(SCRIPT)}</script>`,
    newest,
  );
}

function row(message: Message): Html {
  return html`<li>
    <a href="/mail/${message.id}">
      <span class="to">${recipientsOf(message)}</span>
      <span class="subject">${message.subject || "(no subject)"}</span>
      <span class="excerpt">${message.text.trim().slice(0, 160)}</span>
      ${time(message)}
    </a>
  </li>`;
}

function empty(to: string): Html {
  return to
    ? html`<p class="empty">No mail to “${to}”. <a href="/">Show all</a></p>`
    : html`<p class="empty">No mail yet. Everything BeatPass sends in the sandbox ends up here.</p>`;
}

/** One mail: as it looks, as plain text, and its head. */
export function messagePage(message: Message) {
  const text = html`<pre>${message.text || "(no text)"}</pre>`;
  return page(
    message.subject,
    html`<header><a href="/">← All mail</a></header>
      <h1>${message.subject || "(no subject)"}</h1>
      <p class="facts">${message.from} → ${recipientsOf(message)} · ${time(message)}</p>
      ${message.attachments.length > 0 ? attachments(message) : ""}
      ${message.html ? html`<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${message.id}/html"></iframe>` : text}
      ${message.html ? html`<details><summary>Plain text</summary>${text}</details>` : ""}
      <details>
        <summary>Headers</summary>
        <dl>${message.headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
      </details>
      <p><a href="/messages/${message.id}/source">Source</a> · <a href="/messages/${message.id}">JSON</a></p>`,
  );
}

function attachments({ id, attachments }: Message): Html {
  const link = (name: string, index: number, size: number) =>
    html`<li><a href="/messages/${id}/attachments/${index}">${name}</a> ${Math.ceil(size / 1024)} KB</li>`;
  return html`<ul class="attachments">
    ${attachments.map(({ filename, size }, index) => link(filename, index, size))}
  </ul>`;
}

function recipientsOf({ to, recipients }: Message): string {
  return (to.length > 0 ? to : recipients).join(", ");
}

function time({ receivedAt }: Message): Html {
  return html`<time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace("T", " ")} UTC</time>`;
}

function page(title: string, content: Html | Promise<Html>, newest = "") {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title} · BeatPass sandbox</title>
        <style>${raw(STYLE)}</style>
      </head>
      <body data-newest="${newest}"><main>${content}</main></body>
    </html>`;
}
