import fc, { type Arbitrary } from 'fast-check';
import type { Kind } from './campaign.ts';
import { mutate, mutations } from './mutations/mutation.ts';
import type { Program } from './program.ts';
import { clientProgram } from './programs/client.ts';
import { growingProgram } from './programs/growing.ts';
import { lookAlikeBesideXt, lookAlikeProgram } from './programs/look-alikes.ts';
import { adapterFile, corpusFiles, ownFiles } from './programs/real-files.ts';
import { linesOf } from './reduce.ts';

const mutated = (programs: Arbitrary<Program>): Arbitrary<Program> =>
  fc.tuple(programs, mutations).map(([program, all]) => mutate(program, all));

/** Kinds that need nothing but the repository. */
export function ownKinds(): readonly Kind[] {
  return [
    { name: 'clients', programs: clientProgram, share: 1 },
    { name: 'clients, mutated', programs: mutated(clientProgram), share: 1 },
    { name: 'growing shapes', programs: growingProgram, share: 0.3 },
    { name: 'growing shapes, mutated', programs: mutated(growingProgram), share: 0.3 },
    { name: 'own files, mutated', programs: mutated(fc.constantFrom(...ownFiles())), share: 1 },
    { name: 'look-alikes', programs: lookAlikeProgram, share: 1, isSilent: true },
    { name: 'look-alikes beside XT', programs: lookAlikeBesideXt, share: 1, isSilent: true },
  ];
}

/** Kinds made from the corpus; none where it was not fetched. */
export function corpusKinds(): readonly Kind[] {
  const files = corpusFiles();
  const adapter = adapterFile();
  return [
    ...(files.length > 0
      ? [{ name: 'published files with a client in them', programs: mutated(withClient(files)), share: 0.5 }]
      : []),
    ...(adapter.length > 0
      ? [{ name: "ccxt's xt.js, mutated", programs: mutated(fc.constantFrom(...adapter)), share: 0.01 }]
      : []),
  ];
}

/** A published file with a client written into it, between two lines. */
function withClient(files: readonly (() => Program)[]): Arbitrary<Program> {
  return fc.tuple(fc.constantFrom(...files), clientProgram, fc.nat(9999)).map(([read, client, place]) => {
    const file = read();
    const lines = linesOf(file.text);
    // Lines that begin a statement at the top of the file: behind an empty line, and not indented.
    const starts = [0, ...lines.keys(), lines.length].filter(
      (at) => at === lines.length || (/^\s*$/.test(lines[at - 1] ?? '') && /^[\w/@]/.test(lines[at] ?? '')),
    );
    const at = starts[place % starts.length] ?? lines.length;
    const text = [
      ...lines.slice(0, at),
      '\n',
      client.text.replace(/^\uFEFF/, ''),
      '\n',
      ...lines.slice(at),
    ].join('');
    return { fileName: file.fileName, text };
  });
}
