/** Where a picture of a profile is served. The name in its key changes with the file, so that browsers keep it for good. */
export const pictureUrl = (key: string, size: "full" | "small" = "full"): string =>
  `/media/${keyOfSize(key, size)}`;

/** The key of a picture's square for lists, beside that of the picture itself. */
export const keyOfSize = (key: string, size: "full" | "small"): string =>
  size === "small" ? key.replace(/\.jpg$/, "-small.jpg") : key;

/** What the API calls a picture of a producer's: the part of its key that is its own. */
export const pictureId = (key: string): string => key.slice(key.lastIndexOf("-") + 1, -".jpg".length);
