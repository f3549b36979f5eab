import { AppError } from '@/lib/errors';
import { lineOf as markupLine, parseHtml } from '@/lib/articles/html/tree';
import { bodyOfHtml, contentOf, htmlOfText, pictureOf } from '@/lib/wire/content';
import {
  wireLimits,
  type WireContent,
  type WirePicture,
  type WireReading,
  type WireTerm,
} from '@/lib/wire/schema';

/** An object with its keys in small letters: 1.x and 2.x write `versioncreated`, 3.0 `versionCreated`. */
type Fields = ReadonlyMap<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  new Map(
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([key, inside]) => [key.toLowerCase(), inside])
      : [],
  );
const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Whether a property says anything: what is empty, null or false does not. */
const isSaid = (value: unknown) =>
  typeof value === 'string'
    ? value.trim() !== ''
    : ![null, undefined, false].includes(value as null);

/** A list, or the values of an object that names them, as 1.x keeps renditions and associations. */
const listOf = (value: unknown): Fields[] =>
  (Array.isArray(value) ? value : isObject(value) ? Object.values(value as object) : [])
    .filter(isObject)
    .map(fieldsOf);

/** The values of an object or a list below each other: what nests deeper than is read is an attack. */
function demandShallow(value: unknown): void {
  let level = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth > wireLimits.depth)
      throw new AppError('invalid', `It nests deeper than ${wireLimits.depth} levels.`);
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
}

/** One of several texts that say the same in other ways: the first of these roles or types, else the first. */
type Told = { role: string; type: string; value: string };

/** 2.x and 3.0: `headlines: [{role, contenttype, value}]`; 1.x: `body_xhtml`, `description_text`. */
function told(item: Fields, plural: string, single: string): Told[] {
  const listed = listOf(item.get(plural)).map((each) => ({
    role: word(each.get('role')).toLowerCase(),
    type: word(each.get('contenttype') ?? each.get('mimetype')).toLowerCase(),
    value: word(each.get('value')),
  }));
  const older = [...item].flatMap(([key, value]) => {
    const role =
      key === single ? '' : key.startsWith(`${single}_`) ? key.slice(single.length + 1) : null;
    return role === null || typeof value !== 'string' ? [] : [{ role, type: '', value }];
  });
  return [...listed, ...older].filter(({ value }) => value.trim() !== '');
}

const isMarkup = ({ role, type }: Told) =>
  /x?html/.test(type) || (type === '' && /^(x?html5?|richhtml5)$/.test(role));
const isPlain = ({ role, type }: Told) =>
  type.startsWith('text/plain') || (type === '' && !/html|xml|nitf|sportsml/.test(role));

/** A line of words; of markup what it says. */
const wordsOf = (text: Told | undefined): string =>
  !text ? '' : isMarkup(text) ? markupLine(parseHtml(text.value), Infinity) : text.value;

const pick = (texts: readonly Told[], ...roles: string[]) =>
  roles.map((role) => texts.find((text) => text.role === role)).find(Boolean);

function bodyOf(item: Fields) {
  const bodies = told(item, 'bodies', 'body');
  const markup =
    pick(bodies.filter(isMarkup), 'main', 'html', 'xhtml', 'html5') ?? bodies.find(isMarkup);
  if (markup) return bodyOfHtml(markup.value);
  const text = bodies.find(isPlain);
  return text ? bodyOfHtml(htmlOfText(text.value)) : undefined;
}

const terms = (item: Fields, ...names: string[]): WireTerm[] =>
  names.flatMap((name) =>
    listOf(item.get(name)).map((each) => ({
      code: word(each.get('literal')) || word(each.get('code')) || word(each.get('uri')),
      name: word(each.get('name')),
    })),
  );

/** What an item is called: `uri`, for which Superdesk writes `guid`. */
const nameOf = (item: Fields): string => word(item.get('uri')) || word(item.get('guid'));

/** Who signs: the line, else the people that Superdesk lists. */
const bylineOf = (item: Fields): string =>
  word(item.get('by') ?? item.get('byline')) ||
  listOf(item.get('authors'))
    .map((each) => word(each.get('name')))
    .filter(Boolean)
    .join(', ');

