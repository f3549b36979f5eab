import { expect, it } from 'vitest';
import { refusalPage } from '@/lib/comments/refusal-page';

const words = {
  ...({ lang: 'fr-CA', dir: 'ltr', title: 'Cela n’a pas marché' } as const),
  ...{ textWords: 'À copier :', backWords: 'Retour' },
};

it('says why and gives back what was typed, as text', () => {
  const page = refusalPage({
    ...words,
    message: 'Too many <tries>.',
    back: '/article/a?b="c"',
    text: '</textarea><script>alert(1)</script>',
  });
  expect(page).toContain('<html lang="fr-CA" dir="ltr">');
  expect(page).toContain('<label for="text">À copier :</label>');
  expect(page).toContain('<p>Too many &lt;tries&gt;.</p>');
  expect(page).toContain('href="/article/a?b=&quot;c&quot;"');
  expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
  expect(page).not.toContain('<script>');
});

it('has no field when nothing was typed', () => {
  expect(refusalPage({ ...words, message: 'No.', back: '/' })).not.toContain('textarea');
});
