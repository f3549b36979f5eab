import { afterEach, describe, expect, it } from 'vitest';
import { OutsideFault } from '@/lib/outside/locate';
import { answerBytes, send } from '@/lib/webhooks/transport/send';
import { openReceiver } from '@/lib/webhooks/transport/test-receiver';

const open: { close(): Promise<void> }[] = [];
const receiver = async (...where: Parameters<typeof openReceiver>) => {
  const made = await openReceiver(...where);
  open.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const message = { body: '{"a":1}', headers: { 'webhook-id': 'msg_1' } };
const local = { milliseconds: 2_000, allowsPrivate: true };
const strict = { milliseconds: 2_000, allowsPrivate: false };
const refusal = async (work: Promise<unknown>) => {
  const fault: unknown = await work.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(OutsideFault);
  return (fault as Error).message;
};

describe('sending', () => {
  it('posts JSON with its headers and gives the answer', async () => {
    const { url, received, answer } = await receiver();
    answer({ status: 202, body: 'Thanks.' });
    expect(await send(`${url}?a=b`, message, local)).toEqual({
      status: 202,
      body: 'Thanks.',
      isCut: false,
    });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      url: '/hook?a=b',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', 'webhook-id': 'msg_1' },
    });
  });

  it('follows no redirect', async () => {
    const inner = await receiver();
    const outer = await receiver();
    outer.answer({ status: 307, headers: { Location: inner.url } });
    expect((await send(outer.url, message, local)).status).toBe(307);
    expect(inner.received).toEqual([]);
  });

  it('reads 64 kB of an answer and no more', async () => {
    const { url, answer } = await receiver();
    answer({ status: 200, body: 'x'.repeat(answerBytes) });
    expect(await send(url, message, local)).toMatchObject({ isCut: false });
    answer({ status: 200, body: 'x'.repeat(5_000_000) });
    const { isCut, body } = await send(url, message, local);
    expect(isCut).toBe(true);
    expect(body.length).toBeLessThanOrEqual(answerBytes);
  });

  it('waits no longer than it is told', async () => {
    const { url, answer } = await receiver();
    answer({ afterMs: 60_000 });
    const began = performance.now();
    expect(await refusal(send(url, message, { ...local, milliseconds: 100 }))).toBe(
      'No answer in time.',
    );
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('waits no longer for a name either', async () => {
    const resolve = () => new Promise<string[]>(() => undefined);
    const options = { ...local, milliseconds: 100, resolve };
    expect(await refusal(send('http://slow.example/', message, options))).toBe(
      'No answer in time.',
    );
  });

  it('says when nobody is there', async () => {
    const gone = await openReceiver();
    await gone.close();
    expect(await refusal(send(gone.url, message, local))).toBe('No answer (ECONNREFUSED).');
    const nobody = { ...strict, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await refusal(send('https://nobody.example/', message, nobody))).toBe(
      'The name of the server is not known.',
    );
  });

  it('speaks TLS to https', async () => {
    const { port, received } = await receiver();
    const words = await refusal(send(`https://127.0.0.1:${port}/`, message, local));
    expect(words).toMatch(/^No answer \(/);
    expect(received).toEqual([]);
  });
});

describe('the guard', () => {
  it.each([
    'https://127.0.0.1',
    'https://127.1',
    'https://2130706433',
    'https://0x7f000001',
    'https://0177.0.0.1',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://169.254.169.254',
  ])('refuses %s on every port, and nothing arrives', async (origin) => {
    const { port, received } = await receiver();
    const words = await refusal(send(`${origin}:${port}/`, message, strict));
    expect(words).toBe('The server is not on the open internet.');
    expect(received).toEqual([]);
  });

  it('refuses http', async () => {
    expect(await refusal(send('http://93.184.215.14/', message, strict))).toBe(
      'The address does not begin with https.',
    );
  });

  it.each([[['127.0.0.1']], [['93.184.215.14', '10.0.0.1']], [['::ffff:192.168.0.1']]])(
    'refuses a name that leads to %j',
    async (addresses) => {
      const resolve = () => Promise.resolve(addresses);
      expect(await refusal(send('https://evil.example/', message, { ...strict, resolve }))).toBe(
        'The server is not on the open internet.',
      );
    },
  );

  it('asks for a name once and connects to that answer, whatever the name says next', async () => {
    const first = await receiver('127.0.0.1');
    const second = await receiver('127.0.0.2', first.port);
    const asked: string[] = [];
    const resolve = (name: string) => {
      asked.push(name);
      return Promise.resolve([asked.length === 1 ? '127.0.0.1' : '127.0.0.2']);
    };
    const url = `http://rebinding.example:${first.port}/hook`;
    expect((await send(url, message, { ...local, resolve })).status).toBe(204);
    expect(asked).toEqual(['rebinding.example']);
    expect(first.received[0]?.headers.host).toBe(`rebinding.example:${first.port}`);
    expect(second.received).toEqual([]);
  });
});
