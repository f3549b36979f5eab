import type { ApiRoute } from '@/lib/api/schema';
import {
  alertAnswer,
  alertInput,
  choiceAnswer,
  deviceInput,
  endpointInput,
} from '@/lib/push/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'put',
    path: '/push/devices',
    summary:
      'Have a device told of breaking news and of sections (Web Push); what it was told of before counts no more',
    who: 'anyone',
    body: deviceInput,
    answers: { 200: choiceAnswer },
  },
  {
    method: 'delete',
    path: '/push/devices',
    summary: 'End it: the device is forgotten. The same where there is none',
    who: 'anyone',
    body: endpointInput,
    answers: { 204: null },
  },
  {
    method: 'post',
    path: '/push/devices/find',
    summary: 'What a device is told of; 404 when it is told of nothing',
    who: 'anyone',
    body: endpointInput,
    answers: { 200: choiceAnswer },
  },
  {
    method: 'post',
    path: '/push/alerts',
    summary: 'Tell the devices that take breaking news of a story that readers have',
    who: 'editor or admin',
    scopes: ['newsletters'],
    body: alertInput,
    answers: { 201: alertAnswer },
  },
];
