import { marks } from '@/lib/search/passage';

/** Letters shown on each side of a hit, in scripts without spaces. */
const around = 40;

const isWithin = (text: string, run: string) => text.toLowerCase().includes(run.toLowerCase());

/** Marks what Postgres cannot see: words of scripts without spaces, wherever they stand. */
export function markWords(text: string, runs: string[]): string {
  return [...runs]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (now, run) =>
        now
          .split(new RegExp(`(${marks.start}[^${marks.stop}]*${marks.stop})`))
          .map((part) =>
            part.startsWith(marks.start)
              ? part
              : part.replaceAll(run, `${marks.start}${run}${marks.stop}`),
          )
          .join(''),
      text,
    );
}

/** An extract with its cut ends shown; the beginning of the standfirst is no cut. */
function elided(extract: string, standfirst: string): string {
  const opening = extract.replaceAll(marks.start, '').replaceAll(marks.stop, '').slice(0, 20);
  return `${opening && standfirst.startsWith(opening) ? '' : '… '}${extract} …`;
}

type Cut = { extract: string; text: string };

/** What is shown of a story's text, hits marked: Postgres' own extract, or the letters around the first run that is there. */
export function extractOf(
  { extract, text }: Cut,
  { standfirst, runs }: { standfirst: string; runs: string[] },
): string {
  const run = runs.find((one) => isWithin(text, one));
  if (run === undefined || extract.includes(marks.start)) return elided(extract, standfirst);
  const at = text.toLowerCase().indexOf(run.toLowerCase());
  const [from, to] = [Math.max(0, at - around), at + run.length + 2 * around];
  const cut = text.slice(from, to).toWellFormed().trim();
  return `${from > 0 ? '… ' : ''}${markWords(cut, runs)}${to < text.length ? ' …' : ''}`;
}
