'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import {
  movePin,
  pinByAddress,
  setRelatedControlByForm,
  setRelatedRule,
} from '@/lib/related/editing/mutations';
import { controlForm, moveForm, pinAddressForm, ruleForm } from '@/lib/related/editing/schema';

export const setRelatedRuleAction = action({
  input: ruleForm,
  can: 'related.edit',
  async run({ viewer, input }) {
    await setRelatedRule(viewer, input);
    refresh();
    return { rule: input.rule };
  },
});

export const movePinAction = action({
  input: moveForm,
  can: 'related.edit',
  async run({ viewer, input }) {
    await movePin(viewer, input);
    refresh();
    return { to: input.to };
  },
});

export const pinByAddressAction = action({
  input: pinAddressForm,
  can: 'related.edit',
  async run({ viewer, input }) {
    await pinByAddress(viewer, input);
    refresh();
    return { pinned: true };
  },
});

export const setRelatedControlAction = action({
  input: controlForm,
  can: 'related.edit',
  async run({ viewer, input }) {
    await setRelatedControlByForm(viewer, input);
    refresh();
    return { saved: true };
  },
});
