/** Links that an applicant gave: shown in full, never fetched, and the other site does not learn from where one comes. */
export function OutsideLinks({ urls }: { urls: string[] }) {
  return (
    <ul className="grid gap-1.5">
      {urls.map((url) => (
        <li key={url}>
          <a
            href={url}
            target="_blank"
            rel="nofollow ugc noopener noreferrer"
            className="break-all underline decoration-line-control underline-offset-4 hover:decoration-ink"
          >
            {url}
          </a>
        </li>
      ))}
    </ul>
  );
}
