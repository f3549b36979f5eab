import { describe, expect, it } from 'vitest';
import { refusalIn } from '@/lib/newsletters/sending/refusal';

const kindOf = (command: string, response: string, code = 'EENVELOPE') =>
  refusalIn({ code, command, response, responseCode: Number(response.slice(0, 3)) }).kind;

describe('a recipient who is refused', () => {
  it.each([
    '550 5.1.1 No such user',
    '550 5.1.1 <r1@example.org>: User unknown in relay recipient table',
    '550 User unknown in relay recipient table',
    '550 5.1.1 <r1@example.org>: undeliverable: host mx.example.org said: 554 5.7.1 Relay access denied',
    '550 No such user at 192.5.7.1',
    '553 sorry, no mailbox here by that name (#5.1.1)',
  ])('is an address that takes no mail: %s', (answer) => {
    expect(kindOf('RCPT TO', answer)).toBe('address');
  });

  it.each([
    '554 5.7.1 <r1@example.org>: Relay access denied',
    '550 relay not permitted',
    '550 5.7.1 Unable to relay',
    '550 5.7.1 Relaying denied',
    '550 5.4.5 Daily user sending limit exceeded',
    '550 5.7.1 Service unavailable; client host [192.0.2.7] blocked using zen.spamhaus.org',
    '530 5.7.0 Authentication required',
  ])('by a server that takes nothing from us is nobody’s fault: %s', (answer) => {
    expect(kindOf('RCPT TO', answer)).toBe('server');
    expect(kindOf('DATA', answer)).toBe('server');
  });

  it.each([
    '550 5.7.1 Not on the list of senders of this mailbox',
    '554 5.7.1 Service unavailable; Recipient address [r1@example.org] blocked using rhsbl.example',
    '554 5.7.1 blocked',
  ])('by a rule of their own goes without this mail: %s', (answer) => {
    expect(kindOf('RCPT TO', answer)).toBe('content');
    expect(kindOf('DATA', answer)).toBe('content');
  });

  it('and was taken before is not the reason when the mail may not begin', () => {
    expect(kindOf('DATA', '554 Transaction failed')).toBe('content');
    expect(kindOf('DATA', '554 5.1.1 No such user')).toBe('address');
  });

  it.each(['450 4.7.1 Greylisted', '552-5.2.2 The mailbox is full', '452 4.2.2 Full'])(
    'for now is tried again: %s',
    (answer) => {
      expect(kindOf('RCPT TO', answer)).toBe('later');
    },
  );
});
