import type { WireContent } from '@/lib/wire/schema';

/** Where an item goes by itself. */
export type WireRule = { service: string; subject: string; section: string; isDraft: boolean };

const written = /^([^=/]+?)\s*\/\s*([^=]+?)\s*=\s*([\p{L}\p{M}\p{N}-]+)\s*(,\s*draft)?$/iu;

/** "TT / sport = sport, draft": a service and a subject (or * for any), the section, and whether a draft is made at once. Null when it is no rule. */
export function readRule(line: string): WireRule | null {
  const [, service, subject, section, draft] = written.exec(line.trim()) ?? [];
  if (!service || !subject || !section) return null;
  return { service, subject, section: section.toLowerCase(), isDraft: draft !== undefined };
}

const same = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;

/** The first rule that fits an item; null when none does. */
export function ruleFor(
  lines: readonly string[],
  { service, subjects, genres }: Pick<WireContent, 'service' | 'subjects' | 'genres'>,
): WireRule | null {
  const words = [...subjects, ...genres].flatMap(({ code, name }) => [code, name]);
  const fits = (rule: WireRule) =>
    (rule.service === '*' || same(rule.service, service)) &&
    (rule.subject === '*' || words.some((word) => same(rule.subject, word)));
  for (const line of lines) {
    const rule = readRule(line);
    if (rule && fits(rule)) return rule;
  }
  return null;
}
