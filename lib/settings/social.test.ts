import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@/lib/settings/schema';
import { socialAddress, socialLinks, type SocialKey } from '@/lib/settings/social';

describe('the address of a profile elsewhere', () => {
  it.each<[SocialKey, string, string]>([
    [
      'socialBluesky',
      ' https://bsky.app/profile/tidings.example ',
      'https://bsky.app/profile/tidings.example',
    ],
    [
      'socialInstagram',
      'www.instagram.com/tidings/?igsh=abc#x',
      'https://www.instagram.com/tidings',
    ],
    [
      'socialFacebook',
      'https://m.facebook.com/profile.php?id=12',
      'https://m.facebook.com/profile.php?id=12',
    ],
    ['socialMastodon', 'https://news.example/@tidings', 'https://news.example/@tidings'],
    ['socialX', 'https://twitter.com/tidings', 'https://twitter.com/tidings'],
    ['socialYouTube', 'https://www.youtube.com/channel/UC1', 'https://www.youtube.com/channel/UC1'],
    ['socialX', '', ''],
  ])('%s takes %s', (key, typed, address) => {
    expect(socialAddress(key).parse(typed)).toBe(address);
  });

  it.each<[SocialKey, string]>([
    ['socialBluesky', 'https://bsky.app/'],
    ['socialBluesky', 'https://example.org/profile/tidings'],
    ['socialBluesky', 'https://bsky.app.example/profile/tidings'],
    ['socialX', 'http://x.com/tidings'],
    ['socialX', 'javascript:alert(1)//x.com/a'],
    ['socialX', 'https://me@x.com/tidings'],
    ['socialX', 'https://x.com'],
    ['socialMastodon', 'https://news.example/tidings'],
    ['socialYouTube', 'https://www.youtube.com/watch?v=1'],
  ])('%s does not take %s', (key, typed) => {
    expect(socialAddress(key).safeParse(typed).success).toBe(false);
  });

  it('says what would be right', () => {
    expect(socialAddress('socialX').safeParse('tidings').error?.issues[0]?.message).toBe(
      'An address at X, such as https://x.com/tidings, or nothing.',
    );
  });
});

it('lists the links that are set, each with its name', () => {
  expect(socialLinks(defaultSettings)).toEqual([]);
  expect(
    socialLinks({
      ...defaultSettings,
      socialX: 'https://x.com/t',
      socialBluesky: 'https://bsky.app/profile/t',
    }),
  ).toEqual([
    { name: 'Bluesky', url: 'https://bsky.app/profile/t' },
    { name: 'X', url: 'https://x.com/t' },
  ]);
});
