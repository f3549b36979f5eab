const blocks = [/^#{1,6} \S/, /^([-*+]|\d{1,3}[.)]) \S/, /^> ?\S/, /^(```|~~~)/, /^\|.+\|\s*$/];
const inline = /\[[^\][]+\]\([^\s()]+\)|(\*\*|__)\S[^\n]*?\S?\1|`[^`\n]+`/g;

/**
 * Whether a text is meant as Markdown, as far as one can tell: a heading or two other signs of it. A text with one dash or
 * one asterisk is a text with a dash or an asterisk.
 */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split(/\r?\n/);
  const isHeaded = lines.length > 1 && lines.some((line) => /^#{1,6} \S/.test(line));
  const marked = lines.filter((line) => blocks.some((block) => block.test(line))).length;
  const signs = marked + (text.match(inline)?.length ?? 0);
  return isHeaded || signs >= 2 || /\[[^\][]+\]\(https?:[^\s()]+\)/.test(text);
}
