import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { interfaceOf, languageOf } from '@/lib/i18n/languages';
import { translation } from '@/lib/i18n/messages';
import { wordsIn } from '@/lib/i18n/words';

const words = (locale: string) => wordsIn({ locale });

it.each([
  ['de-AT', 'de', 'de-AT', 'ltr'],
  ['ar-EG', 'ar', 'ar-EG', 'rtl'],
  ['ko', 'ko', 'ko', 'ltr'],
  ['en-US', 'en', 'en-US', 'ltr'],
  ['nb-NO', 'en', 'en', 'ltr'],
  ['he', 'en', 'en', 'ltr'],
])('a site in %s speaks %s and is marked %s, %s', (locale, language, lang, dir) => {
  expect(languageOf(locale)).toBe(language);
  expect(interfaceOf(locale)).toEqual({ lang, dir });
});

it.each([
  ['en-GB', ['1 comment', '2 comments', '1,234 comments']],
  ['de', ['1 Kommentar', '2 Kommentare', '1.234 Kommentare']],
  ['fr', ['1 commentaire', '2 commentaires', '1\u202f234 commentaires']],
  ['es', ['1 comentario', '2 comentarios', '1234 comentarios']],
  ['ko', ['댓글 1개', '댓글 2개', '댓글 1,234개']],
])('%s says numbers', (locale, expected) =>
  expect([1, 2, 1234].map((n) => words(locale).story.comments(n))).toEqual(expected),
);

it('Arabic has six forms, and its own digits where they are used', () => {
  const say = (locale: string) => (n: number) => words(locale).story.comments(n);
  expect([0, 1, 2, 3, 11, 100].map(say('ar'))).toEqual([
    'لا تعليقات',
    'تعليق واحد',
    'تعليقان',
    '3 تعليقات',
    '11 تعليقًا',
    '100 تعليق',
  ]);
  expect(say('ar-EG')(11)).toBe('١١ تعليقًا');
});

it.each([
  ['en-GB', 'By Maren Holt, Idris Quayle and Ole'],
  ['de', 'Von Maren Holt, Idris Quayle und Ole'],
  ['fr', 'Par Maren Holt, Idris Quayle et Ole'],
  ['es', 'Por Maren Holt, Idris Quayle y Ole'],
  ['ar', 'بقلم Maren Holt وIdris Quayle وOle'],
  ['ko', '글 Maren Holt, Idris Quayle 및 Ole'],
])('%s joins names', (locale, expected) => {
  const { listed, story } = words(locale);
  const names = listed(['Maren Holt', 'Idris Quayle', <b key="ole">Ole</b>]);
  const html = renderToStaticMarkup(<>{story.by({ names })}</>);
  expect(html.replaceAll(/<\/?b>/g, '')).toBe(expected);
  expect(html).toContain('<b>Ole</b>');
});

it('a value cannot become a place for another', () =>
  expect(words('en-GB').site.lists.titleOfPage({ title: '{pages}', page: 2, pages: 3 })).toBe(
    '{pages}, page 2 of 3',
  ));

it('the type checker refuses a translation without something, or with too much', () => {
  type En = { hello: 'Hello {name}'; many: { one: '{count} boat'; other: '{count} boats' } };
  const german = translation<En, 'de'>();
  const arabic = translation<En, 'ar'>();
  const many = { one: '{count} Boot', other: '{count} Boote' } as const;
  const few = { other: '{count} Boote' } as const;
  const texts = german({ hello: 'Hallo {name}', many });
  expect(texts.hello).toBe('Hallo {name}');
  // @ts-expect-error -- a message is missing
  german({ many });
  // @ts-expect-error -- {name} is missing
  german({ hello: 'Hallo', many });
  // @ts-expect-error -- {nmae} is not known
  german({ hello: 'Hallo {nmae}', many });
  // @ts-expect-error -- a form is missing
  german({ hello: 'Hallo {name}', many: few });
  // @ts-expect-error -- Arabic has six forms
  arabic({ hello: 'مرحبًا {name}', many });
  // @ts-expect-error -- the original has no such message
  german({ hello: 'Hallo {name}', many, bye: 'Tschüs' });
});
