const property = /^( +)\*\/\n +readonly ([A-Z0-9_]+): '\2';$/gm;

/**
 * Puts a link to the code reference under the documentation of each code in the declaration of `Mc`.
 *
 * @param docsUrl where the docs can be read; nothing is linked where it is empty
 */
export function linkCodes(declarations: string, docsUrl: string): string {
  if (docsUrl === '') return declarations;
  return declarations.replace(property, (declaration, indent: string, code: string) => {
    const link = `[Code reference](${docsUrl}/codes.md#${code.toLowerCase()})`;
    return `${indent}*\n${indent}* ${link}\n${declaration}`;
  });
}
