import { expect, test } from '@playwright/test';

test('answers', async () => {
	expect((await fetch('http://localhost:3000')).ok).toBe(true);
});
