import assert from 'node:assert/strict';
import lock from '../package-lock.json';

interface Entry {
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const packages = lock.packages as Readonly<Record<string, Entry>>;

describe('package-lock.json', () => {
	// npm 11 refuses to install from a lock file that lacks one, on any platform.
	it('has the packages of every platform', () => {
		const isThere = (from: string, name: string) =>
			[`${from}/node_modules/${name}`, `node_modules/${name}`].some((path) => path in packages);
		const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies)
				.filter((name) => !isThere(path, name))
				.map((name) => `${path}: ${name}`),
		);
		assert.deepEqual(missing, []);
	});
});
