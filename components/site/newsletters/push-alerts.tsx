import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import islands from '@/lib/islands-manifest.json';
import type { PushOffer } from '@/lib/push/schema';
import '@/components/site/islands/alert-elements';

/** Alerts on this device, for whoever has a script: what they are about, and the button that asks for them. */
export function PushAlerts({ offer, place }: { offer: PushOffer; place: Place }) {
  const words = wordsIn(place).newsletters.push;
  const { start, stop, cannot, choose, denied, failed, away, begun, ended, kept } = words;
  const said = { start, stop, cannot, choose, denied, failed, away, begun, ended, kept };
  const data = Object.fromEntries(Object.entries(said).map(([key, text]) => [`data-${key}`, text]));
  return (
    <push-alerts id="alerts" data-key={offer.serverKey} {...data}>
      <section className="letters-part" aria-labelledby="alerts-title">
        <h2 id="alerts-title">{words.title}</h2>
        <form className="stack letters">
          <p className="hint">{words.lede}</p>
          <fieldset>
            <legend>{words.about}</legend>
            <ul className="wishes">
              <li>
                <label className="choice">
                  <input type="checkbox" name="breaking" defaultChecked />
                  <span>{words.breaking}</span>
                </label>
              </li>
              {offer.sections.map(({ slug, name, ink }) => (
                <li key={slug} data-ink={ink}>
                  <label className="choice">
                    <input type="checkbox" name="section" value={slug} />
                    <span dir="auto">{name}</span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <button className="btn">{start}</button>
          <p className="hint" role="status" />
        </form>
      </section>
      {/* Loaded on this page alone. */}
      <script type="module" defer src={islands.alerts} />
    </push-alerts>
  );
}
