import type { ApiRoute } from '@/lib/api/schema';
import { changeSettingsInput, settingsAnswer } from '@/lib/settings/answer';

const who = 'admin, signed in; no token';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/settings',
    summary: 'Every setting of the publication',
    who,
    answers: { 200: settingsAnswer },
  },
  {
    method: 'patch',
    path: '/settings',
    summary:
      'Change some of them: all that are named, or none. Colours that cannot be read well enough with those that stay are refused with the nearest that can',
    who,
    body: changeSettingsInput,
    answers: { 200: settingsAnswer },
  },
];
