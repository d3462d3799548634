import type { Explanation } from '@xt-mc/analysis';
import { examples } from 'virtual:examples';
import { computed, reactive, ref, shallowRef } from 'vue';
import type { Answers } from './answers.ts';
import type { Choices } from './choices.ts';
import { defaultChoices } from './choices.ts';
import type { Example, PlayFile } from './example.ts';
import type { Shared } from './link.ts';
import { hashOf, readHash } from './link.ts';

/** Half typed code is asked about after so many milliseconds. */
const quiet = 200;

/** What the page shows, and what can be done with it. Nothing here touches the editor. */
export function createPlayground() {
  const files = ref<readonly PlayFile[]>(withSecond(examples[0]?.files ?? []));
  const example = ref(examples[0]?.id ?? '');
  const active = ref(0);
  const choices = shallowRef<Choices>(defaultChoices);
  const offset = ref(0);
  const answers = shallowRef<Answers>();
  const asked = shallowRef<PlayFile>();
  const failure = ref('');
  const file = computed((): PlayFile => files.value[active.value] ?? { name: 'client.ts', text: '' });
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const reports = computed(() => (asked.value && answers.value ? answers.value.reports(asked.value) : []));
  const explanation = computed((): Explanation | undefined =>
    asked.value ? answers.value?.explain(asked.value, offset.value) : undefined,
  );

  /** Loads the analysis and the parser, and answers by the choices that hold. */
  async function start(): Promise<void> {
    try {
      const [{ createAnswers }, parser] = await Promise.all([
        import('./answers.ts'),
        import('virtual:typescript-parser'),
      ]);
      answers.value = createAnswers(parser, choices.value, () => files.value);
      asked.value = file.value;
    } catch {
      failure.value = 'The parser could not be loaded. Reload the page to try again.';
    }
  }

  function show({ files: shown, choices: chosen }: Shared, id = ''): void {
    files.value = withSecond(shown);
    example.value = id;
    if (chosen !== choices.value) {
      choices.value = chosen;
      if (answers.value) void start();
    }
    active.value = 0;
    offset.value = 0;
    asked.value = file.value;
  }

  return reactive({
    files,
    example,
    active,
    choices,
    offset,
    answers,
    failure,
    file,
    asked,
    reports,
    explanation,
    start,
    show,
    async choose(chosen: Choices): Promise<void> {
      choices.value = chosen;
      if (answers.value) await start();
    },
    showExample(id: string): void {
      const chosen = examples.find((candidate) => candidate.id === id);
      if (chosen) show({ files: chosen.files, choices: choicesFor(chosen, choices.value) }, id);
    },
    open(index: number): void {
      active.value = index;
      offset.value = 0;
      asked.value = file.value;
    },
    type(text: string): void {
      if (text === file.value.text) return;
      example.value = '';
      files.value = files.value.map((one, index) => (index === active.value ? { ...one, text } : one));
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        asked.value = file.value;
      }, quiet);
    },
    /** Shows what the address says: code, or an example. */
    async read({ hash, search }: Location): Promise<void> {
      const shared = await readHash(hash);
      if (shared) {
        show(shared);
        return;
      }
      const id = new URLSearchParams(search).get('example') ?? '';
      const chosen = examples.find((candidate) => candidate.id === id);
      if (chosen) show({ files: chosen.files, choices: choicesFor(chosen, choices.value) }, id);
    },
    link: (): Promise<string> =>
      hashOf({
        files: files.value.filter(({ text }, index) => index === 0 || text.trim() !== ''),
        choices: choices.value,
      }),
  });
}

/** There are always two files, so that one may hold what the other imports. */
function withSecond(files: readonly PlayFile[]): readonly PlayFile[] {
  const [first = { name: 'client.ts', text: '' }, second = { name: 'codes.ts', text: '' }] = files;
  return [first, second];
}

/** A rule that `recommended` does not have is shown by the preset that does. */
function choicesFor({ preset }: Example, choices: Choices): Choices {
  return preset === undefined || preset === choices.preset ? choices : { ...choices, preset };
}
