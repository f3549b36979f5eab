import { AppError } from '@/lib/errors';
import { bodyOfHtml, contentOf, pictureOf, type RawItem } from '@/lib/wire/content';
import { momentOf } from '@/lib/wire/moments';
import { duKey, type WireContent, type WirePicture, type WireTerm } from '@/lib/wire/schema';
import {
  allBelow,
  childrenOf,
  find,
  htmlOf,
  isElement,
  textOf,
  type XmlElement,
} from '@/lib/wire/xml';

const same =
  `p em strong a br ul ol li dl dt dd table caption thead tbody tfoot tr th td pre hr q sub sup b i u
  h1 h2 h3 h4 blockquote`.split(/\s+/);
/** NITF's names for what HTML has another for. Pictures are told apart; what is not named is running text. */
const names = new Map<string, string | null>([
  ...same.map((name) => [name, name] as const),
  ...(['hl2', 'subhead'] as const).map((name) => [name, 'h2'] as const),
  ['bq', 'blockquote'],
  ['block', 'div'],
  ['note', 'p'],
  ['fn', 'p'],
  ['credit', 'p'],
  ['nitf-table', 'div'],
  ['nitf-colgroup', null],
  ['nitf-table-metadata', null],
  ['media', null],
  ['nitf-media', null],
]);

/** The text of a NITF body.content, or of XHTML, as a document. */
export const bodyOfNitf = (content: XmlElement) =>
  bodyOfHtml(
    joinedLines(
      htmlOf(content.children, (element) => {
        const name = element.name.toLowerCase();
        // A picture is told apart, with the words below it.
        if (name === 'figure' && allBelow(element, 'img').length > 0) return null;
        // Of a page: its headline, sluglines and subjects once more.
        if (name === 'header' && allBelow(element, 'h1').length > 0) return null;
        return names.get(name) ?? keep(name);
      }),
    ),
  );

/** Old wires broke lines where the printer ended, behind a space; in a paragraph that means nothing. */
const joinedLines = (html: string) => html.replace(/([^<>\n]{40,80}) <br>(?=[^\s<])/g, '$1 ');

const keep = (name: string) => (names.get(name.toLowerCase()) === null ? null : '');

const number = (text: string | undefined) => (/^\d{1,5}$/.test(text ?? '') ? Number(text) : null);

/** The pictures in a text, with their words. */
const picturesIn = (body: XmlElement | undefined, rights: string): WirePicture[] =>
  allBelow(body, 'media')
    .filter(({ attributes }) => /^(image|photo|graphic)?$/i.test(attributes['media-type'] ?? ''))
    .map((media) => {
      const references = childrenOf(media, 'media-reference');
      const width = (each: XmlElement) => number(each.attributes.width) ?? 0;
      const [largest] = [...references].sort((a, b) => width(b) - width(a));
      return pictureOf({
        uri: largest?.attributes.id ?? '',
        href: largest?.attributes.source ?? '',
        caption: textOf(find(media, 'media-caption')),
        byline: textOf(find(media, 'media-producer')),
        credit: largest?.attributes['source-credit'] ?? '',
        rights,
        width: number(largest?.attributes.width),
        height: number(largest?.attributes.height),
      });
    });

const meta = (head: XmlElement | undefined, ...wanted: string[]) =>
  childrenOf(head, 'meta').find(({ attributes }) =>
    wanted.includes((attributes.name ?? '').toLowerCase()),
  )?.attributes.content ?? '';

/**
 * The name that documents of one story share: the agency, the day of issue as the agency has it, and the key, which is only
 * unique for a day. '' without a key or a day. Parts of a story that is sent in several are items of their own.
 */
function sharedName(docdata: XmlElement | undefined, regsrc: string): string {
  const { key = '', part = '' } = find(docdata, 'du-key')?.attributes ?? {};
  const [day] =
    /^\d{4}-?\d{2}-?\d{2}/.exec(find(docdata, 'date.issue')?.attributes.norm ?? '') ?? [];
  if (key.trim() === '' || regsrc === '' || !day) return '';
  return `${duKey}${[regsrc, day.replaceAll('-', ''), key, ...(part ? [part] : [])].join('/')}`;
}

