import { expect, it } from 'vitest';
import { load } from './load';

it('loads', async () => {
	expect(await load('http://localhost:3000')).toEqual({});
});
