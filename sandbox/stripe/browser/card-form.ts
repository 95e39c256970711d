import { cardField } from "./card-field";
import { brandOf, digitsOf, grouped, type Mistake, mistakesIn, monthAndYear, type Typed } from "./card-rules";
import { make } from "./dom";

export type Card = { number: string; month: number; year: number; securityCode: string };
export type Checked = { card: Card } | { mistake: Mistake };
export type CardForm = {
  root: HTMLElement;
  focus(): void;
  blur(): void;
  clear(): void;
  /** The card, or the first mistake, after showing all of them and leading the focus to the first. */
  check(): Checked;
};
type Listener = {
  changed(state: { empty: boolean; complete: boolean }): void;
  focused(): void;
  blurred(): void;
  entered(): void;
};

const OTHER_CARDS = [
  ["4000 0000 0000 3220", "asks for 3-D Secure"],
  ["4000 0000 0000 0002", "is declined"],
  ["4000 0000 0000 9995", "lacks the funds"],
];

/** A real card form: number, expiry, security code, each labelled and with its own error beneath. */
export function cardForm(listener: Listener): CardForm {
  const fields = {
    number: cardField({
      name: "number",
      label: "Card number",
      autocomplete: "cc-number",
      placeholder: "1234 1234 1234 1234",
      format: (digits) => grouped(digits),
      longest: 19,
      wide: true,
    }),
    expiry: cardField({
      name: "expiry",
      label: "Expiration date",
      autocomplete: "cc-exp",
      placeholder: "MM / YY",
      format: monthAndYear,
      longest: 4,
    }),
    securityCode: cardField({
      name: "cvc",
      label: "Security code",
      autocomplete: "cc-csc",
      placeholder: "CVC",
      format: (digits) => digits,
      longest: 4,
    }),
  };
  const all = Object.values(fields);
  const root = make("div", { class: "form" }, note(), ...all.map((field) => field.root));

  const typed = (): Typed => ({
    number: digitsOf(fields.number.input.value),
    expiry: digitsOf(fields.expiry.input.value),
    securityCode: digitsOf(fields.securityCode.input.value),
  });
  const show = (names: (keyof Typed)[]) => {
    const mistakes = mistakesIn(typed(), new Date());
    for (const name of names) fields[name].say(mistakes[name]?.message ?? "");
    return mistakes;
  };

  root.addEventListener("input", () => {
    fields.number.remark(brandOf(typed().number).name);
    // A mistake that was shown goes as soon as it is put right; none is shown while somebody still types.
    show((Object.keys(fields) as (keyof Typed)[]).filter((name) => fields[name].isWrong()));
    const empty = all.every(({ input }) => input.value === "");
    listener.changed({ empty, complete: Object.keys(mistakesIn(typed(), new Date())).length === 0 });
  });
  root.addEventListener("focusin", listener.focused);
  root.addEventListener("focusout", listener.blurred);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) listener.entered();
  });

  return {
    root,
    focus: () => fields.number.input.focus(),
    blur: () => all.forEach(({ input }) => void input.blur()),
    clear() {
      for (const { input, say } of all) {
        input.value = "";
        say("");
      }
      fields.number.remark("");
    },
    check() {
      const mistakes = show(["number", "expiry", "securityCode"]);
      for (const name of ["number", "expiry", "securityCode"] as const) {
        const mistake = mistakes[name];
        if (!mistake) continue;
        fields[name].input.focus();
        return { mistake };
      }
      const { number, expiry, securityCode } = typed();
      return {
        card: {
          number,
          month: Number(expiry.slice(0, 2)),
          year: 2000 + Number(expiry.slice(2)),
          securityCode,
        },
      };
    },
  };
}

function note(): HTMLElement {
  const others = OTHER_CARDS.map(([number = "", does = ""]) =>
    make("li", {}, make("b", {}, number), ` ${does}`),
  );
  return make(
    "div",
    { class: "note wide" },
    make(
      "p",
      {},
      "Sandbox, no real money: use ",
      make("b", {}, "4242 4242 4242 4242"),
      ", any future date, any code.",
    ),
    make("details", {}, make("summary", {}, "Other test cards"), make("ul", {}, ...others)),
  );
}
