import { colourWords, schemeWords } from '@/components/admin/settings/theme/words';
import { Field } from '@/components/ui/field';
import { schemes, type ColourKey, type Scheme, type Themed } from '@/lib/theme/schema';

type Props = {
  name: Themed;
  typed: Record<ColourKey, string>;
  /** What each holds as a colour, also while half of it is typed. */
  colours: Record<ColourKey, string>;
  faultOf: (key: ColourKey) => string | undefined;
  /** The pair that is hardest to read, in words. */
  leastOf: (scheme: Scheme) => string;
  onChange: (key: ColourKey, value: string) => void;
};

/** One colour by day and by night: typed as a number or picked, with the contrast that it reaches. */
export function ColourField({ name, typed, colours, faultOf, leastOf, onChange }: Props) {
  const { name: label, role } = colourWords[name];
  return (
    <fieldset className="colour">
      <legend className="lab">
        {label} <small>{role}</small>
      </legend>
      {schemes.map((scheme) => {
        const key: ColourKey = `${name}${scheme}`;
        const words = (
          <>
            <span className="vh">{label} </span>
            {schemeWords[scheme].toLowerCase()}
          </>
        );
        return (
          <Field key={key} id={key} label={words} hint={leastOf(scheme)} fault={faultOf(key)}>
            {(control) => (
              <span className="pick">
                <input
                  type="color"
                  aria-label={`Pick ${label} ${schemeWords[scheme].toLowerCase()}`}
                  value={colours[key]}
                  onChange={({ target }) => onChange(key, target.value)}
                />
                <input
                  {...control}
                  name={key}
                  type="text"
                  maxLength={9}
                  autoComplete="off"
                  spellCheck={false}
                  value={typed[key]}
                  onChange={({ target }) => onChange(key, target.value)}
                />
              </span>
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}
