import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { Capture, cleanRequest } from './capture';

const site = new URL('https://news.example');
const make = () => new Capture(cleanRequest('/article/one', site));

it('asks as nobody in particular', () => {
  const { method, url, headers } = cleanRequest('/article/one?sort=top', site);
  expect({ method, url, headers }).toEqual({
    method: 'GET',
    url: '/article/one?sort=top',
    headers: {
      host: 'news.example',
      'x-forwarded-host': 'news.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '127.0.0.1',
      accept: 'text/html,*/*',
      'user-agent': 'Broadsheet-Door/1',
    },
  });
});

describe('Capture', () => {
  it('keeps status, headers and body in whatever way they are written', async () => {
    const res = make();
    res.setHeader('x-early', '1');
    res.writeHead(201, 'Created', { 'Content-Type': 'text/html' });
    res.write('a', 'utf8');
    res.write(Buffer.from('b'));
    res.end('Yw==', 'base64');
    await res.done;
    expect(res.statusCode).toBe(201);
    expect(res.getHeader('content-type')).toBe('text/html');
    expect(res.getHeader('x-early')).toBe('1');
    expect(String(res.body())).toBe('abc');
  });

  it('takes a flat header list', () => {
    const res = make();
    res.writeHead(200, ['A', '1', 'A', '2']);
    expect(res.getHeader('a')).toEqual(['1', '2']);
  });

  it('counts the head as sent from the first write', () => {
    const res = make();
    expect(res.headersSent).toBe(false);
    res.write('a');
    expect(res.headersSent).toBe(true);
  });

  it("says 'finish' and then 'close', after end() has returned", async () => {
    const res = make();
    const events: string[] = [];
    res.on('finish', () => events.push('finish'));
    res.on('close', () => events.push('close'));
    res.end('x', () => events.push('callback'));
    events.push('returned');
    await res.done;
    await new Promise(setImmediate);
    expect(events).toEqual(['returned', 'finish', 'callback', 'close']);
    res.end('again');
    expect(String(res.body())).toBe('x');
  });

  it('can be piped into', async () => {
    const res = make();
    await pipeline(Readable.from(['one ', 'two']), res);
    expect(String(res.body())).toBe('one two');
  });

  it('rejects when it is destroyed before its end', async () => {
    const res = make();
    res.write('half');
    res.destroy(new Error('gone'));
    await expect(res.done).rejects.toThrow('gone');
  });

  it('does not share the memory of the writer', () => {
    const res = make();
    const buffer = Buffer.from('before');
    res.write(buffer);
    buffer.fill('x');
    expect(String(res.body())).toBe('before');
  });
});
