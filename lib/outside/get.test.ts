import { afterEach, describe, expect, it } from 'vitest';
import { getOutside } from '@/lib/outside/get';
import { OutsideFault } from '@/lib/outside/locate';
import { openReceiver } from '@/lib/webhooks/transport/test-receiver';

const open: { close(): Promise<void> }[] = [];
const server = async () => {
  const made = await openReceiver();
  open.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const local = { milliseconds: 2_000, maxBytes: 1_000, accept: 'image/*', allowsPrivate: true };
const strict = { ...local, allowsPrivate: false };
const refusal = async (work: Promise<unknown>) => {
  const fault: unknown = await work.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(OutsideFault);
  return (fault as Error).message;
};

describe('fetching from somebody else’s server', () => {
  it('brings the bytes, and tells nothing of whoever asked', async () => {
    const { url, received, answer } = await server();
    answer({ status: 200, body: 'picture' });
    expect(String((await getOutside(`${url}?a=b`, local)).bytes)).toBe('picture');
    expect(received[0]!.url).toBe('/hook?a=b');
    expect(Object.keys(received[0]!.headers).sort()).toEqual([
      'accept',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('follows three redirects and no more', async () => {
    const { url, answer } = await server();
    let left = 3;
    answer(() =>
      left-- > 0 ? { status: 302, headers: { Location: '/next' } } : { status: 200, body: 'there' },
    );
    expect(String((await getOutside(url, local)).bytes)).toBe('there');
    left = 4;
    expect(await refusal(getOutside(url, local))).toBe('The server sends on and on.');
  });

  it('takes no more than was allowed, and nothing but a 200', async () => {
    const { url, answer } = await server();
    answer({ status: 200, body: 'x'.repeat(1_001) });
    expect(await refusal(getOutside(url, local))).toBe('The file there is too large.');
    answer({ status: 404 });
    expect(await refusal(getOutside(url, local))).toBe('The server answered 404.');
  });

  it('waits no longer than it is told', async () => {
    const { url, answer } = await server();
    answer({ status: 200, afterMs: 60_000 });
    expect(await refusal(getOutside(url, { ...local, milliseconds: 100 }))).toBe(
      'No answer in time.',
    );
  });
});

describe('the guard', () => {
  it.each(['http://127.0.0.1', 'http://[::1]', 'http://169.254.169.254', 'http://0x7f000001'])(
    'refuses %s, and nothing arrives',
    async (origin) => {
      const { port, received } = await server();
      expect(await refusal(getOutside(`${origin}:${port}/`, strict))).toBe(
        'The server is not on the open internet.',
      );
      expect(received).toEqual([]);
    },
  );

  it('looks at a redirect as at the first address', async () => {
    const inner = await server();
    const outer = await server();
    outer.answer({ status: 302, headers: { Location: `http://inner.example:${inner.port}/` } });
    // The first name is of the open internet as far as the look-up says; it leads to this machine for the test alone.
    const asked: string[] = [];
    const resolve = (name: string) => {
      asked.push(name);
      return name === 'inner.example'
        ? Promise.reject(new Error())
        : Promise.resolve(['127.0.0.1']);
    };
    const words = await refusal(
      getOutside(`http://outer.example:${outer.port}/`, { ...local, resolve }),
    );
    expect(words).toBe('The name of the server is not known.');
    expect(asked).toEqual(['outer.example', 'inner.example']);
    expect(inner.received).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/a',
    'gopher://example.org/',
    'http://a:b@example.org/',
  ])('refuses %s', async (url) =>
    expect(await refusal(getOutside(url, strict))).toBe(
      'The address must begin with https or http, without a password.',
    ),
  );
});
