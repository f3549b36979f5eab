import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { heardHeader, holdHeader, type Heard, type Hold } from '../../live/hold';
import type { Renderers } from '../renderers';

/** What a renderer is asked for the next piece of a stream. */
export type Question = { path: string; headers: Record<string, string> };

/** A renderer's answer. Without `hold` it is no piece of a stream, and goes to the visitor as it is. */
export type Piece = {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  hold?: Hold;
};

const silenceMs = 10_000;
/** As many payloads as a header holds with room to spare; what is left out is later than the cursor anyway, or nearly all is. */
const mostHeard = 50;

/** Asks a renderer for what came after a cursor and what was heard. Throws when none answers in time. */
export async function askPiece(
  renderers: Renderers,
  { path, headers }: Question,
  { after, heard = [] }: { after?: string; heard?: readonly Heard[] } = {},
): Promise<Piece> {
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
  const out = await renderers.open({
    method: 'GET',
    path: path + query,
    headers: { ...headers, [heardHeader]: JSON.stringify(heard.slice(-mostHeard)) },
  });
  const timer = setTimeout(() => out.destroy(new Error('the renderer fell silent')), silenceMs);
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      out.once('response', resolve);
      out.once('error', reject);
      out.end();
    });
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    const { [holdHeader]: hold, ...rest } = answer.headers;
    return {
      status: answer.statusCode!,
      headers: rest,
      body: Buffer.concat(parts),
      ...(typeof hold === 'string' ? { hold: JSON.parse(hold) as Hold } : {}),
    };
  } finally {
    clearTimeout(timer);
  }
}
