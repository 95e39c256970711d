const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Postgres answers a malformed id with an error; to a person it is just one that does not exist. */
export const isUuid = (text: string): boolean => UUID.test(text);
