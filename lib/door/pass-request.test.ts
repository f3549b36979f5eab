import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenderNotes } from '../cache/page';
import { passRequest } from './pass-request';

/** What stands in for Next in the test at hand: it also gets the notes that a page would write to. */
let page: (res: ServerResponse, notes: RenderNotes) => void;

const notes = new AsyncLocalStorage<RenderNotes>();
const next = async (_: IncomingMessage, res: ServerResponse) => page(res, notes.getStore()!);
const server = createServer((req, res) => void passRequest(req, res, { next, notes }));
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

const ask = async (given: typeof page, method = 'GET') => {
  page = given;
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/admin`, { method });
  return [answer.status, await answer.text()];
};
const html = { 'Content-Type': 'text/html; charset=utf-8' };

describe('passRequest', () => {
  it.each([403, 404] as const)(
    'sends the words of a page with the %i that it asked for',
    (status) =>
      expect(
        ask((res, mine) => {
          mine.status = status;
          res.setHeader('Content-Type', html['Content-Type']);
          res.write('not for ');
          res.end('you');
        }),
      ).resolves.toEqual([status, 'not for you']),
  );

  it('tells HEAD the same', () =>
    expect(
      ask((res, mine) => {
        mine.status = 403;
        res.setHeader('Content-Type', html['Content-Type']);
        res.end();
      }, 'HEAD'),
    ).resolves.toEqual([403, '']));

  it('leaves a page that asks for nothing as it is', () =>
    expect(
      ask((res) => void res.setHeader('Content-Type', html['Content-Type']).end('all')),
    ).resolves.toEqual([200, 'all']));

  it('leaves answers to the router and to actions as they are', () =>
    expect(
      ask((res, mine) => {
        mine.status = 403;
        res.setHeader('Content-Type', 'text/x-component').end('0:{}');
      }),
    ).resolves.toEqual([200, '0:{}']));

  it.each([
    ['text/html; charset=utf-8', 429],
    ['text/x-component', 200],
  ])('says in an answer of %s when a form may be sent again', async (type, status) => {
    page = (res, mine) => {
      mine.status = 410;
      mine.retryAfter = 570;
      res.setHeader('Content-Type', type).end('Too many tries.');
    };
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/forgot`, { method: 'POST' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, '570']);
  });

  it('tells the browser of whoever an action signed out to forget what it kept', async () => {
    const { port } = server.address() as AddressInfo;
    const headerAfter = async (isSignedOut?: true) => {
      page = (res, mine) => {
        if (isSignedOut) mine.isSignedOut = true;
        res.writeHead(303, { Location: '/' }).end();
      };
      const url = `http://127.0.0.1:${port}/account/sessions`;
      const { headers } = await fetch(url, { method: 'POST', redirect: 'manual' });
      return headers.get('clear-site-data');
    };
    expect(await headerAfter(true)).toBe('"cache", "storage"');
    expect(await headerAfter()).toBeNull();
  });

  it('lets a failure stay a failure', () =>
    expect(
      ask((res, mine) => {
        mine.status = 403;
        res.statusCode = 500;
        res.setHeader('Content-Type', html['Content-Type']).end('broke');
      }),
    ).resolves.toEqual([500, 'broke']));
});
