/** What the door knows of the publication, read off its front page, for words of the door's own. */
export type House = {
  /** The language of the site (BCP 47). */
  locale?: string;
  /** The publication's name, as HTML. */
  name?: string;
  /** The text of its theme's style element (lib/theme/style); empty for the design as it comes. */
  theme?: string;
};

/** Reads it off a finished front page. */
export function houseOf(page: string): House {
  const head = page.slice(0, page.indexOf('</head>'));
  return {
    locale: /<html lang="([A-Za-z0-9-]{2,35})"/.exec(head)?.[1],
    name: /<title>([^<]+)<\/title>/.exec(head)?.[1],
    theme: /<style>([^<]*)<\/style>/.exec(head)?.[1] ?? '',
  };
}

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
