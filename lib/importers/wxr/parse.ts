import type { SaxesTagNS } from 'saxes';
import { AppError } from '@/lib/errors';
import { textOf } from '@/lib/importers/text';
import { deepestXml, hearText, longestRecord, ownText, strictParser } from '@/lib/importers/xml';
import type { WxrItem, WxrRecord } from '@/lib/importers/wxr/schema';

const namespaces: [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/\d+\.\d+\/$/, 'wp:'],
  [/^https?:\/\/wordpress\.org\/export\/\d+\.\d+\/excerpt\/$/, 'excerpt:'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc:'],
  [/^$/, ''],
];

/** The usual prefix of a namespace, whichever the file gives to it. */
const prefixOf = (uri: string): string =>
  namespaces.find(([pattern]) => pattern.test(uri))?.[1] ?? `{${uri}}`;

type Inside = Pick<WxrItem, 'terms' | 'meta' | 'comments'> & { fields: Map<string, string> };

/** An element that is open: its text and what the elements in it said, which is nothing in most. */
class Frame {
  readonly text: string[] = [];
  private said?: Inside;

  constructor(
    readonly name: string,
    readonly line: number,
    readonly attributes: Record<string, string>,
  ) {}

  get inside(): Inside {
    return (this.said ??= { fields: new Map(), terms: [], meta: [], comments: [] });
  }

  value(name: string): string {
    return this.said?.fields.get(name)?.trim() ?? '';
  }
}

const refuse = (message: string): never => {
  throw new AppError('invalid', message);
};

/**
 * Reads a WXR file piece by piece and gives its parts in their order; what it holds at a time is one item. Throws `invalid`
 * with a sentence that names the line: broken XML, a document type, no WordPress export, a version that is not known.
 */
