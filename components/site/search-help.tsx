/** How one searches, for whoever has found nothing or has not begun. */
export function SearchHelp() {
  return (
    <section className="search-help" aria-labelledby="search-help">
      <h2 className="lab2" id="search-help">
        How to search
      </h2>
      <dl>
        <div>
          <dt>north mole</dt>
          <dd>stories that have both words, in whatever form, in any order</dd>
        </div>
        <div>
          <dt>“north mole”</dt>
          <dd>both together, as they stand</dd>
        </div>
        <div>
          <dt>mole -north</dt>
          <dd>the one without the other</dd>
        </div>
        <div>
          <dt>mole or wall</dt>
          <dd>one of the two, or both</dd>
        </div>
      </dl>
      <p>
        Words are looked for in headlines, standfirsts and texts, and among topics and authors.
        Accents make no difference.
      </p>
    </section>
  );
}
