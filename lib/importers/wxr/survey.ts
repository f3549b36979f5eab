import { slugOf } from '@/lib/articles/slug';
import type { NamedKind } from '@/lib/importers/data';
import { Mapping } from '@/lib/importers/mapping';
import type {
  CountedKind,
  ImportedAuthor,
  ImportedName,
  ImportedPicture,
  PlannedStory,
} from '@/lib/importers/schema';
import type { Report } from '@/lib/importers/report';
import { blocksNamed } from '@/lib/importers/wxr/blocks';
import { authorOfItem, loginsOf } from '@/lib/importers/wxr/bylines';
import { isWanted } from '@/lib/importers/wxr/discussion';
import { fateOf, type Fate } from '@/lib/importers/wxr/fate';
import { LinkBook } from '@/lib/importers/links';
import { asPost } from '@/lib/importers/wxr/types';
import type { WxrAuthor, WxrChannel, WxrItem, WxrRecord } from '@/lib/importers/wxr/schema';
import {
  addressOf,
  hashOf,
  labelOf,
  pictureOf,
  termsOf,
  type TermRules,
} from '@/lib/importers/wxr/story';
import { decodedSlug, plainLine } from '@/lib/importers/words';
import { ownText } from '@/lib/importers/xml';

/** As what an item counts that does not come in. */
const kindOf = ({ type }: WxrItem): CountedKind =>
  type === 'post' ? 'stories' : type === 'page' ? 'pages' : 'items';

/** The key of who signs posts that name nobody; no login has spaces at its ends. */
const ofTheSite = ' site ';

type Picture = ImportedPicture & { hash: string; post: string; order: number };

/**
 * What the first reading of the file keeps: everything that posts need to know of each other, nothing of their texts. It
 * grows with the number of items, not with their length.
 */
export class Survey {
  channel: WxrChannel = { title: '', link: '', blogUrl: '', language: '', version: '' };
  readonly entries: PlannedStory[] = [];
  readonly pictures = new Map<string, Picture>();
  private readonly byUrl = new Map<string, Picture>();
  private readonly names = new Map<string, ImportedName>();
  private readonly accounts = new Map<string, WxrAuthor>();
  /** Those who write without an account (Co-Authors Plus). */
  private readonly guests = new Map<string, ImportedAuthor>();
  private readonly categories = new Map<string, string>();
  private readonly shared = new Map<string, unknown>();
  private readonly ofPosts = new Map<string, Picture[]>();
  /** The texts of reusable blocks, which posts name by number. */
  readonly blocks = new Map<string, string>();
  /** Which of them a post names, where it names any. */
  readonly blocksNamed = new Map<string, string[]>();
  links = new LinkBook([]);
  readonly rules: TermRules;

  constructor(
    private readonly report: Report,
    mapping = new Mapping(),
  ) {
    this.rules = { mapping, categoryOf: (id) => this.categories.get(id) };
  }

  add(record: WxrRecord): void {
    if (record.kind === 'channel') {
      this.channel = record.channel;
      this.links = new LinkBook([record.channel.blogUrl, record.channel.link]);
    } else if (record.kind === 'author') this.accounts.set(record.author.login, record.author);
    else if (record.kind === 'category')
      this.categories.set(record.category.id, record.category.slug);
    else this.addItem(record.item);
  }

