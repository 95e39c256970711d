import type { Appearance } from "@stripe/stripe-js";

/** The page's colors for Stripe's frame, which cannot read our variables and must be handed their values. */
export function readAppearance(theme: string | undefined): Appearance {
  const style = getComputedStyle(document.documentElement);
  const color = (role: string) => style.getPropertyValue(`--${role}`).trim();
  return {
    theme: theme === "light" ? "stripe" : "night",
    variables: {
      fontFamily: '"Geist Variable", ui-sans-serif, system-ui, sans-serif',
      fontSizeBase: "16px",
      borderRadius: "3px",
      colorPrimary: color("accent-ink"),
      colorBackground: color(theme === "light" ? "raised" : "sunken"),
      colorText: color("ink"),
      colorTextSecondary: color("muted"),
      colorTextPlaceholder: color("faint"),
      colorDanger: color("negative"),
    },
    rules: { ".Input": { border: `1px solid ${color("line-control")}`, boxShadow: "none" } },
  };
}
