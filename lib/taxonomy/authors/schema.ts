import { z } from 'zod';
import { line, otherTerm, termName, termSlug, termText } from '@/lib/taxonomy/terms/schema';
import { id, version } from '@/lib/input';

export type AuthorLink = { label: string; url: string };
const mostLinks = 8;
const webAddress = /^https?:\/\/[^\s/@]+(\/\S*)?$/i;

const link = z.object({
  label: line(60).pipe(z.string().min(1, 'A link needs words.')),
  url: line(500).regex(webAddress, 'An http or https address.'),
});
const links = z.array(link).max(mostLinks, `At most ${mostLinks} links.`);
/** A line each: words, then the address. Without words the host is shown. */
const typedLinks = z
  .string()
  .max(6_000)
  .transform((text) =>
    text
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => {
        const url = one.split(/\s+/).at(-1)!;
        const label = one.slice(0, one.length - url.length).trim();
        const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
        return { label: label || host, url };
      }),
  )
  .pipe(links);

/** Links as the database holds them; none when they are not to be understood. */
export const readLinks = (stored: unknown): AuthorLink[] => links.safeParse(stored).data ?? [];
/** The same as their form has them. */
export const linesOf = (stored: readonly AuthorLink[]): string =>
  stored.map(({ label, url }) => `${label} ${url}`).join('\n');

const kind = z.enum(['PERSON', 'DESK'], 'A person or a desk.');
const title = line(120);
const fields = z.object({
  name: termName,
  slug: termSlug,
  kind,
  title,
  bio: termText,
  isGuest: z.boolean(),
  photoId: id.nullable(),
  links,
});
export type AuthorFields = z.output<typeof fields>;

/** POST /authors */
export const authorInput = z.object({
  name: termName,
  slug: termSlug.default(''),
  kind: kind.default('PERSON'),
  title: title.default(''),
  bio: termText.default(''),
  isGuest: z.boolean().default(false),
  photoId: id.nullable().default(null),
  links: links.default([]),
});
/** PATCH /authors/{id}: what is not named stays. */
export const authorChange = fields.partial().extend({ version });
export type AuthorChange = z.output<typeof authorChange>;

export const addAuthorForm = fields
  .omit({ kind: true, isGuest: true })
  .extend({
    who: z.enum(['staff', 'guest', 'desk'], 'Choose one.'),
    photoId: otherTerm,
    links: typedLinks,
  })
  .transform(({ who, ...rest }) => ({
    ...rest,
    kind: who === 'desk' ? ('DESK' as const) : ('PERSON' as const),
    isGuest: who === 'guest',
  }));
export const changeAuthorForm = z.object({ id, version }).and(addAuthorForm);

/** To whom a deleted author's stories go. */
export const authorRemoval = z.object({ version, to: id.optional() });
export const deleteAuthorForm = authorRemoval.extend({ id, to: otherTerm.optional() });

const q = line(80).optional();
export const authorsQuery = z.object({
  q,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
/** /admin/taxonomy/authors?… */
export const authorDeskQuery = z.object({
  q: q.catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  edit: id.optional().catch(undefined),
});
export type AuthorDeskQuery = z.output<typeof authorDeskQuery>;

export type AuthorRow = Omit<AuthorFields, 'links'> & {
  id: number;
  links: AuthorLink[];
  version: number;
  hasAccount: boolean;
  /** Stories with this byline, whatever their status. */
  stories: number;
};
export const authorAnswer = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  kind,
  title: z.string(),
  bio: z.string(),
  isGuest: z.boolean(),
  photoId: z.int().nullable(),
  links: z.array(z.object({ label: z.string(), url: z.string() })),
  version: z.int(),
  hasAccount: z.boolean(),
  stories: z.int(),
});
export const authorsAnswer = z.object({
  items: z.array(authorAnswer),
  total: z.int(),
  nextPage: z.int().nullable(),
});
