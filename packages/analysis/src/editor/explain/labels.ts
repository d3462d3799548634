/** The rows of the table of evidence, each with what it asks for in a few words. */
export const labels = {
  E1: 'its declared type',
  E2: 'read from mc',
  E3: 'rc and mc side by side',
  E4: 'what it meets',
  E5: 'codes that only XT has',
  C1: 'rc of the same body',
  C2: 'XT in the file',
  C3: 'another code, exactly spelled',
} as const;

export type LabelId = keyof typeof labels;
