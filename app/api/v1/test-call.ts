import { makeToken } from '@/prisma/factories';

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
/** The method, the address below /api/v1, and what stands in its brackets. */
export type At = [
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  params?: Record<string, string>,
];
type Sent = { who: { id: number }; body?: string; type?: string };

/** A call as it comes in, with a token of this person that may comment and moderate, and what it is answered. */
export async function call(
  route: Route,
  [method, path, params = {}]: At,
  { who, body, type = 'application/json' }: Sent,
) {
  const { secret } = await makeToken({ userId: who.id, scopes: ['comments:write', 'moderation'] });
  const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': type };
  const request = new Request(`http://localhost:3000/api/v1${path}`, { method, headers, body });
  const answer = await route(request, { params: Promise.resolve(params) });
  const text = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    said: (text === '' ? null : JSON.parse(text)) as Record<string, unknown> | null,
  };
}
