import { describe, expect, it } from 'vitest';
import { pageOf } from './page-of';
import type { RenderReport } from './parcel';

const usual: RenderReport = {
  status: 200,
  contentType: 'text/html; charset=utf-8',
  tags: ['story:one'],
  freshUntil: null,
  isStorable: true,
};

async function made(change: Partial<RenderReport>, body = '<p>words of the renderer</p>') {
  const page = await pageOf({ report: { ...usual, ...change }, body: Buffer.from(body) }, []);
  const { head, body: sent } = page.faces.byEncoding.identity;
  const header = (name: string) => head[head.indexOf(name) + 1];
  return { ...page, status: page.faces.status, header, head, text: String(sent) };
}

describe('what is kept', () => {
  it.each([
    [{}, true],
    [{ status: 404 }, true],
    [{ status: 410 }, true],
    [{ status: 301, location: '/article/new' }, true],
    [{ status: 308, location: '/article/new' }, true],
    [{ contentType: 'application/rss+xml; charset=utf-8' }, true],
    [{ contentType: 'application/feed+json' }, true],
    [{ contentType: 'text/plain' }, true],
    [{ contentType: 'image/svg+xml' }, true],
    [{ contentType: 'image/jpeg' }, true],
    [{ contentType: 'application/speculationrules+json' }, true],
    [{ status: 307, location: '/signin' }, false],
    [{ status: 302, location: '/signin' }, false],
    [{ status: 500 }, false],
    [{ status: 403 }, false],
    [{ status: 206 }, false],
    [{ isStorable: false }, false],
    [{ contentType: 'text/x-component' }, false],
    [{ contentType: 'application/octet-stream' }, false],
    [{ contentType: 'text/htmlx' }, false],
    [{ contentType: '' }, false],
  ])('%j: %s', async (change, isKept) => {
    const page = await made(change);
    expect(page.isStorable).toBe(isKept);
    expect(page.header('Cache-Control')).toBe(
      isKept
        ? page.status === 200
          ? 'public, max-age=0, s-maxage=30, stale-while-revalidate=60'
          : 'public, max-age=0, s-maxage=10'
        : 'private, no-store',
    );
  });
});

it('takes over type and location, and nothing of a redirect body', async () => {
  const page = await made({ status: 308, location: '/article/café' });
  expect(page.header('Location')).toBe('/article/caf%C3%A9');
  expect(page.text).toBe('');
  expect(page.head).not.toContain('Content-Type');
  expect((await made({ location: '/elsewhere' })).head).not.toContain('Location');
});

it("puts its own words for those that Next's error pages lack", async () => {
  const failed = await made({ status: 500, isStorable: false }, 'secret message');
  expect(failed.text).toContain('Something went wrong on our side');
  expect(failed.text).not.toContain('secret');
  const missing = await made({ status: 404, isBlank: true }, '<html id="__next_error__">');
  expect(missing.text).toContain('There is nothing at this address');
  expect(missing.isStorable).toBe(true);
  expect((await made({ status: 404 })).text).toBe('<p>words of the renderer</p>');
});

it('allows inline scripts only in a page that cannot live without them', async () => {
  expect((await made({})).header('Content-Security-Policy')).toContain("script-src 'self';");
  expect((await made({ isWhole: true })).header('Content-Security-Policy')).toContain(
    "script-src 'self' 'unsafe-inline';",
  );
});

it('allows a page its own style element, by its hash', async () => {
  const page = await made({ styles: ['sha256-abc='] });
  expect(page.header('Content-Security-Policy')).toContain("style-src 'self' 'sha256-abc=';");
  expect((await made({})).header('Content-Security-Policy')).toContain("style-src 'self';");
});

it('hands on tags and due moment', async () => {
  expect(await made({})).toMatchObject({ tags: ['story:one'], freshUntil: Infinity });
  expect(await made({ freshUntil: 5 })).toMatchObject({ freshUntil: 5 });
});

it('a page that is there names what may be loaded ahead; nothing else does', async () => {
  const rules = async (change: Partial<RenderReport>) => {
    const { head } = await made(change);
    return head.includes('Speculation-Rules') ? head[head.indexOf('Speculation-Rules') + 1] : null;
  };
  expect(await rules({})).toBe('"/speculation-rules.json"');
  expect(await rules({ status: 404 })).toBeNull();
  expect(await rules({ contentType: 'application/rss+xml' })).toBeNull();
});