const isCallingBack = (status = '') => /^(cancell?ed|killed?)$/i.test(status.trim());

/** Who signs: a person, else the line without what the person is ("Coast Writer"). */
function bylineOf(byline: XmlElement | undefined): string {
  const people = childrenOf(byline, 'person').map(textOf).filter(Boolean);
  if (people.length > 0 || !byline) return people.join(', ');
  const children = byline.children.filter((node) => !isElement(node) || node.name !== 'byttl');
  return textOf({ ...byline, children });
}

/** Documents that are made by hand have their text right in the body. */
function contentIn(body: XmlElement | undefined): XmlElement | undefined {
  if (!body || find(body, 'body.content')) return find(body, 'body.content');
  const children = body.children.filter(
    (node) => !isElement(node) || !/^body\.(head|end)$/.test(node.name),
  );
  return children.some(isElement) ? { ...body, children } : undefined;
}

/** When it may be released, where that is after it was sent: most documents say the moment of issue once more. */
function releaseOf(release = '', issue = ''): string {
  const [until, sent] = [momentOf(release, '').at, momentOf(issue, '').at];
  return until !== null && sent !== null && until <= sent ? '' : release;
}

/**
 * The name of a document that has none (AP sends such): its agency, its day and its headline, so that what follows on the same
 * day under the same headline is a version of it. '' when it lacks one of them.
 */
function nameByHeadline({ service = '', sentAt = '', headline = '' }: NitfFields): string {
  const [day] = /^\d{4}-?\d\d-?\d\d/.exec(sentAt) ?? [];
  if (service === '' || headline === '' || !day) return '';
  return `nitf:${[service, day.replaceAll('-', ''), headline].join('/')}`;
}

type NitfFields = Omit<RawItem, 'guid' | 'format'> & { guid: string };

