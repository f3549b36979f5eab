import { expect, it } from 'vitest';
import { profilePage } from '@/lib/taxonomy/authors/json-ld';
import { addAuthorForm, linesOf, readLinks } from '@/lib/taxonomy/authors/schema';

const paper = { origin: 'https://paper.example', siteName: 'The Paper' };

it('tells search engines of a person, their photo and their places elsewhere', () => {
  const links = [{ label: 'Mastodon', url: 'https://social.example/@ada' }];
  const photo = {
    ...{ id: 1, path: '/media/a/ada.jpg', externalUrl: null, alt: '', caption: '', credit: '' },
    ...{ width: 800, height: 800, focalX: 50, focalY: 50 },
  };
  const ada = { slug: 'ada', name: 'Ada', kind: 'PERSON', title: 'Reporter', bio: '' } as const;
  expect(profilePage({ ...ada, photo, links }, paper).mainEntity).toEqual({
    '@type': 'Person',
    name: 'Ada',
    url: 'https://paper.example/author/ada',
    jobTitle: 'Reporter',
    image: 'https://paper.example/media/a/ada.jpg',
    sameAs: ['https://social.example/@ada'],
    worksFor: {
      '@type': 'NewsMediaOrganization',
      name: 'The Paper',
      url: 'https://paper.example/',
    },
  });
  const desk = { ...ada, kind: 'DESK' as const, photo: null, links: [] };
  expect(profilePage(desk, paper).mainEntity['@type']).toBe('Organization');
});

it('reads links a line each, and refuses what is no web address', () => {
  const form = { name: 'Ada', slug: '', title: '', bio: '', who: 'guest', photoId: '' };
  const links = 'Her own site https://www.ada.example/a\nhttps://social.example/@ada\n';
  const read = addAuthorForm.parse({ ...form, links }).links;
  expect(read).toEqual([
    { label: 'Her own site', url: 'https://www.ada.example/a' },
    { label: 'social.example', url: 'https://social.example/@ada' },
  ]);
  expect(readLinks(JSON.parse(JSON.stringify(read)))).toEqual(read);
  expect(linesOf(read)).toBe(
    'Her own site https://www.ada.example/a\nsocial.example https://social.example/@ada',
  );
  for (const bad of ['Her site javascript:alert(1)', 'Just words'])
    expect(addAuthorForm.safeParse({ ...form, links: bad }).success).toBe(false);
});
