import { env } from "@/lib/env";

/** Where anyone checks a certificate. */
export const verifyUrl = (id: string): string => new URL(`/verify/${id}`, env.APP_URL).href;
