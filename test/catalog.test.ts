/** Every entry of the catalogue is whole: its facts have sources, and what it names is there. */
import assert from 'node:assert/strict';
import { catalog } from '../rules/catalog';
import type { Action, Library } from '../rules/catalog/types';

const actionsOf = ({ shapes }: Library): Action[] =>
	Object.values(shapes).flatMap(({ call, construct, members }) =>
		[call, construct, ...Object.values(members ?? {})].flatMap((a) => (a && 'does' in a ? [a] : [])),
	);

/** Names of shapes that the entry uses. */
const shapesNamed = (lib: Library): string[] => [
	...Object.values(lib.exports),
	...Object.values(lib.globals ?? {}),
	...Object.values(lib.types ?? {}),
	...Object.values(lib.shapes).flatMap(({ members }) =>
		Object.values(members ?? {}).flatMap((m) => ('does' in m ? [] : [m.shape])),
	),
	...actionsOf(lib).flatMap((a) => ('shape' in a ? [a.shape] : a.does === 'request' && a.returns ? [a.returns] : [])),
];

describe('the catalogue', () => {
	it('gives each library an id of its own', () => {
		const ids = catalog.map(({ id }) => id);
		assert.deepEqual(
			ids.filter((id, i) => ids.indexOf(id) !== i),
			[],
		);
	});

	for (const lib of catalog)
		it(`is whole about ${lib.id}`, () => {
			assert.notEqual(lib.docs, '', 'docs');
			for (const name of shapesNamed(lib)) assert.ok(Object.hasOwn(lib.shapes, name), `there is no shape "${name}"`);
			for (const action of actionsOf(lib))
				if ((action.does === 'request' || action.does === 'create') && action.bounds !== undefined)
					assert.ok(Object.hasOwn(lib.bounds, action.bounds), `there are no bounds "${action.bounds}"`);
			for (const { limits, byDefault, lookAlikes = [], advice } of Object.values(lib.bounds)) {
				for (const { option, source } of [...limits, ...lookAlikes]) assert.notEqual(source, '', `source of ${option}`);
				assert.notEqual(byDefault.source, '', 'source of the default');
				assert.notEqual(advice, '', 'advice');
			}
		});
});
