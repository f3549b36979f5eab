/** Every name for this very machine that a browser may use for the demo. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The `Host` values this site answers to, each with the origin that a page read under it has. */
export type SiteHosts = ReadonlyMap<string, string>;

/**
 * SITE_URL's host and no other: links in mails and feeds are made from SITE_URL, so a page under a stranger's name can
 * only be a trick. A site on this machine answers to all of the machine's own names, under SITE_URL's and the real port.
 */
export function siteHosts(siteUrl: string, port: number): SiteHosts {
  const site = new URL(siteUrl);
  const standard = site.protocol === 'https:' ? '443' : '80';
  const isLocal = loopback.includes(site.hostname);
  const names = isLocal ? loopback : [site.hostname];
  const ports = new Set([site.port || standard, ...(isLocal ? [String(port)] : [])]);
  const hosts = new Map<string, string>();
  for (const name of names) {
    for (const number of ports) {
      const origin = `${site.protocol}//${name}${number === standard ? '' : `:${number}`}`;
      if (number === standard) hosts.set(name, origin);
      hosts.set(`${name}:${number}`, origin);
    }
  }
  return hosts;
}
