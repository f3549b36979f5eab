import { expect, it } from 'vitest';
import { baseHeaders, pageCsp, policyFor, publicCsp, styledCsp } from './security-headers';

it('promises https only to those who have it', () => {
  const plain = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
  ];
  expect(baseHeaders(false)).toEqual(plain);
  expect(baseHeaders(true)).toEqual([...plain, ['Strict-Transport-Security', 'max-age=31536000']]);
});

it('allows public pages no inline script and no stranger', () => {
  expect(publicCsp).toBe(
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'self'; " +
      "style-src-attr 'unsafe-inline'; img-src 'self' data:; media-src 'self'; font-src 'self'; " +
      "connect-src 'self'; form-action 'self'; manifest-src 'self'; " +
      'frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://platform.twitter.com ' +
      'https://embed.bsky.app https://www.instagram.com https://www.tiktok.com',
  );
});

it('allows a public page the style elements that it names, and no other', () => {
  const hash = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  expect(styledCsp([])).toBe(publicCsp);
  expect(styledCsp([hash])).toBe(
    publicCsp.replace("style-src 'self';", `style-src 'self' '${hash}';`),
  );
});

it('gives each area the policy that it needs', () => {
  expect(policyFor('admin', '/admin', 'text/html; charset=utf-8')).toBe(pageCsp('/admin'));
  expect(pageCsp('/admin')).toContain("script-src 'self' 'unsafe-inline';");
  expect(pageCsp('/admin')).toContain("frame-ancestors 'none'");
  expect(pageCsp('/admin/articles/7/preview')).toContain("frame-ancestors 'self'");
  expect(pageCsp('/signin')).toContain("form-action 'self';");
  expect(policyFor('api', '/api/v1/me', 'application/json')).toBe(
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(policyFor('media', '/media/a.html', 'text/html')).toBe(
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
  );
});
