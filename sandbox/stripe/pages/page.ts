/** Escapes text for HTML. */
export function escaped(text: unknown): string {
  const names: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return String(text ?? "").replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

/** The frame of the stand-in's own pages: plain, readable, clearly not Stripe. */
export function pageOf(title: string, body: string, width = "28rem"): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} · Stripe stand-in</title>
<style>
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 2rem 1rem; max-width: ${width}; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin-top: 2rem; }
label { display: block; margin: 1rem 0; } input, select { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .6rem; border: 1px solid var(--line); border-radius: .5rem; }
button { font: inherit; padding: .65rem 1.1rem; border-radius: .5rem; border: 1px solid var(--line); cursor: pointer; margin: .5rem .5rem 0 0; }
button.main { background: #4b45d6; color: #fff; border-color: #4b45d6; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; } td, th { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
code { font-size: .85em; } .note { opacity: .7; font-size: .9rem; } .scroll { overflow-x: auto; }
</style></head><body>
<p class="note">Sandbox: this page stands in for Stripe. No money moves.</p>
${body}
</body></html>`;
}
