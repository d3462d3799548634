import { catalogue } from 'xt-mc/catalogue';
import { buildKnowledge, defaultSettings, type Knowledge, type Settings } from '../../src/index.ts';

/** The real catalogue with settings. */
export function knowledgeWith(settings: Partial<Settings> = {}): Knowledge {
  return buildKnowledge(catalogue, { ...defaultSettings, ...settings });
}
