/** What the last part of a host never is: what looks like one is the name of a file. */
const fileEndings = /\.(html?|php|aspx?|pdf|jpe?g|png|gif|webp|svg|txt|xml|md)$/i;
const bareMail = /^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/u;
const bareHost =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?=$|[/?#])/u;
const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i;

/**
 * What somebody meant by the address they typed: "harbour.example/map" is a site, "editor@harbour.example" a mailbox,
 * "about" a page of this one. What says clearly where it leads stays as it is. Whether it may be kept is asked elsewhere.
 */
export function rightHref(typed: string): string {
  // A URL parser throws tabs and line ends away too.
  const href = typed.replace(/[\t\r\n]/g, '').trim();
  if (href === '' || href.startsWith('#')) return href;
  // A browser reads "//host" and "/\host" as another site, however much they look like a path of this one.
  if (/^[\\/]{2}/.test(href)) return `https://${href.replace(/^[\\/]+/, '')}`;
  if (href.startsWith('/') || href.startsWith('?')) return href;
  const [host] = bareHost.exec(href) ?? [];
  if (host !== undefined && !(fileEndings.test(host) && host === href)) return `https://${href}`;
  if (bareMail.test(href)) return `mailto:${href}`;
  if (hasScheme.test(href)) return href;
  return `/${href.replace(/^(?:\.{0,2}\/)+/, '')}`;
}
