import type { SettingField } from '@/components/admin/settings/fields';
import { headlineSpan, type ChecklistLevels } from '@/lib/articles/checklist';

const levelOptions = [
  ['OFF', 'is not looked at'],
  ['WARN', 'is said, and it can go out all the same'],
  ['BLOCK', 'keeps the story from readers until it is right'],
] as const;

/** How seriously each rule of the checklist is taken. */
export const checklistFields: Record<keyof ChecklistLevels, SettingField> = {
  checkHeadline: {
    label: 'A headline that is very short or very long',
    hint: `Right are ${headlineSpan.min} to ${headlineSpan.max} characters.`,
    kind: 'choice',
    options: levelOptions,
  },
  checkStandfirst: { label: 'A missing standfirst', kind: 'choice', options: levelOptions },
  checkAltTexts: {
    label: 'A picture that has no alt text and is not marked as decorative',
    kind: 'choice',
    options: levelOptions,
  },
  checkLinks: {
    label: 'A link to a page of ours that readers cannot open',
    kind: 'choice',
    options: levelOptions,
  },
  checkSection: { label: 'A missing section', kind: 'choice', options: levelOptions },
  checkSourceCredit: {
    label: 'A story without byline and source, or a source without a link',
    kind: 'choice',
    options: levelOptions,
  },
  checkLegal: {
    label: 'A legal check that was asked for and is not done',
    kind: 'choice',
    options: levelOptions,
  },
};
