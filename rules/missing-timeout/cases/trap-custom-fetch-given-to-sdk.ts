// package: {"dependencies":{"openai":"^4.56.0","@supabase/supabase-js":"^2.45.0"}}
import { createClient } from '@supabase/supabase-js';
import OpenAI from 'openai';

export const ai = new OpenAI({ timeout: 20_000, fetch: (url, init) => fetch(url, init) });

export const db = createClient('https://db.example.com', 'key', {
	global: {
		fetch: (input, init) => {
			console.log('supabase', String(input));
			return fetch(input, { ...init, cache: 'no-store' });
		},
	},
});
