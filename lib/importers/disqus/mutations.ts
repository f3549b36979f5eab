import { escapeHtml } from '@/lib/articles/to-html';
import {
  writeConversations,
  type Conversations,
  type ForeignComment,
} from '@/lib/importers/conversations/mutations';
import { momentIn } from '@/lib/importers/moment';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import { readXml, valueOf, type XmlElement } from '@/lib/importers/xml';

type Options = ImportOptions & { open(): AsyncIterable<Uint8Array> };

const wish = {
  roots: ['disqus'],
  what: 'a Disqus export',
  isRecord: (path: readonly string[]) => path.length === 2,
};

/** Brings the comments of a Disqus export in, under the stories whose old addresses they name. Throws `invalid` with a sentence about the file. */
export async function importDisqus({ open, ...options }: Options): Promise<void> {
  await writeConversations('disqus', await readDisqus(open, options), options);
}

/** The comments of an export, and how many there are. Throws `invalid` with a sentence about the file. */
export async function readDisqus(
  open: Options['open'],
  { readSoFar }: Pick<ImportOptions, 'readSoFar'>,
): Promise<Conversations> {
  const threads: Threads = new Map();
  let count = 0;
  for await (const record of readXml(open, wish)) {
    await readSoFar?.('reading');
    if (record.name === 'post') count++;
    else if (record.name === 'thread')
      threads.set(record.attributes.id ?? '', {
        address: valueOf(record, 'link'),
        alias: aliasOf(valueOf(record, 'id')),
      });
  }
  const comments = async function* () {
    for await (const record of readXml(open, wish))
      if (record.name === 'post') yield commentOf(record, threads);
  };
  return { comments: comments(), count };
}

type Threads = Map<string, { address: string; alias: string }>;

/** What a site called its page: an address or a path, for which WordPress has its number in front; else a name. */
function aliasOf(id: string): string {
  const [name = ''] = id.trim().split(/\s+/).slice(-1);
  return /^(https?:\/\/|\/)/i.test(name) || name === '' ? name : `/${name}`;
}

/** Every link leads over Disqus there, with a number behind the address, and who is spoken to is "@ann:disqus". */
const withoutDisqus = (html: string) =>
  html
    .replace(/https?:\/\/disq\.us\/url\?url=([^"&\s<]+)[^"\s<]*/g, (whole, address: string) => {
      try {
        return escapeHtml(decodeURIComponent(address).replace(/:[\w-]+$/, ''));
      } catch {
        return whole;
      }
    })
    .replace(/(@[\w.-]+):disqus\b/g, '$1');

function commentOf(post: XmlElement, threads: Threads): ForeignComment {
  const idIn = (name: string) =>
    post.children.find((child) => child.name === name)?.attributes.id ?? '';
  const author = post.children.find(({ name }) => name === 'author');
  const is = (name: string) => valueOf(post, name) === 'true';
  const at = new Date(valueOf(post, 'createdAt'));
  const gone = is('isDeleted')
    ? 'comments that were deleted there'
    : is('isSpam')
      ? 'comments marked as spam'
      : undefined;
  return {
    key: post.attributes.id ?? '',
    parentKey: idIn('parent') || null,
    ...(threads.get(idIn('thread')) ?? { address: '' }),
    author: author ? valueOf(author, 'name') || valueOf(author, 'username') : '',
    html: withoutDisqus(valueOf(post, 'message')),
    ...(gone && { gone, goes: is('isSpam') ? 'SPAM' : 'REJECTED' }),
    status: valueOf(post, 'isApproved') === 'false' ? 'PENDING' : 'APPROVED',
    createdAt: momentIn(at),
  };
}
