import { config } from '../config';
import { getJson } from '../http';

const FALLBACK_RATE = 1;
let lastRate = FALLBACK_RATE;

/** The rate of the day, or the last one known: prices must be shown even when the bank is away. */
export async function exchangeRate(currency: string): Promise<number> {
	try {
		const { rate } = await getJson<{ rate: number }>(`${config.ratesUrl}/latest/${currency}`, {
			signal: AbortSignal.timeout(config.ratesTimeoutMs),
		});
		lastRate = rate;
	} catch (error) {
		console.warn('exchange rate unavailable, using the last one', error);
	}
	return lastRate;
}

export async function taxRate(country: string): Promise<number> {
	const { percent } = await getJson<{ percent: number }>(`${config.taxUrl}/v1/vat/${country}`);
	return percent / 100;
}
