import { loadManifest } from './manifest';
import { raceTimeout } from './race';

export async function tools(names: string[]) {
	const [first] = names;
	const loading = loadManifest(first!);
	const manifest = await raceTimeout(loading, 5_000, 'manifest');
	return [manifest];
}
