import { bypass, http, HttpResponse } from 'msw';

export const handlers = [
	http.get('https://items.example.com', async ({ request }) => {
		const original = await fetch(bypass(request));
		return HttpResponse.json(await original.json());
	}),
];
