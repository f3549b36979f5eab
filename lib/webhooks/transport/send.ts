import {
  faultOf,
  inTime,
  locate,
  openRequest,
  OutsideFault,
  type Located,
  type Reach,
} from '@/lib/outside/locate';

/** As much of an answer as is read. */
export const answerBytes = 65_536;

export type Answer = {
  status: number;
  body: string;
  /** It was longer than what is read. */
  isCut: boolean;
  /** What it says of when to come again (RFC 9110, 10.2.3). */
  retryAfter?: string;
};

/** `allowsPrivate` also allows http. */
export type SendOptions = Reach & { milliseconds: number };

/** Posts JSON, or what the headers say, to an address of somebody else's. Redirects are answers like any other. Throws OutsideFault. */
export function send(
  target: string,
  { body, headers }: { body: string | Buffer; headers: Record<string, string> },
  { milliseconds, ...reach }: SendOptions,
): Promise<Answer> {
  const url = new URL(target);
  const signal = AbortSignal.timeout(milliseconds);
  const work = async () => {
    if (url.protocol !== 'https:' && !(reach.allowsPrivate && url.protocol === 'http:')) {
      throw new OutsideFault('The address does not begin with https.');
    }
    return post(url, await locate(url, reach), { body, headers, signal });
  };
  return inTime(work(), signal);
}

type Post = { body: string | Buffer; headers: Record<string, string>; signal: AbortSignal };

function post(url: URL, located: Located, { body, headers, signal }: Post): Promise<Answer> {
  return new Promise((done, fail) => {
    const call = openRequest(url, located, {
      method: 'POST',
      signal,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Broadsheet-Webhooks/1',
        ...headers,
      },
    });
    call.on('error', (error: NodeJS.ErrnoException) => fail(faultOf(error)));
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = (isCut: boolean) => {
        const text = Buffer.concat(chunks).toString('utf8').slice(0, answerBytes);
        const { statusCode: status = 0, headers: said } = response;
        done({ status, body: text, isCut, retryAfter: said['retry-after'] });
      };
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= answerBytes) return void chunks.push(chunk);
        finish(true);
        response.destroy();
      });
      response.on('end', () => finish(false));
      response.on('error', (error) => fail(faultOf(error)));
    });
    call.end(body);
  });
}
