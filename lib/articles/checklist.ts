import type { DocNode } from '@/lib/articles/document';

/** How seriously a rule is taken: not at all, with a word, or so that nothing goes out before. */
export type RuleLevel = 'OFF' | 'WARN' | 'BLOCK';
export const ruleLevels = ['OFF', 'WARN', 'BLOCK'] as const satisfies readonly RuleLevel[];

/** The rules in the order in which they are shown, each with the setting that holds its level. */
export const checklistRules = {
  headline: 'checkHeadline',
  standfirst: 'checkStandfirst',
  altTexts: 'checkAltTexts',
  links: 'checkLinks',
  section: 'checkSection',
  sourceCredit: 'checkSourceCredit',
  legal: 'checkLegal',
} as const;
export type ChecklistRule = keyof typeof checklistRules;
export type ChecklistLevels = Record<(typeof checklistRules)[ChecklistRule], RuleLevel>;

/** Below it says too little, above it is cut off by lists, feeds and search engines. */
export const headlineSpan = { min: 15, max: 100 } as const;

/** What is looked at before a story goes out. */
export type ChecklistFacts = {
  /** A page of the paper's own stands in no section and has no byline. */
  isPage?: boolean;
  headline: string;
  standfirst: string;
  body: DocNode;
  section: string;
  authors: readonly unknown[];
  source: { organisation: string; url: string | null } | null;
  /** The words of the picture above the story; null without one. */
  hero: { alt: string; isDecorative: boolean } | null;
  /** Addresses of this site in the text behind which readers would find nothing. */
  brokenLinks?: readonly string[];
  needsLegal: boolean;
  isLegalCleared: boolean;
};

export type CheckedRule = {
  rule: ChecklistRule;
  level: Exclude<RuleLevel, 'OFF'>;
  isMet: boolean;
  /** What is asked for, and when it is not met what would be right. */
  words: string;
};

const length = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.trim())].length;

/** How many pictures in the text say nothing to people who cannot see them. */
function silentPictures(node: DocNode): number {
  const { alt, src, isDecorative, decorative } = (node.attrs ?? {}) as Record<string, unknown>;
  const isPicture = node.type === 'image' || (typeof src === 'string' && alt !== undefined);
  const isSilent =
    isPicture && String(alt ?? '').trim() === '' && isDecorative !== true && decorative !== true;
  return (node.content ?? []).reduce((sum, child) => sum + silentPictures(child), isSilent ? 1 : 0);
}

type Verdict = { isMet: boolean; words: string };

const judge: Record<ChecklistRule, (facts: ChecklistFacts) => Verdict> = {
  headline: ({ headline }) => {
    const long = length(headline);
    const { min, max } = headlineSpan;
    const isMet = long >= min && long <= max;
    return {
      isMet,
      words: isMet
        ? 'The headline has a good length'
        : `The headline has ${long} characters; ${min} to ${max} are right`,
    };
  },
  standfirst: ({ standfirst }) => {
    const isMet = standfirst.trim() !== '';
    return { isMet, words: isMet ? 'It has a standfirst' : 'There is no standfirst' };
  },
  altTexts: ({ body, hero }) => {
    const isHeroSilent = hero !== null && hero.alt.trim() === '' && !hero.isDecorative;
    const silent = silentPictures(body) + (isHeroSilent ? 1 : 0);
    return {
      isMet: silent === 0,
      words:
        silent === 0
          ? 'Every picture has an alt text or is marked as decorative'
          : silent === 1
            ? 'One picture has no alt text and is not marked as decorative'
            : `${silent} pictures have no alt text and are not marked as decorative`,
    };
  },
  links: ({ brokenLinks = [] }) => ({
    isMet: brokenLinks.length === 0,
    words:
      brokenLinks.length === 0
        ? 'Every link to a page of ours leads somewhere'
        : `Readers would find nothing at ${brokenLinks.slice(0, 3).join(', ')}${brokenLinks.length > 3 ? ` and ${brokenLinks.length - 3} more` : ''}`,
  }),
  section: ({ section }) => {
    const isMet = section !== '';
    return { isMet, words: isMet ? 'It stands in a section' : 'It stands in no section' };
  },
  sourceCredit: ({ authors, source }) => {
    const isCredited = authors.length > 0 || source !== null;
    const isMet = isCredited && (source === null || source.url !== null);
    return {
      isMet,
      words: isMet
        ? 'It says whose work it is'
        : isCredited
          ? `The source, ${source!.organisation}, has no link to the original`
          : 'It has neither a byline nor a source',
    };
  },
  legal: ({ needsLegal, isLegalCleared }) => {
    const isMet = !needsLegal || isLegalCleared;
    return {
      isMet,
      words: !needsLegal
        ? 'Nobody has asked for a legal check'
        : isMet
          ? 'The legal check is done'
          : 'The legal check is still to come',
    };
  },
};

/** Every rule that is not off, met or not, as the newsroom has set it. */
export const checkStory = (facts: ChecklistFacts, levels: ChecklistLevels): CheckedRule[] =>
  (Object.keys(checklistRules) as ChecklistRule[]).flatMap((rule) => {
    const level = levels[checklistRules[rule]];
    const isOfStories = rule === 'section' || rule === 'sourceCredit';
    return level === 'OFF' || (facts.isPage && isOfStories)
      ? []
      : [{ rule, level, ...judge[rule](facts) }];
  });

/** The rules that keep the story from readers. */
export const blockersOf = (facts: ChecklistFacts, levels: ChecklistLevels): CheckedRule[] =>
  checkStory(facts, levels).filter(({ level, isMet }) => level === 'BLOCK' && !isMet);