/** The agency in a name such as "urn:newsml:dpa.com:2009:1" or an address. */
function authorityOf(uri: string): string {
  const [, urn] = /^urn:newsml:([^:]+)/i.exec(uri) ?? [];
  if (urn) return urn;
  return /^https?:/i.test(uri) && URL.canParse(uri)
    ? new URL(uri).hostname.replace(/^(www|api|media)\./, '')
    : '';
}

/** Names in a property that holds one, a list of them, or objects with an address. */
const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .map((each) => word(each) || word(fieldsOf(each).get('uri')))
    .filter(Boolean);

/** AP puts words of the request behind the name of an item, which are others each time. */
function withoutRequest(uri: string, item: Fields): string {
  const id = word(fieldsOf(item.get('altids')).get('itemid'));
  const [name = '', request] = uri.split('?', 2);
  return request !== undefined && id !== '' && name.endsWith(`/${id}`) ? name : uri;
}

const whole = (value: unknown): number | null =>
  /^[1-9]\d{0,6}$/.test(word(value)) ? Number(word(value)) : null;

/** The largest picture among the renditions, with the words of whatever it belongs to. */
function pictureIn(item: Fields): WirePicture {
  const renditions = listOf(item.get('renditions')).filter((each) =>
    /^(image\/|$)/.test(word(each.get('contenttype') ?? each.get('mimetype'))),
  );
  const size = (each: Fields) => (whole(each.get('width')) ?? 0) * (whole(each.get('height')) ?? 1);
  const [largest] = [...renditions].sort((a, b) => size(b) - size(a));
  const descriptions = told(item, 'descriptions', 'description');
  return pictureOf({
    uri: nameOf(item),
    href: word(largest?.get('href')),
    caption: wordsOf(
      pick(descriptions, 'caption', 'text', 'main') ??
        descriptions.find(({ role }) => role !== 'creditline'),
    ),
    byline: bylineOf(item),
    credit:
      wordsOf(pick(descriptions, 'creditline')) ||
      word(item.get('creditline')) ||
      word(item.get('copyrightholder')),
    rights: [word(item.get('usageterms')), word(item.get('copyrightnotice'))]
      .filter(Boolean)
      .join(' '),
    width: whole(largest?.get('width')),
    height: whole(largest?.get('height')),
  });
}

const isPicture = (item: Fields) => /^(picture|image|photo|graphic)$/i.test(word(item.get('type')));
const kinds: Record<string, WireContent['kind']> = {
  ...{ '': 'text', text: 'text', composite: 'package', package: 'package' },
  ...{ picture: 'picture', image: 'picture', photo: 'picture', graphic: 'picture' },
};

