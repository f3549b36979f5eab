type Props = { letter: { subject: string; text: string; html: string } };

/** The widths at which a mail is looked at: a phone's, and a window's. */
const widths = [390, 700] as const;

/** The issue as it would arrive now, as it is saved: at both widths, and as plain text. */
export function IssuePreview({ letter }: Props) {
  return (
    <section className="mail-preview letter-preview" aria-labelledby="nl-preview">
      <h2 id="nl-preview">As it arrives</h2>
      <p className="hint">As it is saved, with what readers can open now.</p>
      <p dir="auto">
        <b>Subject:</b> {letter.subject}
      </p>
      <div className="frames">
        {widths.map((width) => (
          <div key={width} data-width={width}>
            <h3>HTML, {width} pixels</h3>
            {/* The emptiest sandbox: nothing in it runs, leads anywhere or is of this site. */}
            <iframe sandbox="" srcDoc={letter.html} title={`The mail at ${width} pixels`} />
          </div>
        ))}
      </div>
      <h3 id="nl-plain">Plain text</h3>
      <pre tabIndex={0} role="group" aria-labelledby="nl-plain">
        {letter.text}
      </pre>
    </section>
  );
}
