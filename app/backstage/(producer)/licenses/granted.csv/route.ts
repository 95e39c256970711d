import { addressOf } from "@/app/(store)/library/address";
import { answerCsv } from "@/app/answer-csv";
import { exportGrantedLicenses } from "@/lib/certificates/export-granted-licenses";
import { filterOf } from "../address";

/** The licenses of the page's filter, all of them. */
export async function GET(request: Request) {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const filter = filterOf(await addressOf({ searchParams: Promise.resolve(given) }));
  return answerCsv("licenses-granted", (ctx) => exportGrantedLicenses(ctx, filter));
}
