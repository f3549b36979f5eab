/** A name of a server as it is compared: most sites have pictures with and without the "www". */
export const withoutWww = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/** The name of the server in an address; null where there is none. */
export const hostOf = (url: string): string | null =>
  (URL.canParse(url) && withoutWww(new URL(url).hostname)) || null;
