import { createStoryInput, storyLimits, type StoryFields } from '@/lib/articles/schema';
import type { WireContent } from '@/lib/wire/schema';

/** Between words where there are any, with the sign that says so. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max - 1).toWellFormed();
  const words = head.replace(/\s+\S*$/, '');
  return `${words.length > max / 2 ? words : head.trimEnd()}…`;
}

/** The fields of a story that an agency writes, as it wrote them; an update changes these and no others. */
export const wireFieldNames = [
  'headline',
  'standfirst',
  'body',
  'dateline',
  'embargoUntil',
] as const;
export type WireFieldName = (typeof wireFieldNames)[number];

/** What a version of an item says of the fields that it writes. An embargo that is over is none. */
export function fieldsOf(
  content: WireContent,
  now: Date,
): Required<Pick<StoryFields, WireFieldName>> {
  const until = content.embargoUntil === null ? null : new Date(content.embargoUntil);
  return {
    headline: cut(content.headline, storyLimits.headline),
    standfirst: cut(content.standfirst, storyLimits.standfirst),
    body: content.body,
    dateline: content.dateline ? cut(content.dateline, storyLimits.dateline) : null,
    embargoUntil: until && until > now ? until : null,
  };
}

/** What the newsroom has to know of a draft's origin, as its note. */
export function noteOf(content: WireContent, unknownSubjects: readonly string[]): string {
  const lines: [string, string][] = [
    [
      'Wire',
      `${content.service}, version ${content.version || content.sentAt || '–'}, ${content.guid}`,
    ],
    ['Slugline', content.slugline],
    ['Urgency', content.urgency === null ? '' : String(content.urgency)],
    ['Byline', content.byline],
    ['Credit', content.credit],
    ['To editors', content.ednote],
    ['Usage terms', content.usageTerms],
    ['Copyright', content.copyright],
    ['Embargo', content.embargoUntil ?? ''],
    ['Use until', content.expiresAt ?? ''],
    ['Subjects that are no topics here', unknownSubjects.join(', ')],
    ['Pictures with it', content.pictures.length ? String(content.pictures.length) : ''],
  ];
  return cut(
    lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n'),
    storyLimits.note,
  );
}

type Filing = {
  section: string;
  authors: string[];
  topics: string[];
  unknownSubjects: readonly string[];
};

/** The whole draft, checked by the rules of every story. */
export function draftOf(content: WireContent, { unknownSubjects, ...filing }: Filing, now: Date) {
  const { embargoUntil, ...fields } = fieldsOf(content, now);
  return createStoryInput.parse({
    ...fields,
    ...filing,
    ...(content.language && content.language.length <= 35 && { language: content.language }),
    source: {
      organisation: cut(content.credit, 120),
      ...(content.canonicalUrl && { url: content.canonicalUrl }),
    },
    sourceIsCanonical: content.canonicalUrl !== null,
    embargoUntil: embargoUntil?.toISOString() ?? null,
    note: noteOf(content, unknownSubjects),
  });
}
