import { expect, it } from 'vitest';
import { namesIn } from './byline';

it.each([
  ['By Ann Lee and Bo Ek/TT', 'TT', ['Ann Lee', 'Bo Ek']],
  ['Von Christian Hollmann, dpa', 'dpa', ['Christian Hollmann']],
  ["Paulo Santalucia and Frances d'Emilio", 'AP', ['Paulo Santalucia', "Frances d'Emilio"]],
  ['Evonne Byrd', 'AP', ['Evonne Byrd']],
  ['NTB', 'NTB', []],
  ['', 'TT', []],
])('%j', (byline, service, names) => expect(namesIn(byline, service)).toEqual(names));
