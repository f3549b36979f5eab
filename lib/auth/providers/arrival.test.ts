import { describe, expect, it } from 'vitest';
import { arrivalOf } from '@/lib/auth/providers/arrival';

const claims = {
  iss: 'https://id.example.org',
  sub: '7',
  email: 'Hedda@Example.org',
  email_verified: true,
  name: ' Hedda   Lund ',
};

describe('the claims of a provider', () => {
  it('become who has come', () => {
    expect(arrivalOf('oidc', claims, 'plain')).toEqual({
      provider: 'oidc',
      issuer: 'https://id.example.org',
      subject: '7',
      verifiedEmail: 'hedda@example.org',
      name: 'Hedda Lund',
      assurance: 'plain',
      label: 'Hedda@Example.org',
    });
  });

  it.each([
    [false, null],
    [undefined, null],
    ['yes', null],
    [1, null],
    ['true', 'hedda@example.org'],
  ])('with email_verified %j give the address %j', (given, address) => {
    expect(arrivalOf('oidc', { ...claims, email_verified: given }, 'plain').verifiedEmail).toBe(
      address,
    );
  });

  it('give no address where it is none', () => {
    expect(arrivalOf('oidc', { ...claims, email: 'hedda' }, 'plain').verifiedEmail).toBeNull();
    expect(
      arrivalOf('oidc', { ...claims, email: ['a@b.example'] }, 'plain').verifiedEmail,
    ).toBeNull();
  });

  it('give a name only if it can stand by a comment', () => {
    expect(arrivalOf('oidc', { ...claims, name: 'a\u202Eb' }, 'plain').name).toBeNull();
    expect(arrivalOf('oidc', { ...claims, name: 'x'.repeat(41) }, 'plain').name).toBeNull();
    expect(
      arrivalOf('oidc', { ...claims, name: 7, preferred_username: 'hedda' }, 'plain').name,
    ).toBe('hedda');
  });

  it('are refused without issuer or subject', () => {
    expect(() => arrivalOf('oidc', { ...claims, sub: '' }, 'plain')).toThrow(
      'the claims name nobody',
    );
    expect(() => arrivalOf('oidc', { ...claims, iss: undefined }, 'plain')).toThrow();
  });
});
