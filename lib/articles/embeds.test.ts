import { expect, it } from 'vitest';
import { embedOf, frameHosts } from '@/lib/articles/embeds';

const tube = 'https://www.youtube-nocookie.com/embed';

it.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=x', 'YouTube', `${tube}/dQw4w9WgXcQ`],
  ['https://youtu.be/dQw4w9WgXcQ?t=1m30s', 'YouTube', `${tube}/dQw4w9WgXcQ?start=90`],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'YouTube', `${tube}/dQw4w9WgXcQ`],
  ['https://vimeo.com/76979871', 'Vimeo', 'https://player.vimeo.com/video/76979871?dnt=1'],
  [
    'https://vimeo.com/76979871/8272103f6e',
    'Vimeo',
    'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
  ],
  [
    'https://x.com/portellery/status/1846987139428634858?s=20',
    'X',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1846987139428634858',
  ],
  [
    'https://twitter.com/portellery/status/20',
    'X',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20',
  ],
  [
    'https://bsky.app/profile/tidings.example/post/3l6oveex3ii2l',
    'Bluesky',
    'https://embed.bsky.app/embed/tidings.example/app.bsky.feed.post/3l6oveex3ii2l',
  ],
  [
    'https://www.instagram.com/p/CuZ-abc_123/?igsh=1',
    'Instagram',
    'https://www.instagram.com/p/CuZ-abc_123/embed/',
  ],
  [
    'https://www.tiktok.com/@tidings/video/7318901234567890123',
    'TikTok',
    'https://www.tiktok.com/embed/v2/7318901234567890123',
  ],
  ['https://mastodon.example/@maren/113345678901234567', 'Mastodon, mastodon.example', null],
  ['https://www.harbour.example/storm', 'harbour.example', null],
  ['https://www.youtube.com/@tidings', 'YouTube', null],
  ['https://x.com/portellery', 'X', null],
])('reads %s', (address, provider, frame) => {
  const found = embedOf(address);
  expect([found?.provider, found?.frame]).toEqual([provider, frame]);
});

it.each([
  'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/?https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ',
])('gives no frame to what only looks like a known place: %s', (address) =>
  expect(embedOf(address)?.frame).toBeNull(),
);

it.each(['javascript:alert(1)', 'data:text/html,x', '/about', 'words', ''])(
  'takes %j for nothing',
  (address) => expect(embedOf(address)).toBeNull(),
);

it('shows frames from the listed hosts only', () => {
  for (const address of [
    'https://youtu.be/dQw4w9WgXcQ/../../x',
    'https://vimeo.com/1/..%2f',
    'https://bsky.app/profile/..%2F..%2F/post/3l6oveex3ii2l',
    'https://www.instagram.com/p/abcde"onload=x/',
    'https://youtu.be/dQw4w9WgXcQ',
  ]) {
    const frame = embedOf(address)?.frame ?? null;
    expect(frame === null || frameHosts.some((host) => frame.startsWith(`${host}/`))).toBe(true);
    expect(frame ?? '').not.toMatch(/["<>\\]|\.\./);
  }
});
