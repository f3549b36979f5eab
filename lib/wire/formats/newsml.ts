import { AppError } from '@/lib/errors';
import { bodyOfHtml, contentOf, htmlOfText, pictureOf } from '@/lib/wire/content';
import { bodyOfNitf, nitfFields } from '@/lib/wire/formats/nitf';
import { momentOf } from '@/lib/wire/moments';
import {
  wireLimits,
  type WireContent,
  type WirePicture,
  type WireReading,
} from '@/lib/wire/schema';
import {
  allBelow,
  childrenOf,
  find,
  isElement,
  rawTextOf,
  textOf,
  type XmlElement,
} from '@/lib/wire/xml';

/** "stat:usable" is "usable", for agencies choose the prefix, and so is "http://cv.iptc.org/newscodes/pubstatusg2/usable". */
const localCode = (code = '') =>
  /^https?:/i.test(code)
    ? code.replace(/[/#]+$/, '').replace(/^.*[/#]/, '')
    : code.slice(code.lastIndexOf(':') + 1);
const codeOf = (element: XmlElement | undefined) =>
  element?.attributes.qcode ?? element?.attributes.uri ?? element?.attributes.literal ?? '';
/** What a property is called: its name, else its own words, else its code without the prefix. */
const nameOf = (element: XmlElement | undefined): string =>
  textOf(find(element, 'name')) ||
  (find(element, 'name') ? '' : ownText(element)) ||
  localCode(codeOf(element));
const ownText = (element: XmlElement | undefined) =>
  (element?.children ?? [])
    .filter((node) => !isElement(node))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The same for whoever is called by it: a code ("ad:lee.ann") is no name. */
const calledOf = (element: XmlElement | undefined): string =>
  textOf(find(element, 'name')) || ownText(element) || (element?.attributes.literal ?? '');

/** What somebody signs in with ("lee.ann") stands where a name should, too. */
const isName = (text: string) => text !== '' && !/^[\p{Ll}\d]+(?:[._-][\p{Ll}\d]+)*$/u.test(text);

/** Who provides it. An address says where they are: "http://www.coast.example/about/". */
function providerOf(element: XmlElement | undefined): string {
  const code = codeOf(element);
  if (calledOf(element) || !/^https?:/i.test(code) || !URL.canParse(code)) return nameOf(element);
  return new URL(code).hostname.replace(/^www\./, '');
}

const termsOf = (elements: readonly XmlElement[]) =>
  elements.map((element) => ({ code: localCode(codeOf(element)), name: nameOf(element) }));

const byRole = (elements: readonly XmlElement[], role: RegExp) =>
  elements.find(({ attributes }) => role.test(localCode(attributes.role)));

/** Those in the language of the text, where a property stands in several; else all. */
function spoken(elements: readonly XmlElement[], language: string): readonly XmlElement[] {
  const [wanted] = language.toLowerCase().split(/[-_]/);
  const own = elements.filter(
    ({ attributes }) => (attributes['xml:lang'] ?? '').toLowerCase().split('-')[0] === wanted,
  );
  return wanted && own.length > 0 ? own : elements;
}

type Inline = { body?: WireContent['body']; nitf?: ReturnType<typeof nitfFields> };

/** Counts who reads it, and is no picture. */
const isPixel = ({ attributes: { width = '', height = '' } }: XmlElement) =>
  /^[0-2](px)?$/.test(width) && /^[0-2](px)?$/.test(height);

/** Pictures that stand in a text of XHTML, with the words below them. */
const figuresIn = (contentSet: XmlElement | undefined, credit: string): WirePicture[] =>
  childrenOf(contentSet, 'inlineXML').flatMap((inline) => {
    const figures = allBelow(inline, 'figure');
    const inFigures = new Set(figures.flatMap((figure) => allBelow(figure, 'img')));
    const pictures = (within: XmlElement, caption: string) =>
      allBelow(within, 'img')
        .filter((img) => !isPixel(img))
        .map(({ attributes: { src = '', alt = '' } }) =>
          pictureOf({ href: src, caption: caption || alt, credit, rights: '' }),
        );
    const alone = allBelow(inline, 'img').filter((img) => !inFigures.has(img));
    return [
      ...figures.flatMap((figure) => pictures(figure, textOf(find(figure, 'figcaption')))),
      ...alone.flatMap((img) => pictures({ ...inline, children: [img] }, '')),
    ];
  });

/** A plain text without the one pair of tags that some put around it. */
const bare = (text: string) => /^\s*<p>([^<]*)<\/p>\s*$/.exec(text)?.[1] ?? text;

/** The text in the content: the first alternative that can be read. */
function inlineOf(contentSet: XmlElement | undefined): Inline {
  for (const inline of childrenOf(contentSet, 'inlineXML')) {
    const [inside] = inline.children.filter(isElement);
    if (!inside) continue;
    const name = inside.name.toLowerCase();
    if (name === 'nitf') {
      const nitf = nitfFields(inside);
      return { nitf, ...(nitf.body && { body: nitf.body }) };
    }
    if (name === 'html') {
      const body = inside.children
        .filter(isElement)
        .find((each) => each.name.toLowerCase() === 'body');
      return { body: bodyOfNitf(body ?? inside) };
    }
    if (['body', 'div', 'section', 'article', 'p', 'body.content'].includes(name))
      return { body: bodyOfNitf(inline) };
  }
  for (const inline of childrenOf(contentSet, 'inlineData')) {
    const type = inline.attributes.contenttype ?? 'text/plain';
    if (inline.attributes.encoding) continue;
    if (/html/i.test(type)) return { body: bodyOfHtml(rawTextOf(inline)) };
    if (/^text\/plain/i.test(type))
      return { body: bodyOfHtml(htmlOfText(bare(rawTextOf(inline)))) };
  }
  return {};
}

function pictureIn(
  remote: readonly XmlElement[],
  words: Omit<Parameters<typeof pictureOf>[0], 'href'>,
): WirePicture {
  const number = (text = '') => (/^\d{1,5}$/.test(text) ? Number(text) : null);
  const renditions = remote.filter(({ attributes }) =>
    /^(image\/|$)/i.test(attributes.contenttype ?? ''),
  );
  const size = ({ attributes: { width, height } }: XmlElement) =>
    (number(width) ?? 0) * (number(height) ?? 1);
  const [largest] = [...renditions].sort((a, b) => size(b) - size(a));
  return pictureOf({
    ...words,
    // A name and no address: it comes another way.
    uri: words.uri || (largest?.attributes.href ?? ''),
    href: largest?.attributes.href ?? '',
    width: number(largest?.attributes.width),
    height: number(largest?.attributes.height),
  });
}

/** The first moment of several; where none of them can be read, what stands there. */
function earliestOf(texts: readonly string[]): string {
  const read = texts.flatMap((text) => {
    const { at } = momentOf(text, '');
    return at === null ? [] : [{ text, at }];
  });
  const [earliest] = read.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return earliest?.text ?? texts.join(' ');
}

type Read = { content: WireContent; element: XmlElement; pictures: WirePicture[] };

function readItem(item: XmlElement, message: XmlElement | undefined): Read {
  const itemMeta = find(item, 'itemMeta');
  const meta = find(item, 'contentMeta');
  const rights = find(item, 'rightsInfo');
  const { guid = '', version = '' } = item.attributes;
  if (guid.trim() === '')
    throw new AppError('invalid', `<${item.name}> has no guid, by which it could be known again.`);
  const kind = localCode(codeOf(find(itemMeta, 'itemClass'))).toLowerCase();
  const isPackage = item.name === 'packageItem';
  const { body, nitf } = inlineOf(find(item, 'contentSet'));
  const language =
    find(meta, 'language')?.attributes.tag ?? item.attributes['xml:lang'] ?? nitf?.language ?? '';
  const descriptions = spoken(childrenOf(meta, 'description'), language);
  const summary =
    byRole(descriptions, /summary|abstract|lead|standfirst/i) ??
    byRole(descriptions, /^$|caption/i);
  const provider = find(itemMeta, 'provider');
  const isPlace = calledOf(provider) === '' && /^https?:/i.test(codeOf(provider));
  const holder = nameOf(find(rights, 'copyrightHolder'));
  const creators = childrenOf(meta, 'creator').map(calledOf).filter(isName);
  const by = childrenOf(meta, 'by').map(textOf).join(' ') || nitf?.byline || creators.join(', ');
  const usageTerms =
    childrenOf(rights, 'usageTerms').map(textOf).join(' ') || nitf?.usageTerms || '';
  const copyright = childrenOf(rights, 'copyrightNotice').map(textOf).join(' ');
  const headlines = spoken(childrenOf(meta, 'headline'), language);
  const credit = textOf(find(meta, 'creditline')) || holder || providerOf(provider);
  const caption = textOf(byRole(descriptions, /caption/i) ?? descriptions[0]);
  const uri = guid;
  const isPicture = kind === 'picture' || kind === 'graphic';
  const pictures = isPicture
    ? [
        pictureIn(childrenOf(find(item, 'contentSet'), 'remoteContent'), {
          uri,
          caption,
          byline: by,
          credit,
          rights: [usageTerms, copyright].filter(Boolean).join(' '),
        }),
      ]
    : [
        ...(nitf?.pictures ?? []),
        ...figuresIn(find(item, 'contentSet'), credit).filter(({ href }) => href !== null),
        ...childrenOf(find(item, 'contentSet'), 'remoteContent')
          .filter(({ attributes }) => /^image\//i.test(attributes.contenttype ?? ''))
          .map((remote) => pictureIn([remote], { credit, rights: '' })),
      ];
  const content = contentOf({
    format: 'newsml',
    guid,
    replaces: childrenOf(itemMeta, 'link')
      .filter(({ attributes }) =>
        /(^|:)(evolvedFrom|previousVersion|replaces)$/i.test(attributes.rel ?? ''),
      )
      .map(({ attributes }) => attributes.residref ?? attributes.href ?? ''),
    signals: childrenOf(itemMeta, 'signal').map((signal) => localCode(codeOf(signal))),
    version,
    kind: isPackage
      ? 'package'
      : isPicture
        ? 'picture'
        : kind === 'text' || kind === '' || body
          ? 'text'
          : 'other',
    status: localCode(codeOf(find(itemMeta, 'pubStatus'))),
    service:
      (isPlace && holder) ||
      providerOf(provider) ||
      holder ||
      nitf?.service ||
      nameOf(find(message, 'header', 'source')),
    headline:
      textOf(byRole(headlines, /^(main|headline)$/i) ?? byRole(headlines, /^$/) ?? headlines[0]) ||
      nitf?.headline ||
      textOf(find(itemMeta, 'title')),
    standfirst: textOf(summary) || nitf?.standfirst || '',
    byline: by,
    dateline:
      childrenOf(meta, 'dateline').map(textOf).join(' ') ||
      nitf?.dateline ||
      nameOf(find(meta, 'located')),
    slugline: childrenOf(meta, 'slugline').map(textOf).join(' ') || nitf?.slugline || '',
    ednote: childrenOf(itemMeta, 'edNote').map(textOf).join(' ') || nitf?.ednote || '',
    credit,
    copyright: copyright || nitf?.copyright || '',
    usageTerms,
    language,
    urgency: textOf(find(meta, 'urgency')) || nitf?.urgency || '',
    subjects: [
      ...termsOf(childrenOf(meta, 'subject')),
      ...termsOf(childrenOf(itemMeta, 'service')),
      ...(nitf?.subjects ?? []),
    ],
    genres: termsOf(childrenOf(meta, 'genre')),
    places: childrenOf(meta, 'subject')
      .filter(({ attributes }) => /geo|area|place|cpnat:geoArea/i.test(attributes.type ?? ''))
      .map(nameOf),
    canonicalUrl:
      childrenOf(find(itemMeta), 'link').find(({ attributes }) =>
        /canonical/i.test(attributes.rel ?? ''),
      )?.attributes.href ?? '',
    sentAt:
      textOf(find(itemMeta, 'versionCreated')) ||
      textOf(find(meta, 'contentModified')) ||
      nitf?.sentAt ||
      '',
    embargo: textOf(find(itemMeta, 'embargoed')) || nitf?.embargo || '',
    // Empty, it holds until a version says otherwise.
    isEmbargoed: find(itemMeta, 'embargoed') !== undefined,
    expires: earliestOf(childrenOf(itemMeta, 'expires').map(textOf)) || nitf?.expires || '',
    ...(body && { body }),
    pictures,
  });
  return { content, element: item, pictures };
}

/**
 * A package joins what came along with it: its pictures are listed with its texts, and it needs no place of its own in the
 * queue. Pictures that a text names are listed with it too.
 */
function joined(all: readonly Read[]): WireContent[] {
  const byGuid = new Map(all.map((each) => [each.content.guid, each]));
  const gone = new Set<Read>();
  for (const { content, element } of all.filter(({ content }) => content.kind === 'text'))
    for (const { attributes } of childrenOf(find(element, 'itemMeta'), 'link')) {
      const named = byGuid.get(attributes.residref ?? '');
      if (named?.content.kind === 'picture') content.pictures.push(...named.pictures);
    }
  for (const pack of all.filter(({ content }) => content.kind === 'package')) {
    const members = allBelow(pack.element, 'itemRef').flatMap(
      ({ attributes }) => byGuid.get(attributes.residref ?? attributes.guidref ?? '') ?? [],
    );
    const texts = members.filter(({ content }) => content.kind === 'text');
    if (texts.length === 0) continue;
    if (pack.content.status === 'usable') gone.add(pack);
    for (const picture of members.filter(({ content }) => content.kind === 'picture'))
      for (const { content } of texts) content.pictures.push(...picture.pictures);
  }
  return all.filter((each) => !gone.has(each)).map(({ content }) => content);
}

const itemNames = ['newsItem', 'packageItem'];

/** Whether an element is NewsML-G2. */
export const isNewsml = ({ name }: XmlElement) =>
  name === 'newsMessage' || itemNames.includes(name);

/** Reads NewsML-G2: a news or package item, or a message with several. Throws `invalid` when nothing in it is an item. */
export function readNewsml(root: XmlElement): WireReading {
  const message = root.name === 'newsMessage' ? root : undefined;
  const elements = message
    ? childrenOf(message, 'itemSet').flatMap(({ children }) => children.filter(isElement))
    : [root];
  if (elements.length === 0) throw new AppError('invalid', 'There is no item in the message.');
  if (elements.length > wireLimits.items)
    throw new AppError('too_large', `It holds more than ${wireLimits.items} items.`);
  const faults: string[] = [];
  const read = elements.flatMap((element, i) => {
    try {
      if (!itemNames.includes(element.name))
        throw new AppError('invalid', `<${element.name}> is no news item or package item.`);
      return [readItem(element, message)];
    } catch (error) {
      if (!(error instanceof AppError) || elements.length === 1) throw error;
      faults.push(`Item ${i + 1}: ${error.message}`);
      return [];
    }
  });
  if (read.length === 0) throw new AppError('invalid', faults.slice(0, 5).join(' '));
  return { items: joined(read), faults };
}
