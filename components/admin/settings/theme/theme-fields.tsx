'use client';

import { useState, type CSSProperties, type ReactNode } from 'react';
import { ColourField } from '@/components/admin/settings/theme/colour-field';
import { schemeWords } from '@/components/admin/settings/theme/words';
import { Field, faultOf } from '@/components/ui/field';
import type { FieldError } from '@/lib/errors';
import { contrastFaults, leastOf, ratioText } from '@/lib/theme/contrast';
import {
  colourKeys,
  faces,
  schemes,
  themed,
  themeShape,
  type ColourKey,
  type Face,
  type Theme,
  type ThemeKey,
} from '@/lib/theme/schema';
import { tokensOf } from '@/lib/theme/style';

type Props = {
  /** What stands in the fields at first. */
  first: Record<ThemeKey, string>;
  /** What holds: shown where what is typed is no colour yet. */
  saved: Theme;
  faults: readonly FieldError[];
  specimen: ReactNode;
  /** What can be done with it. */
  children: ReactNode;
};

/** What is typed as a theme, with what was saved in place of what cannot be read. */
function themeTyped(typed: Record<ThemeKey, string>, saved: Theme): Theme {
  const colours = colourKeys.map((key) => [
    key,
    themeShape[key].unwrap().safeParse(typed[key]).data ?? saved[key],
  ]);
  const face = (key: 'storyFace' | 'factFace') =>
    typed[key] in faces ? (typed[key] as Face) : saved[key];
  return {
    ...(Object.fromEntries(colours) as Record<ColourKey, string>),
    ...{ storyFace: face('storyFace'), factFace: face('factFace') },
  };
}

/** The colours and faces with what they look like, by day and by night, while they are typed. */
export function ThemeFields({ first, saved, faults, specimen, children }: Props) {
  const [typed, setTyped] = useState(first);
  const theme = themeTyped(typed, saved);
  // What is typed now says more than the last answer; of what is no colour only the answer knows.
  const unread = faults.filter(({ path }) => typed[path as ThemeKey] === first[path as ThemeKey]);
  const known = [...contrastFaults(theme), ...unread];
  const set = (key: ThemeKey, value: string) => setTyped((now) => ({ ...now, [key]: value }));
  const faceField = (key: 'storyFace' | 'factFace', label: string, hint: string) => (
    <Field id={key} label={label} hint={hint} fault={faultOf(known, key)}>
      {(control) => (
        <select
          {...control}
          name={key}
          value={typed[key]}
          onChange={({ target }) => set(key, target.value)}
        >
          {Object.entries(faces).map(([face, { name }]) => (
            <option key={face} value={face}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <>
      <div className="theme-fields">
        {themed.map((name) => (
          <ColourField
            key={name}
            name={name}
            typed={typed}
            colours={theme}
            faultOf={(key) => faultOf(known, key)}
            leastOf={(scheme) => {
              const { ratio, on } = leastOf(theme, name, scheme);
              return `${ratioText(ratio)} : 1 at least, for ${on}`;
            }}
            onChange={set}
          />
        ))}
        <div className="faces">
          {faceField('storyFace', 'Face of stories', 'Headlines, text and quotes.')}
          {faceField('factFace', 'Face of facts and tools', 'Bylines, times, forms, the newsroom.')}
        </div>
        {children}
      </div>
      <div className="specimens">
        {schemes.map((scheme) => (
          <figure key={scheme}>
            <figcaption>{schemeWords[scheme]}</figcaption>
            {/* To be looked at: nothing in it leads anywhere. */}
            <div className="specimen" style={tokensOf(theme, scheme) as CSSProperties} inert>
              {specimen}
            </div>
          </figure>
        ))}
      </div>
    </>
  );
}
