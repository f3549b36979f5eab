const most = 5;
const headline =
  /<h[1-3](?<attributes>(?: (?:lang|dir)="[\w-]+")*)><a href="(?<path>\/article\/[^"#?]+)">(?<words>[^<]+)<\/a>/g;

/** The first headlines on a page that we have rendered, each story once, as items of a list in their own languages. */
export function headlinesIn(page: string): string[] {
  const found = new Map<string, string>();
  for (const { groups } of page.matchAll(headline)) {
    const { attributes, path, words } = groups!;
    if (!found.has(path!)) found.set(path!, `<li${attributes}><a href="${path}">${words}</a></li>`);
    if (found.size === most) break;
  }
  return [...found.values()];
}

/** The language that a page says it is in (BCP 47), read from its beginning. */
export const localeIn = (beginning: string): string | undefined =>
  /<html lang="([A-Za-z0-9-]{2,35})"/.exec(beginning)?.[1];
