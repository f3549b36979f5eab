import { expect, it } from 'vitest';
import { croppedImages, shareImage, sourcesOf, thumbnail } from '@/lib/media/sources';

const picture = {
  path: '/media/7-ab12/quay.jpg',
  width: 1000,
  height: 500,
  revision: 3,
  renditions: [
    ...['640.avif', '640.webp', '320.avif', '320.webp', '320-1x1.avif', '320-1x1.webp'],
    ...['share.jpg', 'search-16x9.jpg', 'search-4x3.jpg', 'whole.jpg'],
  ],
};

it('offers every size in both formats, smallest first', () =>
  expect(sourcesOf(picture)).toEqual({
    src: '/media/7-ab12/quay.jpg?r=3',
    avif: '/media/7-ab12/3/320.avif 320w, /media/7-ab12/3/640.avif 640w',
    webp: '/media/7-ab12/3/320.webp 320w, /media/7-ab12/3/640.webp 640w',
  }));

it('offers a part of it when somebody chose one, else the whole', () => {
  expect(sourcesOf(picture, '1:1')?.avif).toBe('/media/7-ab12/3/320-1x1.avif 320w');
  expect(sourcesOf(picture, '16:9')?.avif).toBe(sourcesOf(picture)?.avif);
});

it('is the file alone where nothing was made of it', () => {
  const bare = { path: '/prints/crane.svg', width: 10, height: 10 };
  expect(sourcesOf(bare)).toEqual({ src: '/prints/crane.svg', avif: '', webp: '' });
  expect(sourcesOf({ ...picture, renditions: [] })?.src).toBe('/media/7-ab12/quay.jpg');
  expect(sourcesOf({ ...picture, renditions: 'nonsense' })?.avif).toBe('');
  expect(sourcesOf({ ...picture, path: null })).toBeNull();
});

it('has one for links from elsewhere', () => {
  expect(shareImage(picture)).toEqual({
    path: '/media/7-ab12/3/share.jpg',
    width: 1200,
    height: 630,
  });
  expect(shareImage({ ...picture, renditions: [] })).toEqual({
    path: '/media/7-ab12/quay.jpg',
    width: 1000,
    height: 500,
  });
});

it('has three shapes for search engines: the part that somebody chose, else the usual one', () => {
  expect(croppedImages(picture)).toEqual([
    '/media/7-ab12/3/search-16x9.jpg',
    '/media/7-ab12/3/search-4x3.jpg',
    '/media/7-ab12/3/320-1x1.webp',
  ]);
  expect(croppedImages({ ...picture, renditions: [] })).toEqual([]);
});

it('has a small one for lists', () => {
  expect(thumbnail(picture, 300)).toBe('/media/7-ab12/3/320.webp');
  expect(thumbnail(picture, 2000)).toBe('/media/7-ab12/3/640.webp');
  expect(thumbnail({ ...picture, renditions: [] }, 300)).toBe('/media/7-ab12/quay.jpg');
});
