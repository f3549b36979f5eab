import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApi } from '@/lib/api/openapi';

const document = openApi({
  siteUrl: 'https://t.example',
  sessionCookie: 'session',
  version: '1.2.3',
  webhooks: [{ event: 'a.happened', summary: 'It happened', body: z.object({ id: z.string() }) }],
  routes: [
    {
      method: 'post',
      path: '/articles/{ref}/comments',
      summary: 'Comment',
      who: 'signed in, verified',
      scopes: ['comments:write', 'moderation'],
      params: z.object({ ref: z.string() }),
      query: z.object({ limit: z.coerce.number().int().max(100).optional() }),
      body: z.object({
        body: z.string().min(1),
        at: z
          .string()
          .transform((v) => new Date(v))
          .optional(),
      }),
      answers: { 201: z.object({ id: z.int() }) },
    },
    {
      method: 'get',
      path: '/articles/{ref}/comments',
      summary: 'Read',
      who: 'anyone',
      answers: { 200: null },
    },
  ],
}) as {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  webhooks: Record<string, Record<string, unknown>>;
  components: { securitySchemes: unknown };
};
const { post, get } = document.paths['/articles/{ref}/comments']!;

describe('the OpenAPI document', () => {
  it('describes what is sent to others, with the signature', () => {
    expect(document.webhooks['a.happened']!.post).toMatchObject({
      operationId: 'aHappened',
      summary: 'It happened',
      parameters: [
        { name: 'webhook-id', in: 'header', required: true },
        { name: 'webhook-timestamp', in: 'header', required: true },
        { name: 'webhook-signature', in: 'header', required: true },
        { name: 'Broadsheet-Event', in: 'header', required: true },
      ],
      requestBody: {
        content: { 'application/json': { schema: { required: ['id'] } } },
      },
      responses: { '2XX': { description: 'Taken' } },
    });
  });

  it('describes parameters by place', () => {
    expect(post!.parameters).toMatchObject([
      { name: 'ref', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'limit', in: 'query', required: false },
    ]);
  });

  it('says that a DELETE need bring nothing where nothing need be said', () => {
    const of = (body: z.ZodType) =>
      openApi({
        ...{ siteUrl: 'https://t.example', sessionCookie: 'session', version: '1' },
        routes: [
          { method: 'delete', path: '/me', summary: 'Go', who: 'signed in', body, answers: {} },
        ],
      });
    const said = (required: boolean) => ({
      paths: { '/me': { delete: { requestBody: { required } } } },
    });
    expect(of(z.object({ current: z.string().optional() }))).toMatchObject(said(false));
    expect(of(z.object({ current: z.string() }))).toMatchObject(said(true));
  });

  it('describes what is sent and what comes back', () => {
    expect(post!.requestBody).toMatchObject({
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['body'],
            properties: { body: { type: 'string', minLength: 1 } },
          },
        },
      },
    });
    expect(post!.responses).toMatchObject({
      201: {
        content: { 'application/json': { schema: { properties: { id: { type: 'integer' } } } } },
      },
      default: {
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    });
  });

  it('says which calls need a session, or a token with which scope', () => {
    expect(post!.security).toEqual([
      { session: [] },
      { token: ['comments:write'] },
      { token: ['moderation'] },
    ]);
    expect(document.components.securitySchemes).toMatchObject({
      session: { type: 'apiKey', in: 'cookie', name: 'session' },
      token: { type: 'http', scheme: 'bearer' },
    });
    expect(get).not.toHaveProperty('security');
  });

  it('gives each call a name of its own', () => {
    expect([post!.operationId, get!.operationId]).toEqual([
      'postArticlesRefComments',
      'getArticlesRefComments',
    ]);
  });
});
