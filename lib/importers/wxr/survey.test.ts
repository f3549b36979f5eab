import { expect, it } from 'vitest';
import { Report } from '@/lib/importers/report';
import { Survey } from './survey';
import type { WxrItem } from './schema';
import { attachment, post } from './test-wxr';

const channel = {
  title: 'Old',
  link: 'https://old.example',
  blogUrl: 'https://old.example/',
  language: 'en',
  version: '1.2',
};
function surveyOf(...items: WxrItem[]) {
  const report = new Report();
  const survey = new Survey(report);
  survey.add({ kind: 'channel', channel });
  survey.add({ kind: 'author', author: { login: 'roe', name: 'Agnete Roe' } });
  for (const item of items) survey.add({ kind: 'item', item });
  return { survey, report };
}
const cat = (slug: string, name: string) => ({ domain: 'category', slug, name });

it('keeps what posts need to know of each other, and none of their words', () => {
  const { survey } = surveyOf(
    post({ content: 'A secret', terms: [cat('b', 'B'), cat('c', 'C')] }),
    post({ id: '11', slug: 'x', creator: 'pike', terms: [cat('a', 'A')] }),
    post({ id: '12', slug: 'y', terms: [cat('a', 'A')] }),
    post({ id: '13', type: 'page', slug: 'about', link: 'https://old.example/about/' }),
  );
  const { entries } = survey;
  expect(survey.source).toBe('https://old.example');
  expect(entries.map(({ key, kind, slug }) => [key, kind, slug])).toEqual([
    ['10', 'STORY', 'the-gate'],
    ['11', 'STORY', 'x'],
    ['12', 'STORY', 'y'],
    ['13', 'PAGE', 'about'],
  ]);
  expect(JSON.stringify(entries)).not.toContain('secret');
  expect(entries.map(({ sectionKey, topicKeys }) => [sectionKey, ...topicKeys])).toEqual([
    ['category:b', 'category:c'],
    ['category:a'],
    ['category:a'],
    [null],
  ]);
  expect(survey.named('section', 'category:b')?.name).toBe('B');
  expect([...new Set(entries.flatMap(({ authorKeys }) => authorKeys))]).toEqual(['roe', 'pike']);
  expect(survey.named('author', 'roe')).toEqual({
    ...{ key: 'roe', slug: 'agnete-roe', name: 'Agnete Roe' },
  });
  expect(survey.named('author', 'pike')).toEqual({ key: 'pike', slug: 'pike', name: 'pike' });
  expect(survey.links.find('https://old.example/about')).toBe('13');
});

it('reads the byline of Co-Authors Plus, guests with it', () => {
  const by = (slug: string, name: string) => ({ domain: 'author', slug, name });
  const { survey } = surveyOf(
    post({ terms: [by('cap-jo-berg', 'jo-berg'), by('cap-roe', 'roe')] }),
    post({
      ...{ id: '80', type: 'guest-author', slug: 'cap-jo-berg', title: 'Jo Berg' },
      meta: [{ key: 'cap-description', value: 'Sails.' }],
    }),
  );
  expect(survey.entries[0]!.authorKeys).toEqual(['jo-berg', 'roe']);
  expect(survey.named('author', 'jo-berg')).toEqual({
    ...{ key: 'jo-berg', slug: 'jo-berg', name: 'Jo Berg', bio: 'Sails.', isGuest: true },
  });
});

it('finds the picture that a smaller size of it shows', () => {
  const { survey } = surveyOf(attachment());
  expect(survey.pictureAt('https://old.example/files/quay-300x200.jpg')?.key).toBe('90');
  expect(survey.pictureAt('https://old.example/files/quay.jpg?w=1024')?.key).toBe('90');
  expect(survey.pictureAt('https://old.example/files/pier.jpg')).toBeUndefined();
});

it('knows the pictures of a post in the order of its gallery', () => {
  const { survey } = surveyOf(
    attachment({ id: '90', parent: '10', menuOrder: '2' }),
    attachment({ id: '102', parent: '10', menuOrder: '1' }),
    attachment({ id: '93', parent: '10', menuOrder: '1' }),
    attachment({ id: '94', parent: '11' }),
  );
  expect(survey.picturesOf('10').map(({ key }) => key)).toEqual(['93', '102', '90']);
  expect(survey.picturesOf('12')).toEqual([]);
});

it('counts what it does not take', () => {
  const { survey, report } = surveyOf(
    post(),
    post({ title: 'Again' }),
    post({ id: '11', status: 'trash', title: 'Gone' }),
    post({ id: '12', type: 'nav_menu_item', title: 'Home' }),
  );
  expect(survey.entries).toHaveLength(1);
  expect([report.of('stories', 'leftOut'), report.of('items', 'leftOut')]).toEqual([2, 1]);
  expect(
    report
      .lines(false)
      .filter((line) => line.includes('×'))
      .map((line) => line.trim()),
  ).toEqual([
    '1 × items that the file has twice: "Again"',
    '1 × posts in the bin: "Gone"',
    '1 × menu entries (this site makes its own menus): "Home"',
  ]);
});
