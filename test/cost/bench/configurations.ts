/** How a project is linted where the times of configurations are compared. */
export const configurations = [
  'untyped',
  'recommended',
  'strict',
  'typed',
  'switch-exhaustiveness-check',
  'recommendedTypeChecked',
  'strictTypeChecked',
] as const;

export type Configuration = (typeof configurations)[number];

export const typedConfigurations: readonly Configuration[] = [
  'typed',
  'switch-exhaustiveness-check',
  'recommendedTypeChecked',
  'strictTypeChecked',
];
