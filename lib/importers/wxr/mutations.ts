import { getKnownSource } from '@/lib/importers/data';
import { languageIn } from '@/lib/importers/language';
import type { Mapping } from '@/lib/importers/mapping';
import { bringIn, type ImportOptions } from '@/lib/importers/run/mutations';
import type { ImportedStory } from '@/lib/importers/schema';
import { readWxr } from '@/lib/importers/wxr/parse';
import type { WxrItem } from '@/lib/importers/wxr/schema';
import { storyOf } from '@/lib/importers/wxr/story';
import { markBlocks } from '@/lib/importers/wxr/reusable';
import { Survey } from '@/lib/importers/wxr/survey';
import { getSettings } from '@/lib/settings/data';

type Options = ImportOptions & {
  /** Opens the file anew: it is read several times. */
  open(): AsyncIterable<Uint8Array>;
  mapping?: Mapping;
};

/**
 * Brings a WordPress export in. The whole file is read and checked first, so that a broken one changes nothing; then it is
 * read again and written, a transaction for each post. What an earlier run brought in follows what was changed there, unless
 * it was edited here. Throws `invalid` with a sentence about the file.
 */
export async function importWxr({ open, mapping, ...options }: Options): Promise<void> {
  const { report, now } = options;
  const survey = new Survey(report, mapping);
  for await (const record of readWxr(open)) {
    survey.add(record);
    if (record.kind === 'item') await options.readSoFar?.('reading');
  }
  const language = await languageOf(survey);
  // A site that moved to https, or to a name with "www.", is the same site.
  const source = await getKnownSource(survey.source);
  const { entries, blocks: texts, blocksNamed: named } = survey;
  const marks = await markBlocks(source, entries, { texts, named });
  await bringIn(
    {
      ...{ source, entries, pictures: survey.pictures },
      named: (kind, key) => survey.named(kind, key),
      async *read(pathOf) {
        for await (const record of readWxr(open)) {
          if (record.kind !== 'item') continue;
          const item = survey.asPost(record.item);
          if (item.type !== 'post' && item.type !== 'page') continue;
          const content = contentContext(survey, pathOf);
          const isPicture = (id: string) => survey.pictures.has(id);
          const common = {
            now,
            language: ownLanguage(item) ?? language,
            isPicture,
            content,
            report,
            rules: survey.rules,
            mark: marks.get(item.id) ?? '',
          };
          const make = (slug: string): ImportedStory =>
            storyOf(item, { ...common, slug, authorKeys: survey.authorKeysOf(item) });
          yield { key: item.id, make };
        }
      },
    },
    options,
  );
}

async function languageOf({ channel }: Survey): Promise<string> {
  const { locale } = await getSettings();
  return languageIn(channel.language) ?? locale;
}

/** The language that a plugin says of one post: Polylang keeps it as a term, WPML's exports as a field. */
function ownLanguage({ terms, meta }: WxrItem): string | undefined {
  const term = terms.find(({ domain }) => domain === 'language')?.slug;
  return languageIn(term ?? meta.find(({ key }) => key === '_wpml_language')?.value ?? '');
}

function contentContext(survey: Survey, pathOf: (key: string) => string | undefined) {
  const { channel, links, pictures } = survey;
  return {
    base: URL.canParse(channel.blogUrl) ? `${channel.blogUrl.replace(/\/+$/, '')}/` : undefined,
    pathOf: (href: string) => pathOf(links.find(href) ?? ''),
    byId: (id: string) => pictures.get(id),
    byUrl: (url: string) => survey.pictureAt(url),
    ofPost: (id: string) => survey.picturesOf(id),
    blockOf: (id: string) => survey.blocks.get(id),
  };
}
