/** npm run exercise: see scripts/exercise.mjs. */
import { parseArgs } from 'node:util';
import { kindsNamed } from './kinds/index';
import { replay, startEditor } from './run';
import { readRecording, runSeeds, shrunkFurther } from './seeds';
import { stop } from './shrink';

const { values } = parseArgs({
	options: {
		replay: { type: 'string' },
		seeds: { type: 'string', default: '50' },
		steps: { type: 'string', default: '200' },
		from: { type: 'string', default: '1' },
		kinds: { type: 'string' },
		without: { type: 'string', default: '' },
		'shrink-seconds': { type: 'string', default: '60' },
	},
});

// Until it is known otherwise: also when nothing is left to wait for, because a server is gone.
process.exitCode = 1;
const shrinkMs = Number(values['shrink-seconds']) * 1000;

void (values.replay === undefined ? many() : again(values.replay)).then((problems) => {
	console.log(problems.length === 0 ? 'The editor shows what it should.' : `${problems.length} mismatches`);
	process.exitCode = problems.length === 0 ? 0 : 1;
});

function many(): Promise<readonly string[]> {
	const names = (list: string) => list.split(',').filter(Boolean);
	const all = names(values.kinds ?? 'typing,disk,settings,folders,requests');
	const without = kindsNamed(names(values.without));
	const kinds = Object.fromEntries(Object.entries(kindsNamed(all)).filter(([name]) => !(name in without)));
	return runSeeds({
		from: Number(values.from),
		seeds: Number(values.seeds),
		steps: Number(values.steps),
		shrinkMs,
		kinds,
		onSeed: (seed, said) => console.log(said ? `${said}\n` : `seed ${seed}`),
	});
}

async function again(file: string): Promise<readonly string[]> {
	const recording = readRecording(file);
	const editor = await startEditor(recording.editor);
	try {
		const mismatch = await replay(recording, editor, true);
		if (!mismatch) return [];
		const said = await shrunkFurther({ recording, mismatch }, shrinkMs);
		console.log(said);
		return [said];
	} finally {
		await stop(editor);
	}
}
