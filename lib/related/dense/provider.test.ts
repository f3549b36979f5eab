import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { embeddingProvider } from '@/lib/related/dense/provider';

const configured = vi.hoisted(() => ({
  EMBEDDINGS_URL: undefined as string | undefined,
  EMBEDDINGS_MODEL: undefined as string | undefined,
  EMBEDDINGS_KEY: undefined as string | undefined,
}));
vi.mock('@/lib/env', () => ({ env: () => configured }));

let server: Server;
let answer: { status: number; body: string };
const heard: { authorization: string | undefined; body: unknown }[] = [];

beforeEach(async () => {
  heard.length = 0;
  answer = { status: 200, body: JSON.stringify({ data: [{ embedding: [0.5, -1] }] }) };
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      heard.push({ authorization: request.headers.authorization, body: JSON.parse(body) });
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(configured, {
    EMBEDDINGS_URL: `http://127.0.0.1:${port}/v1/embeddings`,
    EMBEDDINGS_MODEL: 'small',
    EMBEDDINGS_KEY: 'secret',
  });
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

it('asks as OpenAI is asked, with the key', async () => {
  expect(await embeddingProvider()!.embed('The ferry')).toEqual([0.5, -1]);
  expect(heard).toEqual([
    { authorization: 'Bearer secret', body: { model: 'small', input: ['The ferry'] } },
  ]);
});

it.each([
  ['an error', 503, 'no'],
  ['no point', 200, '{"data":[]}'],
  ['something else', 200, '{"data":[{"embedding":"x"}]}'],
])('throws at %s', async (_, status, body) => {
  answer = { status, body };
  await expect(embeddingProvider()!.embed('The ferry')).rejects.toThrow();
});

it('is none unless both are set', () => {
  configured.EMBEDDINGS_MODEL = undefined;
  expect(embeddingProvider()).toBeNull();
});
