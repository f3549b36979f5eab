/** What is wrong with a field, under it. */
export const Fault = ({ id, words }: { id: string; words: string | undefined }) =>
  words ? (
    <p className="fault" id={id}>
      {words}
    </p>
  ) : null;
