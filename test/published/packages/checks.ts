/** What must hold of every package before it is published. Each check gives what is wrong. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { readPage } from '../../../packages/eslint-plugin/test/support/markdown.ts';
import { type PackageName, publishedPackages } from './published.ts';
import type { Unpacked } from './unpacked.ts';

type Check = (unpacked: Unpacked) => readonly string[] | Promise<readonly string[]>;

const contents: Check = ({ name, files }) => {
  const wanted: readonly string[] = publishedPackages[name as PackageName].files;
  return [
    ...wanted.filter((path) => !files.includes(path)).map((path) => `${path} is missing`),
    ...files.filter((path) => !wanted.includes(path)).map((path) => `${path} does not belong into it`),
  ];
};

const size: Check = ({ name, bytes }) => {
  const { limit } = publishedPackages[name as PackageName];
  return bytes.length > limit ? [`the tarball has ${bytes.length} bytes; the limit is ${limit}`] : [];
};

const texts: Check = ({ name, version, read }) => [
  ...(read('README.md').startsWith(`# ${name}\n`) ? [] : ['README.md does not begin with the name']),
  ...(read('CHANGELOG.md').includes(`\n## ${version}\n`) ? [] : [`CHANGELOG.md has no ${version}`]),
];

const mayNotHave = ['dependencies', 'optionalDependencies', 'bundleDependencies', 'private'];
const installScripts = ['preinstall', 'install', 'postinstall', 'prepare'];

const manifest: Check = ({ manifest: found }) => {
  const { scripts = {}, engines = {}, publishConfig = {} } = found as Readonly<Record<string, object>>;
  return [
    ...mayNotHave.filter((key) => key in found).map((key) => `package.json has "${key}"`),
    ...installScripts.filter((key) => key in scripts).map((key) => `"${key}" would run when it is installed`),
    ...['description', 'keywords', 'license'].filter((key) => !found[key]).map((key) => `no "${key}"`),
    ...('node' in engines ? [] : ['no "engines.node"']),
    ...(JSON.stringify(found).includes('workspace:') ? ['"workspace:" is no version'] : []),
    ...('access' in publishConfig && 'provenance' in publishConfig
      ? []
      : ['"publishConfig" wants access and provenance']),
  ];
};

/** Everything is bundled in: only Node's own modules may be asked for, and files of the package. */
const imports: Check = ({ files, read }) =>
  files
    .filter((path) => /\.(?:[cm]?js|[cm]?ts)$/.test(path))
    .flatMap((path) =>
      specifiersIn(path, read(path))
        .filter((from) => !isBuiltin(from) && !(from.startsWith('.') && files.includes(leadsTo(path, from))))
        .map((from) => `${path} imports ${from}`),
    );

/** What a file imports or requires. It is parsed: a scanner takes quotes in regular expressions for its own. */
function specifiersIn(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const given =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && isImporting(node.expression)
            ? node.arguments[0]
            : undefined;
    if (given && ts.isStringLiteralLike(given)) found.push(given.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

function isImporting(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

/** A page links to pages, and headings of pages, that lie beside it. */
const links: Check = ({ files, read }) => {
  const pages = new Map(
    files.filter((path) => path.endsWith('.md')).map((path) => [path, readPage(read(path))] as const),
  );
  return [...pages].flatMap(([path, page]) =>
    page.links.flatMap(({ target, line }) => {
      if (/^[a-z]+:/.test(target)) return [];
      const [file = '', anchor] = target.split('#');
      const wanted = file === '' ? path : leadsTo(path, file);
      const isThere =
        anchor === undefined ? files.includes(wanted) : pages.get(wanted)?.anchors.has(anchor) === true;
      return isThere ? [] : [`${path}, line ${line}: ${target} leads nowhere`];
    }),
  );
};

const leadsTo = (path: string, target: string): string => posix.join(posix.dirname(path), target);

const publintFindings: Check = async ({ bytes }) => {
  const tarball = new Uint8Array(bytes).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, level: 'suggestion', strict: true });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
};

const typesFindings: Check = async ({ bytes, manifest: found }) => {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)));
  // tsserver loads its plugin by name; nobody imports it.
  if (!result.types) return found.exports === undefined ? [] : ['its exports have no types'];
  return result.problems.map((problem) => JSON.stringify(problem));
};

export const checks = {
  contents,
  size,
  texts,
  manifest,
  imports,
  links,
  publint: publintFindings,
  'are the types wrong': typesFindings,
} as const satisfies Readonly<Record<string, Check>>;
