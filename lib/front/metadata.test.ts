import { expect, it } from 'vitest';
import { listMetadata, pageMetadata } from '@/lib/front/metadata';

const publication = { origin: 'https://tidings.example', siteName: 'Port Ellery Tidings' };

it('names a page and gives its one address', () => {
  expect(pageMetadata({ title: 'About us', path: '/about' }, publication)).toMatchObject({
    title: 'About us – Port Ellery Tidings',
    alternates: { canonical: 'https://tidings.example/about' },
    openGraph: { url: 'https://tidings.example/about', title: 'About us' },
  });
});

it('the front carries the name alone', () => {
  const metadata = pageMetadata({ path: '/' }, publication);
  expect(metadata.title).toBe('Port Ellery Tidings');
  expect(metadata.robots).toBeUndefined();
});

it('a page that is not there has no address and is not listed', () => {
  const metadata = pageMetadata({ title: 'Page not found', path: null }, publication);
  expect(metadata.robots).toEqual({ index: false, follow: true });
  expect(metadata.alternates).not.toHaveProperty('canonical');
});

it('a later page of a list has its own address; an empty list is not listed', () => {
  const list = { title: 'Harbour', path: '/section/harbour' };
  expect(listMetadata(list, { page: 2, pages: 3, total: 41 }, publication)).toMatchObject({
    title: 'Harbour, page 2 of 3 – Port Ellery Tidings',
    alternates: { canonical: 'https://tidings.example/section/harbour?page=2' },
  });
  const empty = listMetadata(list, { page: 1, pages: 1, total: 0 }, publication);
  expect(empty.robots).toEqual({ index: false, follow: true });
});
