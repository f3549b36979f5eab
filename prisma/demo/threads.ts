import type { Reason } from '@/lib/moderation/schema';

// What the readers of the demo edition say under its stories.

/** Index into demoMembers, or the slug of an author. */
export type DemoSpeaker = number | string;

export type DemoComment = {
  by: DemoSpeaker;
  text: string;
  /** Minutes after the story was published; a reply is always later than what it answers. */
  minutesAfter: number;
  status: 'approved' | 'pending' | 'rejected' | 'spam' | 'deleted';
  /** The moderator's ground, for what was refused. */
  reason?: Reason;
  replies?: DemoComment[];
};

export type DemoThread = {
  /** The slug of a story. */
  on: string;
  comments: DemoComment[];
};

/** A report that no moderator has looked at yet. */
export type DemoReport = {
  /** Index into demoMembers. */
  by: number;
  /** How the comment begins. */
  begins: string;
  reason: Reason;
  note: string;
};

export const demoThreads: DemoThread[] = [
  {
    on: 'harbour-board-votes-to-rebuild-north-mole',
    comments: [
      {
        by: 2,
        text: 'Seven to two and six loaves between nine. I would have paid to see Mrs Brask’s arithmetic settled before the wall’s.',
        minutesAfter: 9,
        status: 'approved',
      },
      {
        by: 0,
        text: 'Thank you for printing the fees in a table. It is the first time in four years that I have known what I pay before I was asked for it.\n\nWhat I miss is the winter. Do boats that are laid up ashore from November to March pay the new rate as well?',
        minutesAfter: 14,
        status: 'approved',
        replies: [
          {
            by: 'maren-holt',
            text: 'The fee is for the berth and not for the boat, so yes, unless you give the berth up in writing before 1 April and take your chance of getting it back. I asked the harbour office whether anyone has ever got it back. They are looking.',
            minutesAfter: 31,
            status: 'approved',
            replies: [
              {
                by: 0,
                text: 'Then I shall pay, and go and sit in it.',
                minutesAfter: 36,
                status: 'approved',
                replies: [
                  {
                    by: 11,
                    text: 'Mine is the one next to yours, Hedda. Bring a flask.',
                    minutesAfter: 44,
                    status: 'approved',
                    replies: [
                      {
                        by: 0,
                        text: 'Yours leaks, Dougal. We will sit in mine and look at yours.',
                        minutesAfter: 47,
                        status: 'approved',
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        by: 13,
        text: 'Roe is a crook and a cow and always was. Anyone who voted with her wants throwing off the end of it.',
        minutesAfter: 18,
        status: 'rejected',
        reason: 'abusive',
      },
      {
        by: 7,
        text: 'For the record I said “a great many crabs” and then I said a word, and the Tidings has been kind enough to leave it out. The sum is right. My brother has checked it and has gone for a walk.',
        minutesAfter: 22,
        status: 'approved',
        replies: [
          {
            by: 6,
            text: '1,920 crowns over fifty weeks of fishing is 38.40 a week. At the price he sold me a dressed crab on Saturday that is four crabs. He will live.',
            minutesAfter: 39,
            status: 'approved',
            replies: [
              {
                by: 7,
                text: 'Fifty weeks! He gets out for thirty if the weather’s civil. But I will tell him you’re good for four.',
                minutesAfter: 52,
                status: 'approved',
              },
            ],
          },
        ],
      },
      {
        by: 4,
        text: 'Why should the boats pay for Salter Street? If the house next door falls down I don’t get the bill for living on the seaward side of it. Ansell asked this and nobody answered him, they just voted.',
        minutesAfter: 40,
        status: 'approved',
        replies: [
          {
            by: 5,
            text: 'I live at number 22. The town is putting in 400,000 a year on our account, it is up there under “Thirty thousand to spare”. Nobody answered him because he’d been answered last week.',
            minutesAfter: 58,
            status: 'approved',
            replies: [
              {
                by: 4,
                text: 'Fair enough, I read the table and not the words. It is still a lot for a man with one boat.',
                minutesAfter: 66,
                status: 'approved',
              },
            ],
          },
        ],
      },
      {
        by: 13,
        text: 'That woman has no business on the board, she only got it because of her husband’s money and everybody knows what he was.',
        minutesAfter: 61,
        status: 'deleted',
        replies: [
          {
            by: 3,
            text: 'I don’t agree with the vote either, but I would sooner you said it about the board than about her.',
            minutesAfter: 75,
            status: 'approved',
          },
        ],
      },
      {
        by: 1,
        text: 'My grandfather carried stone for the mending of 1959. He always said the sea face was the cheap half and the inside was whatever had fallen off the cart. Does anybody know if the old footings are to be kept?',
        minutesAfter: 88,
        status: 'approved',
        replies: [
          {
            by: 'maren-holt',
            text: 'They come out. Runa Skeld’s divers put a four-metre rod into the base and met nothing, so there is not much to keep. The granite facing will be reused on the landward side, where people can lean on it.',
            minutesAfter: 104,
            status: 'approved',
          },
        ],
      },
      {
        by: 9,
        text: 'It’s a fact that the mole was blown up from inside for the insurance, there were drill holes all along it and a diver told my cousin. Look it up.',
        minutesAfter: 97,
        status: 'rejected',
        reason: 'misinformation',
      },
      {
        by: 14,
        text: 'Worried about berth fees?? BRIGHTWATER LOANS lends to boat owners with NO CHECKS, from 4.9% a month. Message us today for your instant decision!!!',
        minutesAfter: 112,
        status: 'spam',
        reason: 'spam',
      },
      {
        by: 8,
        text: 'Greetings from inland. We have been asking for a bridge for four years. If anybody has 340 metres of wall left over we could lay it flat.',
        minutesAfter: 131,
        status: 'approved',
      },
      {
        by: 11,
        text: 'Whoever spotted that the first version had 12,520 for the big boats, thank you. I had already told the wife.',
        minutesAfter: 302,
        status: 'approved',
      },
      {
        by: 10,
        text: 'Could the board say what happens if Ms Moe’s wet summer comes in the very first year? There is a guarantee, but I can’t find what the town would have to stop doing in order to honour it.',
        minutesAfter: 331,
        status: 'pending',
      },
      {
        by: 12,
        text: 'My English is small. I clean at the harbour office. Twenty-two chairs, I count them every evening. Today they took in nine more and nobody said thank you to the man who carried.',
        minutesAfter: 338,
        status: 'pending',
      },
    ],
  },
  {
    on: 'lost-logbook-of-1934-comes-home',
    comments: [
      {
        by: 3,
        text: 'So the wall belongs to Sefton. I have moored against it for thirty years and never paid him a penny. I will bring round a bottle.',
        minutesAfter: 25,
        status: 'approved',
        replies: [
          {
            by: 9,
            text: 'Careful, if it’s his then the hole in it is his too. He might prefer you kept the bottle and took the hole.',
            minutesAfter: 41,
            status: 'approved',
            replies: [
              {
                by: 'elowen-strand',
                text: 'I put this to Mr Ruan. He said that his grandfather had never in his life bought anything without a receipt, and that he is going through 1935 for it.',
                minutesAfter: 70,
                status: 'approved',
              },
            ],
          },
        ],
      },
      {
        by: 6,
        text: 'Correction, if I may. Mr Boase’s partner in 1935 was a Miss Pool, one of the first two women to practise on this coast. She is in the photograph on the stairs at the Town House, third from the left, looking as though she is owed money.',
        minutesAfter: 63,
        status: 'approved',
        replies: [
          {
            by: 'elowen-strand',
            text: 'I took care to write “partner” and then had no room to say why it mattered. Thank you for the stairs.',
            minutesAfter: 82,
            status: 'approved',
          },
        ],
      },
      {
        by: 8,
        text: 'Open on a Sunday and there is a bus from Kestle that gets in at 10.50. For once somebody has looked at both ends of a timetable.',
        minutesAfter: 118,
        status: 'approved',
      },
      {
        by: 1,
        text: 'Is the “Nothing” postcard to be had in a larger size? I would put it up in the office.',
        minutesAfter: 395,
        status: 'pending',
      },
    ],
  },
  {
    on: 'the-two-who-voted-no',
    comments: [
      {
        by: 2,
        text: 'The bandstand of 1971 was very good, I was proposed to in it. But I do see the point.',
        minutesAfter: 12,
        status: 'approved',
        replies: [
          {
            by: 3,
            text: 'Did you accept?',
            minutesAfter: 19,
            status: 'approved',
            replies: [
              {
                by: 2,
                text: 'I deferred the matter until the weather should improve.',
                minutesAfter: 24,
                status: 'approved',
              },
            ],
          },
        ],
      },
      {
        by: 9,
        text: 'Ten crowns a head sounds like nothing until you have five heads, one of which eats like a horse. Take it off the visiting yachts. They come for the shelter and they don’t vote.',
        minutesAfter: 47,
        status: 'approved',
        replies: [
          {
            by: 'nora-abell',
            text: 'I have no objection to yachts paying. My objection is to nobody’s paying. The new fees already count on 33 per cent more from each of them, though, and a yacht can turn round.',
            minutesAfter: 64,
            status: 'approved',
          },
        ],
      },
      {
        by: 4,
        text: 'You say the repair of 1987 was unanimous. It was not. My uncle was on the board and he abstained because he was asleep, and it is in the minutes.',
        minutesAfter: 108,
        status: 'pending',
      },
    ],
  },
  {
    on: 'paint-the-market-roof-green',
    comments: [
      {
        by: 5,
        text: 'I have a red badge and I shall go on wearing it. Tolliver painted what he saw.',
        minutesAfter: 30,
        status: 'approved',
        replies: [
          {
            by: 1,
            text: 'Tolliver saw two red cows.',
            minutesAfter: 38,
            status: 'approved',
            replies: [
              {
                by: 8,
                text: 'We have red cows in Kestle. Come and look before you speak.',
                minutesAfter: 90,
                status: 'approved',
              },
            ],
          },
        ],
      },
      {
        by: 7,
        text: 'Underneath it every day for nineteen years and I could not have told you the colour. What I can tell you is where it lets the rain in, and that is over the fourth stall, thank God.',
        minutesAfter: 74,
        status: 'approved',
      },
      {
        by: 6,
        text: 'A slate roof would outlast two coats of any paint you like. 48 crowns a tin is the price of a tin. What is the price of a man up there with a brush every seven years? The surveyor gave it in his report and Mr Quayle has left it out.',
        minutesAfter: 145,
        status: 'approved',
        replies: [
          {
            by: 'idris-quayle',
            text: 'He did and I did. It is 6,200 crowns every seventh year, and slate comes out dearer until the year 2071, at which point you will be entitled to say that you told me so.',
            minutesAfter: 203,
            status: 'approved',
          },
        ],
      },
      {
        by: 14,
        text: 'ROOF REPAIRS you can afford!! Borrow up to 50,000 crowns today with Brightwater, bad credit welcome. Click our profile.',
        minutesAfter: 400,
        status: 'spam',
        reason: 'spam',
      },
      {
        by: 11,
        text: 'What about leaving the sheeting on? One gets used to things.',
        minutesAfter: 1080,
        status: 'pending',
      },
    ],
  },
  {
    on: 'now-hand-in-your-own-telephone',
    comments: [
      {
        by: 10,
        text: 'I am the mother who wrote “I know you can’t see this”. I recognised myself at breakfast and so did everyone else at the table. I have stopped.',
        minutesAfter: 95,
        status: 'approved',
        replies: [
          {
            by: 'jonah-pike',
            text: 'I had no names and I want none, but thank you. If it helps, mine was the cat.',
            minutesAfter: 150,
            status: 'approved',
            replies: [
              {
                by: 10,
                text: 'It does help. Is it well?',
                minutesAfter: 171,
                status: 'approved',
              },
            ],
          },
        ],
      },
      {
        by: 9,
        text: 'Nice words. My two cross from Sant Iver and the slip from Mrs Garvey came nine minutes after the boat had gone, once, because the ferry office rang late. The drill was not the day.',
        minutesAfter: 210,
        status: 'approved',
      },
      {
        by: 13,
        text: 'Everyone knows which governors were playing cards. One of them lives at 9 Cooper’s Row with the blue door and her number is in the book, ring her up at dinner and ask.',
        minutesAfter: 260,
        status: 'rejected',
        reason: 'personal_data',
      },
      {
        by: 14,
        text: 'New phone for the kids? Pay NOTHING for 60 days with Brightwater.',
        minutesAfter: 611,
        status: 'spam',
        reason: 'spam',
      },
    ],
  },
  {
    on: 'painted-harbour-found-in-the-lanterns-roof',
    comments: [
      {
        by: 3,
        text: 'The man on the roof with the hammer, doing nothing, is a Strake. You can tell by the posture. They have been mending that roof since 1896.',
        minutesAfter: 80,
        status: 'approved',
        replies: [
          {
            by: 11,
            text: 'I am a Strake and I was about to object, but I’m sitting down.',
            minutesAfter: 133,
            status: 'approved',
          },
        ],
      },
      {
        by: 2,
        text: 'Tolliver did my great-aunt’s coffin plate and spelt her wrong. I should have every number on those boats checked.',
        minutesAfter: 240,
        status: 'approved',
      },
    ],
  },
  {
    on: 'first-night-of-the-chapel-gate-lamp',
    comments: [
      {
        by: 5,
        text: 'I was one of the nine in the vestry. The urn does forty cups but the first six taste of centenary.',
        minutesAfter: 22,
        status: 'approved',
        replies: [
          {
            by: 'idris-quayle',
            text: 'I had the fourth. I would put it nearer to brass polish, and was glad of it.',
            minutesAfter: 51,
            status: 'approved',
          },
        ],
      },
      {
        by: 9,
        text: 'So the needle says 47 and he stands there for three minutes deciding whether the rule is the rule. Either it’s 48 or it isn’t. My shift starts when it starts.',
        minutesAfter: 60,
        status: 'approved',
        replies: [
          {
            by: 2,
            text: 'If you would rather be taken over the shoulder of that hill by a man who does not look at the needle, I believe there is a vacancy.',
            minutesAfter: 71,
            status: 'approved',
          },
        ],
      },
      {
        by: 6,
        text: 'What became of the cake?',
        minutesAfter: 188,
        status: 'pending',
      },
    ],
  },
  {
    on: 'rovers-beat-stannow-city-on-penalties',
    comments: [
      {
        by: 11,
        text: 'Fifty-one years I’ve stood at the Creek End and I had my eyes shut for the only bit that mattered. Did he really not move?',
        minutesAfter: 8,
        status: 'approved',
        replies: [
          {
            by: 'davy-kerrow',
            text: 'Not until afterwards, when he was asked to move for the photographs and couldn’t.',
            minutesAfter: 21,
            status: 'approved',
          },
        ],
      },
      {
        by: 7,
        text: 'He starts at six on Saturday as usual. I’ve nine tonnes of fish coming and I don’t care if he’s saved three.',
        minutesAfter: 17,
        status: 'approved',
      },
      {
        by: 4,
        text: 'Never mind football, when is somebody going to ask what the mayor’s car was sold for and who bought it?',
        minutesAfter: 44,
        status: 'rejected',
        reason: 'off_topic',
      },
      {
        by: 1,
        text: 'Pollard meant it.',
        minutesAfter: 55,
        status: 'approved',
        replies: [
          {
            by: 3,
            text: 'Pollard was looking at the pies.',
            minutesAfter: 59,
            status: 'approved',
          },
        ],
      },
      {
        by: 10,
        text: 'My daughter is sitting the same maths paper this morning and says that if he fails it there will be a riot, and if he passes there will be questions.',
        minutesAfter: 190,
        status: 'pending',
      },
    ],
  },
  {
    on: 'rent-relief-and-ice-house-lease-agreed',
    comments: [
      {
        by: 6,
        text: '“I walked through a smell of herring to get here.” I have voted for Ivo Prentice twice and begin to wonder whether he has ever been in the building.',
        minutesAfter: 40,
        status: 'approved',
        replies: [
          {
            by: 7,
            text: 'He comes in for umbrellas.',
            minutesAfter: 48,
            status: 'approved',
          },
        ],
      },
      {
        by: 8,
        text: 'Twelve open days in the vault. Can children go down, and is there a rail? Asking for a school in Low Pell with 31 of them.',
        minutesAfter: 455,
        status: 'pending',
      },
    ],
  },
  {
    on: 'budget-passes-with-night-clinic-saved',
    comments: [
      {
        by: 0,
        text: 'I have lived next door but two to Lamorna Bray for twenty years and never heard her say as much at once. Well done that woman.',
        minutesAfter: 33,
        status: 'approved',
      },
      {
        by: 13,
        text: 'Bunch of half-witted pensioners in the gallery clapping like seals at their own rates going up. Put the lot of them in the baths and lock it on a Monday.',
        minutesAfter: 80,
        status: 'rejected',
        reason: 'offensive',
      },
      {
        by: 3,
        text: 'The rowing club and the over-sixties have lost the late swim, and I speak as a member of both. We are at last agreed about something.',
        minutesAfter: 140,
        status: 'approved',
        replies: [
          {
            by: 5,
            text: 'You still owe the over-sixties a float.',
            minutesAfter: 162,
            status: 'approved',
          },
        ],
      },
    ],
  },
  {
    on: 'sant-iver-winter-service-from-coal-berth',
    comments: [
      {
        by: 2,
        text: 'A hut with a stove is a better waiting room than the one we had, which was a wall with a view of the rain.',
        minutesAfter: 26,
        status: 'approved',
      },
      {
        by: 9,
        text: 'Four boats is not five. I would only point out, before everyone gets sentimental about the cat, that whoever misses the 17.15 sleeps in the town.',
        minutesAfter: 55,
        status: 'approved',
        replies: [
          {
            by: 'maren-holt',
            text: 'I asked about a fifth. Eluned Frayne says that it comes back with the light, in March, if the crossing can be done in daylight both ways.',
            minutesAfter: 97,
            status: 'approved',
          },
        ],
      },
      {
        by: 14,
        text: 'Stuck on the mainland? Brightwater Loans will lend you a hotel room. Terms apply, ask now, no questions.',
        minutesAfter: 800,
        status: 'spam',
        reason: 'spam',
      },
    ],
  },
  {
    on: 'ukrainian-reading-room-winter',
    comments: [
      {
        by: 12,
        text: 'Оксано, ви забули написати, хто приносить дрова. Приносить пан Дуґал, по дві в’язки, і завжди каже, що це зайві.',
        minutesAfter: 120,
        status: 'approved',
        replies: [
          {
            by: 'oksana-bilyk',
            text: 'Він просив не писати. Але тепер це написали ви, а не я, тож дякую обом. Mr Strake, she has told them about the firewood. I am sorry; it was bound to come out.',
            minutesAfter: 185,
            status: 'approved',
            replies: [
              {
                by: 11,
                text: 'I had to have this read to me at the table on Sunday, in front of everybody. They were surplus.',
                minutesAfter: 1490,
                status: 'approved',
              },
            ],
          },
        ],
      },
      {
        by: 7,
        text: 'It’s only seven if you count the one that makes no noise. I count it. I had to learn it like the rest.',
        minutesAfter: 300,
        status: 'approved',
      },
    ],
  },
];

export const demoReports: DemoReport[] = [
  {
    by: 9,
    begins: 'If you would rather be taken over the shoulder',
    reason: 'abusive',
    note: 'This is about me and not about the tram.',
  },
  {
    by: 8,
    begins: 'Tolliver saw two red cows',
    reason: 'misinformation',
    note: 'There are nineteen of them and they are brown in winter.',
  },
];