  /** Every post and page, by whatever type it goes there. */
  asPost(item: WxrItem): WxrItem {
    return asPost(item, this.rules.mapping);
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

  /** The picture of the library that an address shows, in whatever size. */
  pictureAt(url: string): Picture | undefined {
    const plain = url.replace(/\?.*$/, '');
    return (
      this.byUrl.get(url) ??
      this.byUrl.get(plain) ??
      this.byUrl.get(plain.replace(/-\d{1,5}x\d{1,5}(?=\.\w+$)/, ''))
    );
  }

  /** What a key of a story means. */
  named(kind: NamedKind, key: string): ImportedAuthor | undefined {
    if (kind !== 'author') return this.names.get(key);
    const guest = this.guests.get(key);
    if (guest && !this.accounts.has(key)) return guest;
    if (key === ofTheSite) {
      const called = plainLine(this.channel.title, 120).text || 'The old site';
      return { key, slug: slugOf(called), name: called };
    }
    const name = plainLine(this.accounts.get(key)?.name ?? key, 120).text || key;
    // Not the login: the address would tell everyone how to sign in to the old site.
    return { key, slug: slugOf(name), name };
  }

  /** Who wrote a post, by their logins. */
  authorKeysOf(item: WxrItem): string[] {
    const logins = loginsOf(item, this.accounts);
    // A story is signed by somebody: where the file names nobody, by the site.
    return logins.length === 0 && item.type === 'post' ? [ofTheSite] : logins;
  }

  private addItem(found: WxrItem): void {
    const item = this.asPost(found);
    if (item.type !== found.type)
      this.report.note(
        `items of the type “${found.type}”, which became ${item.type === 'page' ? 'pages' : 'stories'}`,
        labelOf(item),
      );
    if (item.type === 'guest-author') {
      const guest = authorOfItem(item);
      if (guest) this.guests.set(guest.key, guest);
      return;
    }
    if (item.type === 'wp_block' && item.status !== 'trash') {
      this.blocks.set(item.id, ownText(item.content));
      return this.report.note('reusable blocks, written out where they stand', labelOf(item));
    }
    const isSkipped = this.rules.mapping.ofType(item.type)?.becomes === 'skip';
    const fate: Fate = isSkipped
      ? { becomes: 'nothing', why: `items of the type “${item.type}”, left out by the mapping` }
      : fateOf(item);
    const label = labelOf(item);
    if (fate.becomes === 'nothing') return this.leaveOut(item, kindOf(item), fate.why);
    if (this.links.has(item.id) || this.pictures.has(item.id)) {
      const kind = fate.becomes === 'picture' ? 'pictures' : kindOf(item);
      return this.leaveOut(item, kind, 'items that the file has twice');
    }
    if (fate.becomes === 'picture') return this.addPicture(item);
    const { slug, why } = addressOf(item);
    const { section, topics } = termsOf(item, this.rules);
    const { comments } = item;
    // Written out: an object that is put together from others takes twice the memory, and there may be a hundred thousand.
    this.entries.push({
      key: item.id,
      kind: fate.becomes === 'page' ? 'PAGE' : 'STORY',
      hash: ownText(hashOf(item)),
      slug: ownText(slug),
      label: ownText(label),
      moved: why,
      sectionKey: section && this.keyOf(section),
      topicKeys: this.one(topics.map((topic) => this.keyOf(topic))),
      authorKeys: this.one(this.authorKeysOf(item)),
      comments: this.one({ all: comments.length, wanted: comments.filter(isWanted).length }),
    });
    const named = blocksNamed(item.content);
    if (named.length > 0) this.blocksNamed.set(item.id, named);
    this.links.add(item.id, item.link, decodedSlug(item.slug));
  }

  private leaveOut(item: WxrItem, kind: CountedKind, why: string): void {
    const label = labelOf(item);
    this.report.item({ kind, key: item.id, label, outcome: 'leftOut', why });
    this.report.leftOut(why, label);
    if (kind !== 'items') this.report.count('comments', 'leftOut', item.comments.length);
  }

  /** The one list, or the one pair of counts, that all posts with the same share. */
  private one<T extends readonly string[] | PlannedStory['comments']>(value: T): T {
    const said = JSON.stringify(value);
    const before = this.shared.get(said) as T | undefined;
    if (!before) this.shared.set(said, value);
    return before ?? value;
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
    this.byUrl.set(entry.url, entry);
    if (this.ofPosts.has(post)) this.ofPosts.get(post)!.push(entry);
    else this.ofPosts.set(post, [entry]);
  }
}
