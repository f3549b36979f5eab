import { expect, it, vi } from 'vitest';
import { pageAt } from '@/components/site/islands/away';

function answerWith(status: number): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<p>Words.</p>', { status })));
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString = (html: string) => html;
    },
  );
}

it.each([429, 500, 502, 503])('takes an answer of %i for no page', async (status) => {
  answerWith(status);
  await expect(pageAt('/article/a')).rejects.toThrow();
});

it.each([200, 404, 410])('takes one of %i as it is', async (status) => {
  answerWith(status);
  expect(await pageAt('?comment=1')).toBe('<p>Words.</p>');
});
