import { rollup } from 'rollup';
import dts from 'rollup-plugin-dts';

/** The declarations that a module and what it imports give, as one file. */
export async function bundleDeclarations(input: string): Promise<string> {
  const bundle = await rollup({ input, plugins: [dts()] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
}
