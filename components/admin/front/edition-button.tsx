import { OneButton } from '@/components/admin/one-button';
import { restoreEditionAction, revokeEditionAction } from '@/lib/front/desk/actions';

const kinds = {
  revoke: { action: revokeEditionAction, words: 'Take back' },
  restore: { action: restoreEditionAction, words: 'Bring back' },
} as const;

type Props = { id: number; version: string; kind: keyof typeof kinds; about: string };

/** Takes an edition back or brings it back. */
export const EditionButton = ({ id, version, kind, about }: Props) => (
  <OneButton
    action={kinds[kind].action}
    values={{ id, version }}
    advice="Load the page again to see it."
  >
    {kinds[kind].words}
    <span className="vh"> {about}</span>
  </OneButton>
);
