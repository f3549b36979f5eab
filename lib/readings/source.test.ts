import { describe, expect, it } from 'vitest';
import { sourceOf } from './source';

const own = new Set(['news.example.org', 'localhost:3000']);
const from = (referrer: string, query = '') => sourceOf(referrer, query, own);

describe('where a reader came from', () => {
  it.each([
    ['', 'direct'],
    ['not an address', 'direct'],
    ['https://news.example.org/section/harbour', 'site'],
    ['http://localhost:3000/', 'site'],
    ['https://www.google.com/', 'search'],
    ['https://www.google.co.uk/', 'search'],
    ['https://duckduckgo.com/', 'search'],
    ['https://search.yahoo.com/', 'search'],
    ['android-app://com.google.android.googlequicksearchbox/', 'search'],
    ['https://t.co/abc', 'social'],
    ['https://l.facebook.com/', 'social'],
    ['https://old.reddit.com/r/harbour', 'social'],
    ['https://mail.google.com/', 'mail'],
    ['android-app://com.google.android.gm/', 'mail'],
    ['android-app://com.example.reader/', 'other'],
    ['https://www.Example.net/links?q=private', 'example.net'],
    ['https://blog.example.net:8443/', 'blog.example.net'],
    ['http://192.0.2.7/', 'other'],
    ['https://notgoogle.com/', 'notgoogle.com'],
    ['https://google.com.evil.example/', 'google.com.evil.example'],
    ['javascript:alert(1)', 'direct'],
  ])('%s is %s', (referrer, source) => {
    expect(from(referrer)).toBe(source);
  });

  it.each([
    ['utm_medium=email&utm_source=july', 'mail'],
    ['utm_source=newsletter-july', 'mail'],
    ['utm_medium=social', 'social'],
    ['utm_source=Facebook', 'social'],
    ['utm_source=partner-paper', 'partner-paper'],
    ['utm_source=%3Cscript%3E', 'search'],
    ['utm_campaign=spring', 'search'],
    ['fbclid=abc', 'search'],
  ])('a link marked %s is %s, whatever the referrer', (query, source) => {
    expect(from('https://www.google.com/', query)).toBe(source);
  });
});
