import type { Appearance } from "@stripe/stripe-js";

const NIGHT = {
  colorBackground: "#30313d",
  colorText: "#fff",
  colorTextSecondary: "#bbb",
  colorDanger: "#fe87a1",
};
const DAY = {
  colorBackground: "#fff",
  colorText: "#30313d",
  colorTextSecondary: "#6d6e78",
  colorDanger: "#df1b41",
};
const COMMON = {
  colorPrimary: "#0570de",
  colorTextPlaceholder: "#757680",
  borderRadius: "5px",
  fontFamily: "system-ui, sans-serif",
  fontSizeBase: "16px",
  inputBorder: "1px solid color-mix(in srgb, currentColor 45%, transparent)",
};

/** Hands the appearance's variables (https://docs.stripe.com/elements/appearance-api) to the style below. */
export function themed(host: HTMLElement, { theme, variables, rules }: Appearance): void {
  const values = { ...COMMON, ...(theme === "night" ? NIGHT : DAY), ...variables };
  const border = rules?.[".Input"]?.border;
  for (const [name, value] of Object.entries(values)) host.style.setProperty(`--${name}`, String(value));
  if (border) host.style.setProperty("--inputBorder", border);
  host.style.colorScheme = theme === "night" ? "dark" : "light";
}

/** Made through the object model, so that a page's Content-Security-Policy has nothing to allow. */
export function style(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  return sheet;
}

const CSS_TEXT = `
:host { display: block; color: var(--colorText); font: var(--fontSizeBase)/1.5 var(--fontFamily); }
* { box-sizing: border-box; margin: 0; font: inherit; }
.form { display: grid; grid-template-columns: 1fr 1fr; gap: 16px 12px; }
.field { display: grid; gap: 6px; align-content: start; }
.wide { grid-column: 1 / -1; }
label { font-size: 0.875em; font-weight: 500; }
.box { position: relative; display: block; }
input {
  width: 100%; height: 44px; padding: 0 14px; color: var(--colorText); background: var(--colorBackground);
  border: var(--inputBorder); border-radius: var(--borderRadius); font-variant-numeric: tabular-nums;
}
input::placeholder { color: var(--colorTextPlaceholder); opacity: 1; }
input:focus-visible, button:focus-visible, summary:focus-visible {
  outline: 2px solid var(--colorPrimary); outline-offset: 2px;
}
input[aria-invalid="true"] { border-color: var(--colorDanger); }
.brand {
  position: absolute; right: 14px; top: 0; line-height: 44px; font-size: 0.8125em; color: var(--colorTextSecondary);
  pointer-events: none;
}
.error { font-size: 0.875em; font-weight: 500; color: var(--colorDanger); }
.error:empty { display: none; }
.note {
  padding: 10px 14px; font-size: 0.875em; border: 1px dashed currentColor; border-radius: var(--borderRadius);
  color: var(--colorTextSecondary);
}
.note b { font-weight: 600; color: var(--colorText); white-space: nowrap; }
summary { margin-top: 4px; width: fit-content; cursor: pointer; text-decoration: underline; text-underline-offset: 4px; }
ul { margin-top: 6px; padding: 0; list-style: none; display: grid; gap: 2px; }
dialog {
  width: min(26rem, calc(100vw - 2rem)); margin: auto; padding: 28px; border: 1px solid #5a554c; border-radius: 4px;
  color: #171512; background: #fff; font: 16px/1.5 system-ui, sans-serif; color-scheme: light;
}
dialog::backdrop { background: rgb(0 0 0 / 0.7); }
dialog h2 { font-size: 1.25em; font-weight: 700; }
dialog p { margin-top: 8px; }
.answers { display: grid; gap: 10px; margin-top: 20px; }
button {
  min-height: 44px; padding: 0 16px; font-weight: 600; cursor: pointer; border-radius: 4px; color: #171512;
  background: #fff; border: 1px solid #857c6d;
}
button.main { color: #fff; background: #171512; border-color: #171512; }
`;
