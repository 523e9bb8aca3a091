// role: test
import { expect, it } from 'vitest';

it('answers', async () => {
	const response = await fetch('http://localhost:3000/items');
	expect(response.status).toBe(200);
});
