import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

const config = [
  {
    // Made by programs, or not ours to judge.
    ignores: [
      '.next/**',
      '.data/**',
      'node_modules/**',
      'prisma/generated/**',
      'public/islands/**',
      'scripts/prints/**',
      'test-results/**',
      'playwright-report/**',
      'next-env.d.ts',
    ],
  },
  ...next,
  ...typescript,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      // Pictures are our own files and variants; Next's optimizer is switched off.
      '@next/next/no-img-element': 'off',
      // Public pages load whole: a plain link is what they want.
      '@next/next/no-html-link-for-pages': 'off',
      // Declaring custom elements for JSX has no other way.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // `_name` says "has to be there, is not used".
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
    },
  },
];

export default config;
