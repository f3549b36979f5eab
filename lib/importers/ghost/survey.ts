import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { storyLimits } from '@/lib/articles/schema';
import { slugOf } from '@/lib/articles/slug';
import type { NamedKind } from '@/lib/importers/data';
import {
  ghostMember,
  ghostMeta,
  ghostPostAuthor,
  ghostPostTag,
  ghostTag,
  ghostUser,
  type GhostMember,
  type GhostMeta,
  type GhostPost,
  type GhostRow,
  type GhostTag,
  type GhostUser,
} from '@/lib/importers/ghost/schema';
import { markOf, unknownSite } from '@/lib/importers/ghost/site';
import { hashOfWords } from '@/lib/importers/follow/data';
import { addressFor } from '@/lib/importers/addresses';
import { LinkBook } from '@/lib/importers/links';
import type { Mapping } from '@/lib/importers/mapping';
import type { Report } from '@/lib/importers/report';
import type {
  ImportedAuthor,
  ImportedName,
  ImportedPicture,
  PlannedStory,
} from '@/lib/importers/schema';
import { plainLine } from '@/lib/importers/words';

type Order = { id: string; order: number };

const uncategorized: ImportedName = {
  ...{ key: 'tag:', slug: 'uncategorized', name: 'Uncategorized' },
};

/** The key of who signs posts that name nobody. */
const ofTheSite = ' site ';

export const isPage = ({ type, page }: GhostPost): boolean => type === 'page' || (!type && page);
export const labelOf = ({ title, id }: GhostPost): string =>
  plainLine(title, storyLimits.headline).text || `number ${id}`;

/** What the first readings of an export keep: all but the texts. It grows with the number of posts, not with their length. */
export class GhostSurvey {
  readonly entries: PlannedStory[] = [];
  readonly pictures = new Map<string, ImportedPicture & { hash: string }>();
  readonly members: GhostMember[] = [];
  readonly links: LinkBook;
  private readonly tags = new Map<string, GhostTag>();
  private readonly users = new Map<string, GhostUser>();
  private readonly meta = new Map<string, GhostMeta>();
  private readonly tagsOf = new Map<string, Order[]>();
  private readonly authorsOf = new Map<string, Order[]>();
  private readonly names = new Map<string, ImportedAuthor>();
  private readonly hashes = new Map<string, string>();
  private title = '';
  /** In which language the site is, as it says; '' when it does not. */
  language = '';

  constructor(
    readonly site: string,
    private readonly report: Report,
    private readonly mapping: Mapping,
  ) {
    this.links = new LinkBook([site]);
  }

  /** Takes a row of any table but the posts. One that is not as it should be is left out. */
  add({ table, row }: GhostRow): void {
    const take = <T extends z.ZodType>(schema: T, put: (value: z.output<T>) => void) => {
      const parsed = schema.safeParse(row);
      if (parsed.success) put(parsed.data);
      else this.leaveOutRow(table);
    };
    const into = (map: Map<string, Order[]>, post: string, entry: Order) => {
      const list = map.get(post);
      if (list) list.push(entry);
      else map.set(post, [entry]);
    };
    if (table === 'tags') take(ghostTag, (tag) => this.tags.set(tag.id, tag));
    else if (table === 'users') take(ghostUser, (user) => this.users.set(user.id, user));
    else if (table === 'posts_meta') take(ghostMeta, (meta) => this.meta.set(meta.post_id, meta));
    else if (table === 'members') take(ghostMember, (member) => this.members.push(member));
    else if (table === 'posts_tags')
      take(ghostPostTag, (of) =>
        into(this.tagsOf, of.post_id, { id: of.tag_id, order: of.sort_order }),
      );
    else if (table === 'posts_authors')
      take(ghostPostAuthor, (of) =>
        into(this.authorsOf, of.post_id, { id: of.author_id, order: of.sort_order }),
      );
    else if (table === 'settings') {
      this.title ||= settingIn(row, 'title');
      // In the order of Ghost's versions.
      for (const name of ['default_locale', 'lang', 'locale'])
        this.language ||= settingIn(row, name);
    }
  }

  /** By which the importer remembers a post: its number is unique in the world unless somebody made it up. */
  keyOf({ uuid, id }: GhostPost): string {
    return uuid || (/^[0-9a-f]{24}$/.test(id) ? id : `${this.title}/${id}`);
  }

  /** A member is counted; of other tables stories are made, which are counted themselves. */
  private leaveOutRow(table: string): void {
    const why = `rows of the table ${table} that cannot be read`;
    const item = { kind: 'members', key: '', label: '', outcome: 'leftOut', why } as const;
    if (table === 'members') this.report.item(item);
    this.report.leftOut(why);
  }

  /** Takes a post, once all other rows are known. */
  addPost(post: GhostPost): void {
    const key = this.keyOf(post);
    const label = labelOf(post);
    const kind = isPage(post) ? 'PAGE' : 'STORY';
    if (this.hashes.has(key)) {
      const why = 'items that the file has twice';
      const counted = kind === 'PAGE' ? 'pages' : 'stories';
      this.report.item({ kind: counted, key, label, outcome: 'leftOut', why });
      return this.report.leftOut(why, label);
    }
    const { section, topics } = this.termsOf(post);
    const { slug, why } = addressFor({ kind, own: post.slug, title: label, key: post.id });
    const full = { ...post, meta: this.metaOf(post), topics, authors: this.authorKeysOf(post) };
    const words = createHash('sha256').update(JSON.stringify(full)).digest('hex');
    const hash = `${words}${markOf(this.site, post)}.`;
    this.hashes.set(key, hash);
    this.entries.push({
      key,
      kind,
      hash,
      slug,
      label,
      moved: why,
      sectionKey: kind === 'PAGE' ? null : section.key,
      topicKeys: topics.map((topic) => topic.key),
      authorKeys: this.authorKeysOf(post),
      comments: { all: 0, wanted: 0 },
    });
    this.links.add(key, `${this.site}/${post.slug}/`, post.slug);
    this.addPicture(post);
  }

