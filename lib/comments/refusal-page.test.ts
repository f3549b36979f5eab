import { expect, it } from 'vitest';
import { refusalPage } from '@/lib/comments/refusal-page';

it('says why and gives back what was typed, as text', () => {
  const page = refusalPage({
    message: 'Too many <tries>.',
    back: '/article/a?b="c"',
    text: '</textarea><script>alert(1)</script>',
  });
  expect(page).toContain('<p>Too many &lt;tries&gt;.</p>');
  expect(page).toContain('href="/article/a?b=&quot;c&quot;"');
  expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
  expect(page).not.toContain('<script>');
});

it('has no field when nothing was typed', () => {
  expect(refusalPage({ message: 'No.', back: '/' })).not.toContain('textarea');
});
