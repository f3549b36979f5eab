import { expect, it } from 'vitest';
import { peopleListPath } from '@/lib/people/list-path';

it('writes only what narrows the list', () => {
  expect(peopleListPath({})).toBe('/admin/people');
  expect(peopleListPath({ factor: 'no', role: 'EDITOR', q: 'a & b', cursor: '1.2' })).toBe(
    '/admin/people?q=a+%26+b&role=EDITOR&factor=no&cursor=1.2',
  );
});
