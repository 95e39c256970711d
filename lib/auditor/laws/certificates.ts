import { sql } from "drizzle-orm";
import type { Laws } from "./laws";

/** Certificates are what was signed, and standard ones were given by a download. */
export const certificates: Laws = {
  "a standard license was given by a plan's download, to somebody else than the track's producer": sql`
    select c.id from license_certificates c where c.type = 'standard' and c.status <> 'revoked' and (
      c.licensee_id = c.licensor_id or c.purchase_id is not null
      or not exists (select from track_downloads d where d.certificate_id = c.id
        and d.user_id = c.licensee_id and d.track_id = c.track_id and d.created_at = c.issued_at)
      or not exists (select from audit_log a where a.subject = 'certificate:' || c.id
        and a.action = 'certificate.issued' and a.details ? 'plan'))`,

  "a person holds one standard license of a track": sql`
    select track_id, licensee_id from license_certificates where type = 'standard' and status = 'active'
    group by track_id, licensee_id having count(*) > 1`,

  "a counted download is of the person and track of its license": sql`
    select d.certificate_id from track_downloads d join license_certificates c on c.id = d.certificate_id
    where c.type <> 'standard' or c.licensee_id <> d.user_id or c.track_id <> d.track_id`,

  "a certificate's parts are those that were signed": sql`
    select c.id from license_certificates c
    left join lateral (select rpad(payload, (length(payload) + 3) / 4 * 4, '=') payload
      from (select translate(split_part(c.signature, '.', 2), '-_', '+/') payload) url_safe) jws on true
    where convert_from(decode(jws.payload, 'base64'), 'UTF8') <> c.public_document
      or encode(sha256(convert_to(c.private_document, 'UTF8')), 'hex') <> c.public_document::jsonb ->> 'private_sha256'
      or c.public_document::jsonb ->> 'id' <> c.id::text or c.public_document::jsonb ->> 'type' <> c.type::text`,

  "the PDF of a certificate is noted with its hash and size": sql`
    select id from license_certificates
    where (pdf_key is null) <> (pdf_sha256 is null) or (pdf_key is null) <> (pdf_size is null)`,
};
