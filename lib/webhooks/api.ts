import type { ApiRoute, ApiWebhook } from '@/lib/api/schema';
import { commentEvents, commentMessage } from '@/lib/webhooks/delivery/schema';
import {
  deliveriesAnswer,
  deliveriesQuery,
  sentAgainAnswer,
  webhookEvents,
  webhookParams,
  webhooksAnswer,
} from '@/lib/webhooks/schema';

/** This feature's part of the OpenAPI document. Where things are sent is never open to a token, only what was sent. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/webhooks',
    summary: 'The webhooks and how they do, without their secrets',
    who: 'admin',
    scopes: ['webhooks'],
    answers: { 200: webhooksAnswer },
  },
  {
    method: 'get',
    path: '/webhooks/{id}/deliveries',
    summary: 'What a webhook was sent in the last 30 days and what came of it, newest first',
    who: 'admin',
    scopes: ['webhooks'],
    params: webhookParams,
    query: deliveriesQuery,
    answers: { 200: deliveriesAnswer },
  },
  {
    method: 'post',
    path: '/webhooks/deliveries/{id}',
    summary: 'Send a delivery again that is over, under the same message id',
    who: 'admin',
    scopes: ['webhooks'],
    params: webhookParams,
    answers: { 202: sentAgainAnswer },
  },
];

/** What we send of comments, for the same document. */
export const apiWebhooks: readonly ApiWebhook[] = commentEvents.map((event) => ({
  event,
  summary: webhookEvents[event],
  body: commentMessage(event),
}));
