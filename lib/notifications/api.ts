import type { ApiRoute } from '@/lib/api/schema';
import { deskMailAnswer, deskMailInput } from '@/lib/notifications/desk/schema';
import {
  notificationsAnswer,
  notificationsQuery,
  preferencesAnswer,
  preferencesInput,
  readAnswer,
} from '@/lib/notifications/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/me/notifications',
    summary: 'What the person was told, the last first, and how much of it is unread',
    who: 'signed in',
    scopes: ['account:read'],
    query: notificationsQuery,
    answers: { 200: notificationsAnswer },
  },
  {
    method: 'post',
    path: '/me/notifications/read',
    summary: 'Count all of it as read',
    who: 'signed in; no tokens',
    answers: { 200: readAnswer },
  },
  {
    method: 'get',
    path: '/me/notifications/preferences',
    summary: 'How the person wants to be told by mail',
    who: 'signed in',
    scopes: ['account:read'],
    answers: { 200: preferencesAnswer },
  },
  {
    method: 'patch',
    path: '/me/notifications/preferences',
    summary: 'Choose how to be told by mail; what is left out stays',
    who: 'signed in; no tokens',
    body: preferencesInput,
    answers: { 200: preferencesAnswer },
  },
  {
    method: 'get',
    path: '/me/notifications/newsroom',
    summary: 'Which of the newsroom’s mails the person wants',
    who: 'signed in',
    scopes: ['account:read'],
    answers: { 200: deskMailAnswer },
  },
  {
    method: 'patch',
    path: '/me/notifications/newsroom',
    summary: 'Choose which of the newsroom’s mails come; what is left out stays',
    who: 'signed in; no tokens',
    body: deskMailInput,
    answers: { 200: deskMailAnswer },
  },
];
