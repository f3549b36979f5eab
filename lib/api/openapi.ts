import { z } from 'zod';
import { problemSchema, type ApiRoute, type ApiWebhook } from '@/lib/api/schema';
import { scopeWords } from '@/lib/auth/scopes';

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  // What JSON Schema cannot say (a transform, a refinement) is described by what it starts from.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  return rest;
};

const content = (schema: Json, type = 'application/json') => ({ content: { [type]: { schema } } });

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query' | 'header'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const scopeList = Object.entries(scopeWords)
  .map(([scope, words]) => `\`${scope}\`: ${words}.`)
  .join(' ');

const phrases: Record<string, string> = { 200: 'Done', 201: 'Made', 204: 'Done, nothing to say' };

/** A DELETE that need say nothing may come without a body (lib/route.ts). */
const mayBeBare = ({ method, body }: ApiRoute): boolean =>
  method === 'delete' && body !== undefined && body.safeParse({}).success;

function operation(route: ApiRoute): Json {
  const {
    method,
    path,
    summary,
    who,
    scopes = [],
    params,
    query,
    headers,
    body,
    bodyType,
    answers,
    type,
  } = route;
  const given = Object.entries(answers).map(([status, schema]) => [
    status,
    {
      description: phrases[status] ?? 'Answer',
      ...(schema ? content(jsonSchema(schema, 'output'), type) : {}),
    },
  ]);
  const all = [
    ...parameters(params, 'path'),
    ...parameters(query, 'query'),
    ...parameters(headers, 'header'),
  ];
  return {
    operationId: `${method}${path.replace(/[^a-z0-9]+(.)?/gi, (_, next?: string) => next?.toUpperCase() ?? '')}`,
    summary,
    description: `For: ${who}.`,
    ...(who === 'anyone'
      ? {}
      : { security: [{ session: [] }, ...scopes.map((scope) => ({ token: [scope] }))] }),
    ...(all.length ? { parameters: all } : {}),
    ...(body
      ? {
          requestBody: {
            required: !mayBeBare(route),
            ...content(jsonSchema(body, 'input'), bodyType),
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(given),
      default: {
        description: 'Refused',
        ...content({ $ref: '#/components/schemas/Problem' }, 'application/problem+json'),
      },
    },
  };
}

const text = { type: 'string' };
/** What each message carries beside its body (Standard Webhooks). */
const signing = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'Broadsheet-Event'].map(
  (name) => ({ name, in: 'header', required: true, schema: text }),
);

const message = ({ event, summary, body }: ApiWebhook): Json => ({
  post: {
    operationId: event.replace(/\.(.)/g, (_, next: string) => next.toUpperCase()),
    summary,
    description: 'Signed as Standard Webhooks 1.0 has it, and tried again for a day.',
    parameters: signing,
    requestBody: { required: true, ...content(jsonSchema(body, 'output')) },
    responses: { '2XX': { description: 'Taken' } },
  },
});

type Wish = {
  routes: readonly ApiRoute[];
  webhooks?: readonly ApiWebhook[];
  siteUrl: string;
  sessionCookie: string;
  version: string;
};

/** The OpenAPI 3.1 document of the calls that exist, made from the schemas that check them. */
export function openApi({ routes, webhooks = [], siteUrl, ...rest }: Wish): Json {
  const { sessionCookie, version } = rest;
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route);
  return {
    openapi: '3.1.0',
    info: { title: 'Broadsheet', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: `${siteUrl}/api/v1` }],
    paths,
    webhooks: Object.fromEntries(webhooks.map((one) => [one.event, message(one)])),
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `A token that an administrator made (“bs_…”), within its scopes. ${scopeList}`,
        },
      },
    },
  };
}
