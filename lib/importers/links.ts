import { withoutWww } from '@/lib/importers/pictures/hosts';

/** A permalink by name, with or without a date; its last part is the post's slug. */
const byName = /^(?:\/\d{4}(?:\/\d\d){0,2})?\/([^/]+)$/;

/**
 * Finds the post that an address of the old site leads to: by its permalink, whatever scheme, `www.` or closing slash it is
 * written with; by its number (`?p=12`, `?page_id=12`); or by its name, because WordPress finds a post whose date in the
 * address is wrong.
 */
export class LinkBook {
  private readonly hosts: ReadonlySet<string>;
  private readonly byAddress = new Map<string, string>();
  private readonly bySlug = new Map<string, string>();
  private readonly ids = new Set<string>();

  /** `sites` are the addresses by which the old site calls itself. */
  constructor(sites: readonly string[]) {
    const urls = sites.filter((site) => URL.canParse(site)).map((site) => new URL(site));
    this.hosts = new Set(urls.map(({ host }) => withoutWww(host)).filter(Boolean));
  }

  add(id: string, link: string, slug: string): void {
    this.ids.add(id);
    if (slug && !this.bySlug.has(slug)) this.bySlug.set(slug, id);
    const address = this.addressOf(link);
    // A draft's link is the site's front page with a number.
    if (!address || address === '/' || this.byAddress.has(address)) return;
    // Found by its name already: a book of a hundred thousand addresses would take as much memory again.
    const [, name = ''] = byName.exec(address) ?? [];
    if (this.bySlug.get(name) !== id) this.byAddress.set(address, id);
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The post's number, or undefined when the address leads elsewhere. */
  find(href: string): string | undefined {
    const address = this.addressOf(href);
    if (address === undefined) return undefined;
    const query = new URL(href).searchParams;
    const number = query.get('p') ?? query.get('page_id');
    if (number !== null && this.ids.has(number)) return number;
    const [, name = ''] = byName.exec(address) ?? [];
    return this.byAddress.get(address) ?? this.bySlug.get(name);
  }

  private addressOf(href: string): string | undefined {
    if (!URL.canParse(href)) return undefined;
    const { protocol, host, pathname } = new URL(href);
    if (!/^https?:$/.test(protocol) || !this.hosts.has(withoutWww(host))) return undefined;
    const path = pathname.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
    try {
      return decodeURIComponent(path).normalize('NFC');
    } catch {
      return path;
    }
  }
}
