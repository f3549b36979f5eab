'use client';

import { useState } from 'react';
import { TextField } from '@/components/admin/story-editor/text-field';

type Props = { value: string; fault: string | undefined; onChange: (value: string) => void };

/** The address of the story that this one translates. Half an address is none, so it counts once the field is left. */
export function TranslationField({ value, fault, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div
      onBlur={() => {
        if (typed !== null && typed !== value) onChange(typed);
        setTyped(null);
      }}
    >
      <TextField
        name="translation-of"
        label="Translation of"
        value={typed ?? value}
        max={2000}
        fault={fault}
        onChange={setTyped}
        hint="The address of the story in its first language, when that is here. Readers and search engines are led from one to the other."
      />
    </div>
  );
}
