import { connect, type Socket } from 'node:net';
import { PlainError } from './report';

/** Answers in a second, and how long one took in ms. */
export type Load = { perSecond: number; p50: number; p99: number };

type Wish = { port: number; path: string; connections: number; seconds: number };

const headOf = (answer: Buffer) => {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = answer.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head);
  if (!head.startsWith('HTTP/1.1 200 ') || !length)
    throw new PlainError(`Not the answer that was asked for: ${head.split('\r\n')[0]}`);
  return { bytes: end + 4 + Number(length[1]) };
};

/** One reader who asks again as soon as the answer is whole. Resolves when the time is over. */
function reader(wish: Wish, until: number, took: number[]): Promise<void> {
  const request = Buffer.from(
    `GET ${wish.path} HTTP/1.1\r\nHost: localhost:${wish.port}\r\nAccept-Encoding: gzip\r\n\r\n`,
  );
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(wish.port, '127.0.0.1');
    let began = 0;
    let left = 0;
    let begun: Buffer = Buffer.alloc(0);
    const ask = () => {
      began = performance.now();
      socket.write(request);
    };
    const hear = (data: Buffer) => {
      if (left === 0) {
        begun = begun.length ? Buffer.concat([begun, data]) : data;
        const head = headOf(begun);
        if (!head) return;
        left = head.bytes - begun.length;
        begun = Buffer.alloc(0);
      } else {
        left -= data.length;
      }
      if (left > 0) return;
      const now = performance.now();
      took.push(now - began);
      if (now < until) ask();
      else socket.end(() => resolve());
    };
    socket.setNoDelay(true);
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('close', () => reject(new PlainError('The server ended a connection.')));
    socket.on('data', (data) => {
      try {
        hear(data);
      } catch (error) {
        reject(error as Error);
        socket.destroy();
      }
    });
  });
}

/**
 * Asks one page for so many seconds over so many connections, each of which asks again once it has been answered. It reads
 * only where an answer ends, since a program that does more would be slower than what it measures.
 */
export async function ask(wish: Wish): Promise<Load> {
  const took: number[] = [];
  const began = performance.now();
  const until = began + wish.seconds * 1000;
  await Promise.all(Array.from({ length: wish.connections }, () => reader(wish, until, took)));
  return loadOf(took, performance.now() - began);
}

/** What times of single answers say together. */
export function loadOf(took: readonly number[], milliseconds: number): Load {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { perSecond: (took.length * 1000) / milliseconds, p50: at(0.5), p99: at(0.99) };
}

/** The middle of several numbers. */
export const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The middle of several rounds, number by number. */
export const middleLoad = (rounds: readonly Load[]): Load => ({
  perSecond: middle(rounds.map(({ perSecond }) => perSecond)),
  p50: middle(rounds.map(({ p50 }) => p50)),
  p99: middle(rounds.map(({ p99 }) => p99)),
});
