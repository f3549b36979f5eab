import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { forwardHeaders, type Origin } from './forward-headers';
import type { Renderers } from './renderers';

const silenceMs = 10_000;

/**
 * The methods that an address of the API has, as a value for `Allow`. Next knows them from the names that a route exports
 * and tells them to OPTIONS alone. Throws when no renderer answers.
 */
export async function methodsAt(
  path: string,
  origin: Origin,
  renderers: Renderers,
): Promise<string> {
  const headers = forwardHeaders({}, 'api', origin);
  const out = await renderers.open({ method: 'OPTIONS', path, headers });
  out.setTimeout(silenceMs, () => out.destroy(new Error('the renderer fell silent')));
  const [answer] = (await once(out.end(), 'response')) as [IncomingMessage];
  answer.resume();
  return answer.headers.allow ?? '';
}