/** What a NITF document says, whether it stands alone or within another format. */
export function nitfFields(nitf: XmlElement): NitfFields {
  const head = find(nitf, 'head');
  const docdata = find(head, 'docdata');
  const bodyHead = find(nitf, 'body', 'body.head');
  const content = contentIn(find(nitf, 'body'));
  const at = (name: string) => find(docdata, name)?.attributes ?? {};
  const status = docdata?.attributes['management-status'] ?? '';
  const isCanceled = isCallingBack(status);
  // A kill may be a message of its own, which names what it calls back.
  const other = docdata?.attributes['management-doc-idref'] ?? '';
  const calledBack = isCanceled ? other : '';
  const { 'id-string': id = '', regsrc = '' } = at('doc-id');
  const copyright = at('doc.copyright').holder ?? '';
  const pubdata = find(head, 'pubdata')?.attributes ?? {};
  const subjects: WireTerm[] = [
    ...allBelow(find(head, 'tobject'), 'tobject.subject').map(({ attributes: a }) => ({
      code: a['tobject.subject.refnum'] ?? a['tobject.subject.code'] ?? '',
      name:
        a['tobject.subject.detail'] ??
        a['tobject.subject.matter'] ??
        a['tobject.subject.type'] ??
        '',
    })),
    ...allBelow(find(docdata, 'identified-content'), 'classifier').map(({ attributes: a }) => ({
      code: a.idsrc ? `${a.idsrc}:${a.value ?? ''}` : '',
      name: a.value ?? '',
    })),
    ...childrenOf(find(docdata, 'key-list'), 'keyword').map(({ attributes }) => ({
      code: '',
      name: attributes.key ?? '',
    })),
  ];
  const hedline = find(bodyHead, 'hedline');
  const { type: right = '', limitations = '' } = at('doc.rights');
  const rights = [
    textOf(find(bodyHead, 'rights')),
    textOf(find(docdata, 'doc.rights')),
    [right, limitations].filter(Boolean).join(' '),
  ];
  const [usageTerms = ''] = rights.filter(Boolean);
  const producer = find(bodyHead, 'distributor', 'org') ?? find(bodyHead, 'distributor');
  const corrections = childrenOf(docdata, 'correction').map(({ attributes }) => attributes);
  const shared = sharedName(docdata, regsrc || copyright);
  const revision = childrenOf(head, 'revision-history').length;
  return {
    // Without a number of its own: the name that it has in the world, else the one that its versions share.
    guid: calledBack || id || (nitf.attributes.uno ?? '') || shared,
    replaces: [
      isCanceled ? '' : other,
      ...corrections.map((each) => each['id-string'] ?? ''),
      shared,
    ].filter(Boolean),
    signals: [at('ed-msg')['msg-type'] ?? '', corrections.length > 0 ? 'correction' : ''],
    version: at('du-key').version ?? (revision > 0 ? String(revision) : ''),
    status,
    service: textOf(producer) || copyright || regsrc || pubdata.name || meta(head, 'publisher'),
    headline: textOf(find(hedline, 'hl1')) || textOf(find(head, 'title')),
    standfirst:
      textOf(find(bodyHead, 'abstract')) ||
      childrenOf(hedline, 'hl2').map(textOf).join(' ') ||
      meta(head, 'description'),
    byline: childrenOf(bodyHead, 'byline').map(bylineOf).filter(Boolean).join(', '),
    dateline: textOf(find(bodyHead, 'dateline', 'location')) || textOf(find(bodyHead, 'dateline')),
    slugline:
      find(docdata, 'fixture')?.attributes['fix-id'] ??
      at('du-key').key ??
      meta(head, 'slugline', 'slug'),
    ednote: [
      at('ed-msg').info ?? '',
      ...corrections.map(({ info = '' }) => info),
      ...childrenOf(bodyHead, 'note')
        .filter(({ attributes }) => attributes['note-class'] !== 'std')
        .map(textOf),
    ]
      .filter(Boolean)
      .join(' '),
    credit: textOf(producer) || copyright,
    copyright: [copyright, at('doc.copyright').year ?? ''].filter(Boolean).join(' '),
    usageTerms,
    language:
      nitf.attributes['xml:lang'] ??
      find(nitf, 'body')?.attributes['xml:lang'] ??
      meta(head, 'language', 'content-language'),
    urgency: at('urgency')['ed-urg'] ?? '',
    subjects,
    places: allBelow(find(docdata, 'identified-content'), 'location').map(textOf),
    sentAt: at('date.issue').norm ?? '',
    embargo: releaseOf(at('date.release').norm, at('date.issue').norm),
    expires: at('date.expire').norm ?? '',
    ...(content && { body: bodyOfNitf(content) }),
    pictures: picturesIn(content, usageTerms),
  };
}

/** What a document calls back beside itself: the one that it says it manages, where it says that this one is canceled. */
function calledBackBy(root: XmlElement, fields: ReturnType<typeof nitfFields>): WireContent[] {
  const docdata = find(root, 'head', 'docdata')?.attributes ?? {};
  const guid = docdata['management-doc-idref'] ?? '';
  if (guid === '' || guid === fields.guid || !isCallingBack(docdata['management-idref-status']))
    return [];
  const { sentAt = '', service = '', headline = '', language = '' } = fields;
  const facts = { sentAt, service, headline, language };
  return [contentOf({ format: 'nitf', guid, status: 'canceled', ...facts })];
}

/** Reads a NITF 3.x document, with what it calls back. Throws `invalid` when it cannot be known again. */
export function readNitf(root: XmlElement): WireContent[] {
  const said = nitfFields(root);
  const made = said.guid.trim() === '' ? nameByHeadline(said) : '';
  const fields = made
    ? {
        ...said,
        guid: made,
        warnings: ['It has no number: it is known by its agency, its day and its headline.'],
      }
    : said;
  if (fields.guid.trim() === '')
    throw new AppError(
      'invalid',
      'It has no <doc-id id-string="…"> in <docdata>, no uno, no <du-key> with its day, and no headline with agency and day, by which it could be known again.',
    );
  const calledBack = calledBackBy(root, fields);
  const { replaces = [], ...own } = fields;
  // What calls another back does not take its place.
  const kept = replaces.filter((name) => !calledBack.some(({ guid }) => guid === name));
  return [...calledBack, contentOf({ format: 'nitf', ...own, replaces: kept })];
}
