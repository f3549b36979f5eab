type Props = { action: string; q?: string; label: string; total: number };

/** Finds topics or authors by their words. */
export function TermSearch({ action, q, label, total }: Props) {
  return (
    <form className="narrow" action={action} role="search" aria-label={label}>
      <div className="wide">
        <label htmlFor="f-q">A name or an address</label>
        <input id="f-q" type="search" name="q" defaultValue={q} maxLength={80} />
      </div>
      <button className="btn line">Show</button>
      {q && <a href={action}>Show all again</a>}
      <span className="end">{total.toLocaleString('en-GB')} found</span>
    </form>
  );
}

/** The way to the other pages of a list. */
export function TermPages(props: { newer: string | null; older: string | null }) {
  if (!props.newer && !props.older) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {props.newer && (
        <a href={props.newer} rel="prev">
          Previous
        </a>
      )}
      {props.older && (
        <a href={props.older} rel="next">
          Next
        </a>
      )}
    </nav>
  );
}
