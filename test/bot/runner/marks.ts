/** What a line is marked with: a rule, and the presets that are to tell it. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly when: 'always' | 'strict' | 'typed' | 'strict or typed';
}

const mark = /[ \t]*(?:\/\/|\{\/\*|<!--) (?:expect|fine): .*$/;

/** A text without its marks, which would answer some of the reports; lines and columns stay. */
export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(mark, ''))
    .join('\n');
}

export function marksIn(file: string, text: string): readonly Mark[] {
  return text.split('\n').flatMap((content, index) => {
    const [, told = ''] = /(?:\/\/|\{\/\*|<!--) expect: ([^*]*?)(?: ?\*\/\}| ?-->)?$/.exec(content) ?? [];
    return [...told.matchAll(/([a-z][a-z-]+)(?: \((strict|typed|strict or typed)\))?(?:, |\s*$)/g)].map(
      ([, rule = '', when]): Mark => ({
        file,
        line: index + 1,
        rule,
        when: (when as Mark['when'] | undefined) ?? 'always',
      }),
    );
  });
}

/** Whether a preset is to tell what a mark says. A typed mark may be told without types as well: the line is wrong. */
export function isAskedOf({ when }: Mark, preset: string): boolean {
  const [isStrict, isTyped] = [preset.startsWith('strict'), preset.endsWith('TypeChecked')];
  switch (when) {
    case 'always':
      return true;
    case 'strict':
      return isStrict;
    case 'typed':
      return isTyped;
    case 'strict or typed':
      return isStrict || isTyped;
  }
}
