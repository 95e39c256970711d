/** More pictures of somebody, side by side. */
export function PictureStrip({ name, urls }: { name: string; urls: string[] }) {
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4 sm:gap-8">
      {urls.map((url, place) => (
        <li key={url}>
          {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
          <img
            src={url}
            alt={`${name}, ${place + 2} of ${urls.length + 1}`}
            loading="lazy"
            className="aspect-square w-full bg-raised object-cover"
          />
        </li>
      ))}
    </ul>
  );
}
