import limits from '../config/limits.json';

export const settings = {
	http: { timeout: limits.http.timeoutMs },
	gates: { url: process.env.GATES_URL, timeout: parseInt(process.env.GATES_TIMEOUT ?? '3000', 10) },
	photos: { url: process.env.PHOTOS_URL },
};
