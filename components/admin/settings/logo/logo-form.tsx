'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
import { saveLogoAction } from '@/lib/logo/actions';
import type { Brand, Mark } from '@/lib/logo/brand';
import type { LogoSlot } from '@/lib/logo/schema';

type Props = { brand: Brand; hasIcon: boolean; siteName: string; logoAlt: string };

const slots: { slot: LogoSlot; label: string; remove: string; hint: string }[] = [
  {
    slot: 'logo',
    label: 'Logo',
    remove: 'Take it down: the name is set in its place',
    hint: 'Above every page, in mails, feeds and for search engines. JPEG, PNG, WebP or AVIF; 120 × 40 pixels or more, best on a transparent ground.',
  },
  {
    slot: 'logoDark',
    label: 'Logo by night',
    remove: 'Take it down: the other one is shown by night too, on a light ground',
    hint: 'The same in light letters, for readers whose screen is dark.',
  },
  {
    slot: 'icon',
    label: 'Icon',
    remove: 'Take it down',
    hint: 'Square, 192 × 192 pixels or more: for tabs, home screens and feeds. Without one the logo is fitted into a square.',
  },
];

/** The publication's logo and icon: put up, looked at, taken down. */
export function LogoForm({ brand, hasIcon, siteName, logoAlt }: Props) {
  const [state, save, isSaving] = useActionState(saveLogoAction, null);
  const failure = state && !state.ok ? state : null;
  const shown: Record<LogoSlot, Mark | null> = {
    logo: brand.nameplate?.day ?? null,
    logoDark: brand.nameplate?.night ?? null,
    icon: hasIcon ? (brand.icons?.[144] ?? null) : null,
  };
  return (
    <section className="setting-group" aria-labelledby="logo-head">
      <div>
        <h2 id="logo-head">Logo</h2>
        <p className="hint">
          Pictures of the library, by its rules. Without a logo the name stands above every page,
          set in the face of stories.
        </p>
      </div>
      <form action={save}>
        <FaultLine>{failure?.error.message}</FaultLine>
        {slots.map(({ slot, label, remove, hint }) => {
          const mark = shown[slot];
          return (
            <div key={slot} className="logo-slot">
              {mark && (
                <p className={`mark ${slot}`}>
                  <img
                    src={mark.path}
                    alt={`${label} as it is`}
                    width={mark.width}
                    height={mark.height}
                  />
                </p>
              )}
              <Field
                id={`${slot}File`}
                label={label}
                hint={hint}
                fault={
                  faultOf(failure?.error.fields, `${slot}File`) ??
                  faultOf(failure?.error.fields, slot)
                }
              >
                {(control) => (
                  <input
                    {...control}
                    name={`${slot}File`}
                    type="file"
                    accept="image/png,image/jpeg,image/webp,image/avif"
                  />
                )}
              </Field>
              {mark && (
                <label className="sure">
                  <input type="checkbox" name="remove" value={slot} />
                  <span>{remove}</span>
                </label>
              )}
            </div>
          );
        })}
        <Field
          id="logoAlt"
          label="What the logo says"
          hint={`For those who do not see it. Empty: “${siteName}”.`}
          fault={faultOf(failure?.error.fields, 'logoAlt')}
        >
          {(control) => (
            <input
              {...control}
              name="logoAlt"
              type="text"
              maxLength={120}
              autoComplete="off"
              defaultValue={failure?.values?.logoAlt ?? logoAlt}
            />
          )}
        </Field>
        <div className="send">
          <button className="btn" disabled={isSaving}>
            Save <span className="vh">the logo</span>
          </button>
          {state?.ok && (
            <p role="status">
              {state.data.hasChanged
                ? 'Saved. Readers see it from now on.'
                : 'Nothing was different.'}
            </p>
          )}
        </div>
      </form>
    </section>
  );
}