function itemOf(item: Fields): WireContent {
  const uri = withoutRequest(nameOf(item), item);
  if (uri.trim() === '')
    throw new AppError('invalid', 'It has no “uri”, by which it could be known again.');
  const headlines = told(item, 'headlines', 'headline');
  const descriptions = told(item, 'descriptions', 'description');
  const infosource = terms(item, 'infosources', 'infosource').map(({ name }) => name)[0] ?? '';
  const holder = word(item.get('copyrightholder'));
  const creditline = wordsOf(pick(descriptions, 'creditline')) || word(item.get('creditline'));
  const associated = listOf(item.get('associations'));
  const summary = pick(descriptions, 'summary', 'text', 'main', 'abstract', '', 'caption');
  const kind = kinds[word(item.get('type')).toLowerCase()] ?? 'other';
  const body = bodyOf(item);
  const links = listOf(item.get('links')).find((each) => /canonical/i.test(word(each.get('rel'))));
  return contentOf({
    format: 'ninjs',
    guid: uri,
    replaces: ['evolvedfrom', 'replacing'].flatMap((name) => namesIn(item.get(name))),
    signals: [
      ...terms(item, 'signals', 'signal').flatMap(({ code, name }) => [code, name]),
      ...['signals', 'editorialtypes'].flatMap((name) => namesIn(item.get(name))),
    ],
    version: word(item.get('version')),
    kind,
    status: word(item.get('pubstatus')),
    service: holder || infosource || word(item.get('source')) || authorityOf(uri),
    headline:
      wordsOf(pick(headlines, 'main', 'headline', '') ?? headlines[0]) || word(item.get('title')),
    standfirst: wordsOf(summary),
    byline: bylineOf(item),
    dateline: word(item.get('dateline')) || word(item.get('located')),
    slugline: word(item.get('slugline')),
    ednote: word(item.get('ednote')),
    credit: creditline || holder || infosource,
    copyright: word(item.get('copyrightnotice')),
    usageTerms: word(item.get('usageterms')),
    language: word(item.get('language')),
    urgency: word(item.get('urgency')),
    subjects: [
      ...terms(item, 'subjects', 'subject'),
      ...namesIn(item.get('keywords')).map((name) => ({ code: '', name })),
    ],
    genres: terms(item, 'genres', 'genre'),
    places: terms(item, 'places', 'place').map(({ name }) => name),
    canonicalUrl: word(item.get('canonicalurl')) || word(links?.get('href')),
    sentAt:
      word(item.get('versioncreated')) ||
      word(item.get('contentcreated')) ||
      word(item.get('firstcreated')),
    embargo: word(item.get('embargoed')) || word(item.get('embargo')),
    isEmbargoed: isSaid(item.get('embargoed')) || isSaid(item.get('embargo')),
    expires: word(item.get('expires')),
    ...(body && { body }),
    pictures: [
      ...(kind === 'picture' ? [pictureIn(item)] : []),
      ...associated.filter(isPicture).map(pictureIn),
    ],
  });
}

/** What a bulletin says of all that is in it, where that says nothing of itself: above all that it must not go out yet. */
const ofAll =
  'embargoed embargo pubstatus versioncreated language copyrightholder usageterms'.split(' ');

/** A bulletin may hold its texts whole: each is an item. */
function textsWithin(item: Fields): unknown[] {
  if (kinds[word(item.get('type')).toLowerCase()] !== 'package') return [];
  const said = ofAll.flatMap((name) => (item.has(name) ? [[name, item.get(name)] as const] : []));
  return listOf(item.get('associations'))
    .filter((each) => !isPicture(each) && nameOf(each) !== '' && bodyOf(each) !== undefined)
    .map((each): unknown =>
      Object.fromEntries([...said, ...[...each].filter(([, value]) => isSaid(value))]),
    );
}

/** The items in whatever an agency wraps them in: a list, `{items}`, `{data: {items: [{item}]}}`, a bulletin of associations. */
function itemsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn);
  if (!isObject(value)) return [value];
  const fields = fieldsOf(value);
  if (nameOf(fields) !== '') return [value, ...textsWithin(fields)];
  for (const name of ['items', 'results', 'newsitems', 'item', 'data']) {
    const inside = fields.get(name);
    if (Array.isArray(inside) || isObject(inside)) return itemsIn(inside);
  }
  return [value];
}

/** The JSON of a file: one value, or one on each line. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
    } catch {
      // What is wrong with the whole says more.
    }
    throw new AppError(
      'malformed',
      `It is not valid JSON: ${(error as Error).message.slice(0, 120)}.`,
    );
  }
}

/** Reads ninjs 1.x, 2.x or 3.0: one item or many. Throws `malformed` (no JSON) and `invalid` (nothing in it is an item). */
export function readNinjs(text: string): WireReading {
  const value = valueIn(text);
  demandShallow(value);
  const all = itemsIn(value);
  if (all.length === 0) throw new AppError('invalid', 'There is no item in it.');
  if (all.length > wireLimits.items)
    throw new AppError('too_large', `It holds more than ${wireLimits.items} items.`);
  const reading: WireReading = { items: [], faults: [] };
  for (const [i, each] of all.entries()) {
    try {
      if (!isObject(each)) throw new AppError('invalid', 'It is not an object.');
      reading.items.push(itemOf(fieldsOf(each)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (all.length === 1) throw error;
      reading.faults.push(`Item ${i + 1}: ${error.message}`);
    }
  }
  if (reading.items.length === 0)
    throw new AppError('invalid', reading.faults.slice(0, 5).join(' '));
  return reading;
}
