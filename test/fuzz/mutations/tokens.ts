/** A text as a row of tokens, white space and comments among them: whatever the text is, joined they are the text again. */
const token =
  /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?(?:\*\/|$)|'(?:[^'\\\n\r]|\\[^])*'?|"(?:[^"\\\n\r]|\\[^])*"?|`(?:[^`\\]|\\[^])*`?|\s+|[\p{ID_Start}$_][\p{ID_Continue}$]*|\d[\w.]*|=>|\?\.|\?\?|\|\||&&|[=!]==?|\.{3}|[^]/gu;

export function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

export const isSpace = (text: string): boolean => /^\s/.test(text);
export const isComment = (text: string): boolean => /^\/[/*]/.test(text);
export const isString = (text: string): boolean => /^(['"]).*\1$/s.test(text) && text.length > 1;
export const isWord = (text: string): boolean => /^[\p{ID_Start}$_]/u.test(text);
