// package: {"dependencies":{"ai":"^3.4.0","zod":"^3.23.0"}}
import { tool } from 'ai';
import { z } from 'zod';

export const weather = tool({
	description: 'The weather in a city',
	parameters: z.object({ city: z.string() }),
	execute: async ({ city }, { abortSignal }) => {
		const response = await fetch(`https://weather.example.com/${city}`, { signal: abortSignal });
		return response.json();
	},
});
