/**
 * Words that say nothing alone. They have weights like all others; only, none is named as a reason: a moderator cannot judge
 * "the" or "just". English: in another language such words are named until somebody adds them.
 */
const words =
  'a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his ' +
  'himself she her hers herself it its itself they them their theirs themselves who whom whose which what when where why how ' +
  'and or but nor so yet if then than because as while though although of in on at by for with from to into onto over under ' +
  'about after before between against through during without within upon since until is am are was were be been being do does ' +
  'did doing done have has had having will would shall should can could may might must ought not no just only even still also ' +
  'too very quite rather really much many more most some any all both each every few such own same other another there here ' +
  "now again ever never always often up down out off away back once perhaps maybe however don't doesn't didn't isn't aren't " +
  "wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't i'm i've i'd i'll you're you've you'd you'll " +
  "he's she's it's that's there's what's who's we're we've we'd we'll they're they've they'd they'll let's";

const common: ReadonlySet<string> = new Set(words.split(' '));

/** Whether a word, in lower case as it was typed, says nothing alone. */
export const isCommon = (word: string): boolean => common.has(word.replace('’', "'"));