  hashOf(key: string): string {
    return this.hashes.get(key) ?? '';
  }

  metaOf({ id, ...post }: GhostPost): Omit<GhostMeta, 'post_id'> {
    const meta = this.meta.get(id);
    return {
      meta_title: post.meta_title || (meta?.meta_title ?? ''),
      meta_description: post.meta_description || (meta?.meta_description ?? ''),
      feature_image_alt: post.feature_image_alt || (meta?.feature_image_alt ?? ''),
      feature_image_caption: post.feature_image_caption || (meta?.feature_image_caption ?? ''),
      email_only: meta?.email_only ?? false,
    };
  }

  /** The first tag is the section, the others are topics; what the mapping says goes before that. */
  termsOf(post: GhostPost): { section: ImportedName; topics: ImportedName[]; leftOut: string[] } {
    let section: ImportedName | null = null;
    let isSaid = false;
    const others: ImportedName[] = [];
    for (const tag of this.ordered(this.tagsOf.get(post.id)).flatMap(
      (id) => this.tags.get(id) ?? [],
    )) {
      // "#newsletter" and such are notes of the newsroom there.
      if (tag.visibility === 'internal' || tag.name.startsWith('#')) continue;
      const name = plainLine(tag.name, 60).text || tag.slug;
      if (!name) continue;
      const wish = this.mapping.find(tag.slug, name);
      if (wish?.becomes === 'skip') continue;
      const called = this.nameOf({
        ...{ key: `tag:${tag.id}`, name: wish?.name || name },
        slug: wish?.name ? slugOf(wish.name) : tag.slug,
      });
      if (wish?.becomes !== 'topic' && !isPage(post) && (section === null || (wish && !isSaid))) {
        if (section) others.unshift(section);
        section = called;
        isSaid = wish !== undefined;
      } else others.push(called);
    }
    return {
      section: section ?? this.nameOf(uncategorized),
      topics: others.slice(0, storyLimits.topics),
      leftOut: others.slice(storyLimits.topics).map(({ name }) => name),
    };
  }

  authorKeysOf(post: GhostPost): string[] {
    const { id, author_id } = post;
    const listed = this.ordered(this.authorsOf.get(id));
    const wanted = listed.length > 0 ? listed : author_id ? [author_id] : [];
    const keys = wanted.filter((user) => this.users.has(user)).map((user) => this.userKey(user));
    // A story is signed by somebody: where the export names nobody, by the site.
    return keys.length > 0 || isPage(post) ? keys : [ofTheSite];
  }

  named(kind: NamedKind, key: string): ImportedAuthor | undefined {
    if (kind !== 'author') return this.names.get(key);
    if (key === ofTheSite) {
      const called = plainLine(this.title, 120).text || 'The old site';
      return { key, slug: slugOf(called), name: called };
    }
    const user = [...this.users.values()].find(({ id }) => this.userKey(id) === key);
    if (!user) return undefined;
    const name = plainLine(user.name, 120).text || user.slug || 'Unnamed';
    return { key, slug: user.slug || slugOf(name), name, bio: plainLine(user.bio, 2_000).text };
  }

  /** The owner is number 1 on every site. */
  private userKey(id: string): string {
    return /^[0-9a-f]{24}$/.test(id) ? id : `${this.users.get(id)?.slug ?? ''}/${id}`;
  }

  private ordered(list: Order[] = []): string[] {
    return [...new Set([...list].sort((a, b) => a.order - b.order).map(({ id }) => id))];
  }

  private nameOf(name: ImportedName): ImportedName {
    const before = this.names.get(name.key);
    if (!before) this.names.set(name.key, name);
    return before ?? name;
  }

  private addPicture(post: GhostPost): void {
    const url = this.pictureUrl(post.feature_image);
    if (!url) return;
    const { feature_image_alt, feature_image_caption } = this.metaOf(post);
    const alt = plainLine(feature_image_alt, 1_000).text;
    const caption = plainLine(feature_image_caption, 2_000).text;
    const hash = hashOfWords(alt, caption);
    this.pictures.set(url, { ...{ key: url, url, mime: '', hash }, alt, caption });
  }

  /** The address of a picture; null when the export does not say on which site it is. */
  pictureUrl(source: string): string | null {
    const address = source.replace(/^__GHOST_URL__/, this.site);
    // Nothing is an address too: that of the site.
    if (!address.trim() || !URL.canParse(address, this.site)) return null;
    const { href, protocol, origin } = new URL(address, this.site);
    return /^https?:$/.test(protocol) && origin !== unknownSite && href.length <= 2_000
      ? href
      : null;
  }
}

/** Of the settings, two are looked at: posts whose number says nothing are told apart by the title, and all are in a language. */
function settingIn(row: unknown, name: string): string {
  const { key, value } = (row ?? {}) as { key?: unknown; value?: unknown };
  return key === name && typeof value === 'string' ? value : '';
}
