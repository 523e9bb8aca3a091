import { careful } from './lib';
import safely from './lib/safely';
import { load, save } from './load';

export const a = (id: string) => safely(async () => {
	const response = await load(id);
	return response.json();
});
export const b = (id: string) => careful(() => load(id));
export const c = (id: string) => safely(() => save(id));
