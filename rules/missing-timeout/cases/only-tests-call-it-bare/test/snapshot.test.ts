import { snapshot, stream } from '../src/snapshot';

it('answers', async () => {
	await snapshot('localhost');
	stream('localhost');
});
