import { digitsOf } from "./card-rules";
import { make } from "./dom";

type FieldOptions = {
  name: string;
  label: string;
  autocomplete: string;
  placeholder: string;
  /** How digits are shown while they are typed. */
  format: (digits: string) => string;
  /** The most digits it takes. */
  longest: number;
  wide?: boolean;
};

/** A labelled box for digits that groups them as one types, with its error tied to it. */
export function cardField({ name, label, autocomplete, placeholder, format, longest, wide }: FieldOptions) {
  const input = make("input", {
    id: name,
    name,
    type: "text",
    inputmode: "numeric",
    autocomplete,
    placeholder,
    "aria-describedby": `${name}-error`,
    "aria-required": "true",
  });
  const error = make("p", { id: `${name}-error`, class: "error", "aria-live": "polite" });
  const remark = make("span", { class: "brand" });
  const box = make("span", { class: "box" }, input, remark);
  input.addEventListener("input", () => reformat(input, format, longest));
  return {
    root: make(
      "div",
      { class: wide ? "field wide" : "field" },
      make("label", { for: name }, label),
      box,
      error,
    ),
    input,
    /** A word at the right end of the box. */
    remark(text: string) {
      remark.textContent = text;
    },
    isWrong: () => error.textContent !== "",
    /** Shows what is wrong; the empty text takes it back. */
    say(message: string) {
      error.textContent = message;
      input.setAttribute("aria-invalid", String(message !== ""));
    },
  };
}

/** Groups the digits anew and keeps the caret behind the same digit. */
function reformat(input: HTMLInputElement, format: FieldOptions["format"], longest: number): void {
  const before = digitsOf(input.value.slice(0, input.selectionStart ?? input.value.length)).length;
  const all = digitsOf(input.value);
  const atEnd = before === all.length;
  input.value = format(all.slice(0, longest));
  let caret = atEnd ? input.value.length : 0;
  for (let seen = 0; !atEnd && seen < before && caret < input.value.length; caret++) {
    if (/\d/.test(input.value[caret] ?? "")) seen++;
  }
  input.setSelectionRange(caret, caret);
}
