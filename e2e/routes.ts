import fs from 'node:fs';
import path from 'node:path';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every address below the folder, as Next will route it, with the methods that its file answers itself. */
export function addressesOf(folder: string): { address: string; methods: string[] }[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    const name = path.basename(file);
    if (name !== 'page.tsx' && name !== 'route.ts') return [];
    const parts = path.dirname(file).split(path.sep);
    const address = `/${parts.filter((part) => part !== '.' && !part.startsWith('(')).join('/')}`;
    if (name === 'page.tsx') return [{ address, methods: ['GET'] }];
    const code = fs.readFileSync(path.join(folder, file), 'utf8');
    const exported = code.match(/^export (\{.*?\}|.*$)/gms)!.join('\n');
    return [
      {
        address,
        methods: methods.filter((method) => new RegExp(`\\b${method}\\b`).test(exported)),
      },
    ];
  });
}
