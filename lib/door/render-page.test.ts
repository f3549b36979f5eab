import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it, vi } from 'vitest';
import type { RenderNotes } from '../cache/page';
import { renderPage, type NextHandler } from './render-page';

const site = new URL('https://news.example');

/** What stands in for Next: it also gets the notes that a page would write to. */
type Fake = (...args: [...Parameters<NextHandler>, RenderNotes]) => Promise<void>;

async function render(fake: Fake) {
  const notes = new AsyncLocalStorage<RenderNotes>();
  const complain = vi.fn();
  const next: NextHandler = (req, res) => fake(req, res, notes.getStore()!);
  const parcel = await renderPage('/article/one', { next, notes, site, complain, timeoutMs: 50 });
  return { ...parcel, text: String(parcel.body), complaints: complain.mock.calls };
}

const html = '<!DOCTYPE html><html><head></head><body><p>x</p><script>1</script></body></html>';
const send: NextHandler = async (_, res) => {
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  res.end(html);
};

describe('renderPage', () => {
  it('brings the slimmed page and what it depends on', async () => {
    const page = await render(async (req, res, notes) => {
      notes.tags.add('story:one');
      notes.freshUntil = 7;
      await send(req, res);
    });
    expect(page.text).toBe('<!DOCTYPE html><html><head></head><body><p>x</p></body></html>');
    expect(page.report).toEqual({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      location: undefined,
      tags: ['story:one'],
      freshUntil: 7,
      isStorable: true,
      isWhole: false,
      isBlank: false,
    });
  });

  it('names the style elements of the page by their hashes', async () => {
    const page = await render(async (req, res, notes) => {
      notes.styles = new Set(['']);
      await send(req, res);
    });
    expect(page.report.styles).toEqual(['sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=']);
  });

  it('sends the status that the page asked for', async () => {
    const page = await render(async (req, res, notes) => {
      notes.status = 410;
      await send(req, res);
    });
    expect(page.report).toMatchObject({ status: 410, isStorable: true });
  });

  it('counts an error after the head has gone out as a failure', async () => {
    const page = await render(async (req, res, notes) => {
      await send(req, res);
      notes.failed = new Error('late');
    });
    expect(page.report).toMatchObject({ status: 500, isStorable: false });
  });

  it('leaves what is not HTML as it is', async () => {
    const page = await render(async (_, res) => {
      res.setHeader('content-type', 'application/rss+xml');
      res.end('<rss><!-- c --><script>x</script></rss>');
    });
    expect(page.text).toBe('<rss><!-- c --><script>x</script></rss>');
  });

  it('keeps no page with an open Suspense boundary, and complains', async () => {
    const page = await render(async (_, res) => {
      res.setHeader('content-type', 'text/html');
      res.end('<template id="B:0"></template>');
    });
    expect(page.report).toMatchObject({ isStorable: false, isWhole: true });
    expect(page.complaints).toEqual([
      ['/article/one', 'a Suspense boundary was not resolved in order'],
    ]);
  });

  it('keeps no page that sets a cookie, and complains', async () => {
    const page = await render(async (req, res) => {
      res.setHeader('set-cookie', 'a=b');
      await send(req, res);
    });
    expect(page.report.isStorable).toBe(false);
    expect(page.complaints).toEqual([['/article/one', 'a public page sets a cookie']]);
  });

  it("recognises Next's empty error page", async () => {
    const page = await render(async (_, res) => {
      res.writeHead(404, { 'content-type': 'text/html' });
      res.end('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>');
    });
    expect(page.report).toMatchObject({ status: 404, isBlank: true });
  });

  it('gives up on a render that hangs', async () => {
    await expect(render(() => new Promise<void>(() => undefined))).rejects.toThrow('timed out');
  });
});
