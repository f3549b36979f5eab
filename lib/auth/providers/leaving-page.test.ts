import { expect, it } from 'vitest';
import { leavingPage } from '@/lib/auth/providers/leaving-page';

it('leads on with and without patience, and escapes what it is given', async () => {
  const response = leavingPage({ url: 'https://id.example/auth?a=1&b="', name: 'A & B' });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const html = await response.text();
  expect(html).toContain(
    '<meta http-equiv="refresh" content="0;url=https://id.example/auth?a=1&amp;b=&quot;">',
  );
  expect(html).toContain('<a href="https://id.example/auth?a=1&amp;b=&quot;">On to A &amp; B</a>');
});
