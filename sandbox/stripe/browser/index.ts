import { standIn } from "./stripe";

// The script knows its own server by where it came from, as Stripe.js knows api.stripe.com.
const { origin } = new URL((document.currentScript as HTMLScriptElement).src);

const construct = (publishableKey: string) => standIn({ origin, publishableKey });
Object.assign(window, { Stripe: Object.assign(construct, { version: "sandbox" }) });
