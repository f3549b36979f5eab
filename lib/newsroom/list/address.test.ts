import { describe, expect, it } from 'vitest';
import { isNarrowed, listWords, storyListPath, wordsOf } from '@/lib/newsroom/list/address';
import { directionOf, listFilterSchema } from '@/lib/newsroom/list/schema';

const parse = (query: string) => listFilterSchema.parse(wordsOf(query));

describe('the address of the list', () => {
  it.each([
    ['', ''],
    ['status=nonsense&section=harbour&sort=colour&when=x&from=2026-02-30&q=+&cursor=', ''],
    ['section=3&status=in_review&topic=4', 'status=in_review&section=3&topic=4'],
    ['is=overdue&is=pending&is=nothing', 'is=pending&is=overdue'],
    ['is=legal', 'is=legal'],
    [
      'when=published&from=2026-11-01&to=2026-11-30',
      'when=published&from=2026-11-01&to=2026-11-30',
    ],
    ['when=published', ''],
    ['sort=headline&dir=asc', 'sort=headline'],
    ['sort=headline&dir=desc', 'sort=headline&dir=desc'],
    ['sort=changed&dir=asc', 'dir=asc'],
    [
      'author=7&assignee=9&language=de&q=north+mole',
      'author=7&assignee=9&language=de&q=north+mole',
    ],
    ['section=99999999999', ''],
  ])('%j is spelled %j', (query, wanted) => {
    expect(listWords(parse(query))).toBe(wanted);
    expect(listWords(parse(wanted))).toBe(wanted);
  });

  it('names the page, and what narrows it', () => {
    expect(storyListPath({})).toBe('/admin/articles');
    expect(storyListPath({ status: 'draft' })).toBe('/admin/articles?status=draft');
    expect(isNarrowed(parse('sort=number&cursor=x'))).toBe(false);
    expect(isNarrowed(parse('is=own'))).toBe(true);
  });

  it('runs newest first, and headlines from A', () => {
    expect(directionOf(parse('sort=published'))).toBe('desc');
    expect(directionOf(parse('sort=headline'))).toBe('asc');
    expect(directionOf(parse('sort=headline&dir=desc'))).toBe('desc');
  });
});
