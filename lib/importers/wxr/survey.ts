import type { StoryKind } from '@/prisma/generated/enums';
import { slugOf } from '@/lib/articles/slug';
import type { ImportedName, ImportedPicture } from '@/lib/importers/schema';
import type { Report } from '@/lib/importers/report';
import { fateOf } from '@/lib/importers/wxr/fate';
import { LinkBook } from '@/lib/importers/wxr/links';
import type { WxrAuthor, WxrChannel, WxrItem, WxrRecord } from '@/lib/importers/wxr/schema';
import { addressOf, hashOf, labelOf, pictureOf, termsOf } from '@/lib/importers/wxr/story';
import { decodedSlug, plainLine } from '@/lib/importers/wxr/words';

/** A post or page that is to come in, without its words. */
export type Entry = {
  key: string;
  kind: StoryKind;
  hash: string;
  slug: string;
  label: string;
  /** Why its address is not the old one. */
  moved?: string;
  sectionKey: string | null;
  topicKeys: string[];
  creator: string;
};

type Picture = ImportedPicture & { hash: string; post: string; order: number };

/**
 * What the first reading of the file keeps: everything that posts need to know of each other, nothing of their texts. It
 * grows with the number of items, not with their length.
 */
export class Survey {
  channel: WxrChannel = { title: '', link: '', blogUrl: '', language: '', version: '' };
  readonly entries: Entry[] = [];
  readonly pictures = new Map<string, Picture>();
  private readonly names = new Map<string, ImportedName>();
  private readonly accounts = new Map<string, WxrAuthor>();
  private readonly seen = new Set<string>();
  private readonly ofPosts = new Map<string, Picture[]>();
  links = new LinkBook([]);

  constructor(private readonly report: Report) {}

  add(record: WxrRecord): void {
    if (record.kind === 'channel') {
      this.channel = record.channel;
      this.links = new LinkBook([record.channel.blogUrl, record.channel.link]);
    } else if (record.kind === 'author') this.accounts.set(record.author.login, record.author);
    else this.addItem(record.item);
  }

  /** The name by which the importer remembers what came from this site. */
  get source(): string {
    const { blogUrl, title } = this.channel;
    return blogUrl.replace(/\/+$/, '') || title || 'wordpress';
  }

  /** The pictures that belong to a post, in the order of the old site's gallery. */
  picturesOf(post: string): Picture[] {
    const pictures = this.ofPosts.get(post) ?? [];
    return pictures.sort((a, b) => a.order - b.order || Number(a.key) - Number(b.key));
  }

  /** The sections of these posts, those with most of them first. */
  sectionsOf(entries: readonly Entry[]): ImportedName[] {
    const counts = new Map<string, number>();
    for (const { sectionKey } of entries) {
      if (sectionKey !== null) counts.set(sectionKey, (counts.get(sectionKey) ?? 0) + 1);
    }
    const keys = [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
    return keys.map((key) => this.names.get(key)!);
  }

  topicsOf(entries: readonly Entry[]): ImportedName[] {
    const keys = new Set(entries.flatMap(({ topicKeys }) => topicKeys));
    return [...keys].map((key) => this.names.get(key)!);
  }

  authorsOf(entries: readonly Entry[]): ImportedName[] {
    const logins = new Set(entries.map(({ creator }) => creator).filter(Boolean));
    return [...logins].map((login) => {
      const name = plainLine(this.accounts.get(login)?.name ?? login, 120).text || login;
      // Not the login: the address would tell everyone how to sign in to the old site.
      return { key: login, slug: slugOf(name), name };
    });
  }

  private addItem(item: WxrItem): void {
    const fate = fateOf(item);
    if (fate.becomes === 'nothing') {
      if (item.type === 'post' || item.type === 'page') {
        this.report.count(item.type === 'page' ? 'pages' : 'stories', 'leftOut');
      }
      return this.report.leftOut(fate.why, labelOf(item));
    }
    if (this.seen.has(item.id))
      return this.report.leftOut('items that the file has twice', labelOf(item));
    this.seen.add(item.id);
    if (fate.becomes === 'picture') return this.addPicture(item);
    const { slug, why } = addressOf(item);
    const { section, topics } = termsOf(item);
    this.entries.push({
      ...{ key: item.id, kind: fate.becomes === 'page' ? 'PAGE' : 'STORY', hash: hashOf(item) },
      ...{ slug, label: labelOf(item), ...(why ? { moved: why } : {}) },
      sectionKey: section && this.keyOf(section),
      topicKeys: topics.map((topic) => this.keyOf(topic)),
      creator: item.creator,
    });
    this.links.add(item.id, item.link, decodedSlug(item.slug));
  }

  /** The name's key as the one string that all its posts share. */
  private keyOf(name: ImportedName): string {
    const before = this.names.get(name.key);
    if (!before) this.names.set(name.key, name);
    return (before ?? name).key;
  }

  private addPicture(item: WxrItem): void {
    const picture = pictureOf(item);
    const post = item.parent;
    const entry = { ...picture, hash: hashOf(item), post, order: Number(item.menuOrder) || 0 };
    this.pictures.set(item.id, entry);
    if (this.ofPosts.has(post)) this.ofPosts.get(post)!.push(entry);
    else this.ofPosts.set(post, [entry]);
  }
}