export async function* readWxr(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<WxrRecord> {
  const reader = new WxrReader();
  for await (const text of textOf(open)) {
    reader.write(text);
    yield* reader.take();
  }
  reader.close();
  yield* reader.take();
}

class WxrReader {
  private readonly parser = strictParser();
  private readonly open: Frame[] = [];
  /** Of the namespaces of this file. */
  private readonly prefixes = new Map<string, string>();
  private records: WxrRecord[] = [];
  private hasChannel = false;
  /** Characters of the text or item that is being read. */
  private held = 0;

  constructor() {
    this.parser.on('opentag', (tag) => this.begin(tag));
    hearText(this.parser, (text) => this.keep(text));
    this.parser.on('closetag', () => this.end());
  }

  get line(): number {
    return this.parser.line;
  }

  write(text: string): void {
    this.held += text.length;
    this.parser.write(text);
    if (this.held > longestRecord) {
      refuse(
        `The item that ends after line ${this.line} is longer than ${longestRecord} characters.`,
      );
    }
  }

  close(): void {
    this.parser.close();
    if (!this.hasChannel) refuse('This is not a WordPress export: it has no <channel> in <rss>.');
  }

  take(): WxrRecord[] {
    const records = this.records;
    this.records = [];
    return records;
  }

  private begin(tag: SaxesTagNS): void {
    const name = this.prefix(tag.uri) + tag.local;
    if (this.open.length >= deepestXml) {
      refuse(`The file nests its elements more than ${deepestXml} deep (line ${this.line}).`);
    }
    if (this.open.length === 0 && name !== 'rss') {
      refuse(`This is not a WordPress export: it begins with <${tag.name}> instead of <rss>.`);
    }
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri === '' && (local === 'domain' || local === 'nicename'))
        attributes[local] = ownText(value);
    }
    if (name === 'item' && this.isIn('channel')) {
      this.endHead();
      this.held = 0;
    }
    this.open.push(new Frame(name, this.line, attributes));
  }

  private prefix(uri: string): string {
    let prefix = this.prefixes.get(uri);
    if (prefix === undefined) this.prefixes.set(uri, (prefix = prefixOf(uri)));
    return prefix;
  }

  /** The space between items belongs to nothing, and would grow with the file. */
  private keep(text: string): void {
    if (this.open.length > 2) this.open.at(-1)!.text.push(text);
  }

  private isIn(parent: string): boolean {
    return this.open.at(-1)?.name === parent && this.open.length === 2;
  }

  private end(): void {
    const frame = this.open.pop()!;
    const parent = this.open.at(-1);
    const text = ownText(frame.text.join(''));
    const value = (name: string) => frame.value(name);
    if (!parent) return;
    if (frame.name === 'channel' && this.open.length === 1) this.endHead(frame);
    else if (frame.name === 'item' && this.isIn('channel')) {
      this.records.push({ kind: 'item', item: itemOf(frame) });
      this.held = 0;
    } else if (frame.name === 'wp:author' && this.isIn('channel')) {
      const login = value('wp:author_login');
      const name = value('wp:author_display_name') || login;
      this.records.push({ kind: 'author', author: { login, name } });
    } else if (frame.name === 'wp:category' && this.isIn('channel')) {
      const category = { id: value('wp:term_id'), slug: value('wp:category_nicename') };
      this.records.push({ kind: 'category', category });
    } else if (frame.name === 'category' && parent.name === 'item') {
      const { domain = '', nicename = '' } = frame.attributes;
      parent.inside.terms.push({ domain, slug: nicename.trim(), name: text.trim() });
    } else if (frame.name === 'wp:postmeta') {
      parent.inside.meta.push({ key: value('wp:meta_key'), value: value('wp:meta_value') });
    } else if (frame.name === 'wp:comment') parent.inside.comments.push(commentOf(frame));
    else parent.inside.fields.set(frame.name, text);
    if (parent.name === 'channel') this.held = 0;
  }

  /** The channel's own fields are complete: is this what it says it is? */
  private endHead(channel = this.open.at(-1)!): void {
    if (this.hasChannel) return;
    const value = (name: string) => channel.value(name);
    const version = value('wp:wxr_version');
    if (!version) {
      refuse(
        `This is not a WordPress export: it has no <wp:wxr_version> before its first item (line ${this.line}).`,
      );
    }
    if (!/^1\.\d+$/.test(version)) {
      refuse(`This WordPress export is of version “${version.slice(0, 20)}”; only 1.x is known.`);
    }
    this.hasChannel = true;
    const link = value('link');
    this.records.push({
      kind: 'channel',
      channel: {
        ...{ title: value('title'), link, version, language: value('language') },
        blogUrl: value('wp:base_blog_url') || value('wp:base_site_url') || link,
      },
    });
  }
}

function itemOf(frame: Frame): WxrItem {
  const { fields, terms, meta, comments } = frame.inside;
  const value = (name: string) => frame.value(name);
  const wp = (name: string) => value(`wp:${name}`);
  return {
    ...{ line: frame.line, terms, meta, comments },
    ...{ id: wp('post_id'), type: wp('post_type') || 'post', parent: wp('post_parent') },
    ...{ title: value('title'), link: value('link'), guid: value('guid') },
    ...{ creator: value('dc:creator').replace(/[<>]/g, '').trim(), pubDate: value('pubDate') },
    ...{ content: fields.get('content:encoded') ?? '', excerpt: value('excerpt:encoded') },
    ...{ date: wp('post_date'), dateGmt: wp('post_date_gmt') },
    modifiedGmt: wp('post_modified_gmt'),
    ...{ commentStatus: wp('comment_status'), slug: wp('post_name'), status: wp('status') },
    ...{ menuOrder: wp('menu_order'), password: wp('post_password') },
    ...{ isSticky: wp('is_sticky') === '1', attachmentUrl: wp('attachment_url') },
  };
}

function commentOf(frame: Frame): WxrItem['comments'][number] {
  const wp = (name: string) => frame.value(`wp:comment_${name}`);
  return {
    ...{ id: wp('id'), author: wp('author'), date: wp('date'), dateGmt: wp('date_gmt') },
    ...{ content: wp('content'), approved: wp('approved'), type: wp('type'), parent: wp('parent') },
  };
}
