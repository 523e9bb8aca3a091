import axios from 'axios';

export async function load(id: string, left = 3): Promise<unknown> {
	try {
		return await axios.get(`https://stock.example.com/${id}`, { timeout: 1000 });
		//                 ^^^ call
	} catch (error) {
		if (left > 0) {
			console.warn(error);
			return load(id, left - 1);
			//     ^^^^ immediate-retry: This call of itself tries `axios.get` to stock.example.com again at once: a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Wait between them, longer each time and by chance: `await setTimeout(Math.random() * 100 * 2 ** attempt)` of node:timers/promises.
			// no fix
		}
		throw error;
	}
}
