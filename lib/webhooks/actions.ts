'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  pauseWebhook,
  rotateWebhookSecret,
  sendAgain,
  testWebhook,
} from '@/lib/webhooks/mutations';
import {
  changeWebhookForm,
  createWebhookForm,
  pauseWebhookForm,
  webhookForm,
} from '@/lib/webhooks/schema';

/** Adds a webhook. Its secret goes to this one answer and nowhere else. */
export const createWebhookAction = action({
  input: createWebhookForm,
  can: 'webhook.manage',
  async run({ viewer, input }) {
    const { secret } = await createWebhook(viewer, input, new Date());
    refresh();
    return { secret, url: input.url };
  },
});

export const changeWebhookAction = action({
  input: changeWebhookForm,
  can: 'webhook.manage',
  async run({ viewer, input }) {
    await changeWebhook(viewer, input);
    refresh();
    return { id: input.id };
  },
});

export const pauseWebhookAction = action({
  input: pauseWebhookForm,
  can: 'webhook.manage',
  async run({ viewer, input: { id, active } }) {
    await pauseWebhook(viewer, { id, isActive: active === 'yes' });
    refresh();
    return { id };
  },
});

export const deleteWebhookAction = action({
  input: webhookForm,
  can: 'webhook.manage',
  async run({ viewer, input: { id } }) {
    await deleteWebhook(viewer, id);
    refresh();
    return { id };
  },
});

/** Makes a new secret, which goes to this one answer and nowhere else. */
export const rotateWebhookAction = action({
  input: webhookForm,
  can: 'webhook.manage',
  async run({ viewer, input: { id } }) {
    const { secret } = await rotateWebhookSecret(viewer, id, new Date());
    refresh();
    return { secret };
  },
});

export const testWebhookAction = action({
  input: webhookForm,
  can: 'webhook.manage',
  async run({ viewer, input: { id } }) {
    await testWebhook(viewer, id, new Date());
    refresh();
    return { id };
  },
});

/** Sends a delivery of the log again. */
export const sendAgainAction = action({
  input: webhookForm,
  can: 'webhook.watch',
  async run({ viewer, input: { id } }) {
    await sendAgain(viewer, id);
    refresh();
    return { id };
  },
});
