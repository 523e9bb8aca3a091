import axios from 'axios';

interface Rate {
	currency: string;
	value: number;
}

export async function currentRates(): Promise<Rate[]> {
	const { data } = await axios.get<Rate[]>('https://rates.example.com/v1/latest');
	//                           ^^^ missing-timeout: `axios.get` to rates.example.com has no deadline: …axios waits for ever…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	const { data } = await axios.get<Rate[]>('https://rates.example.com/v1/latest', { timeout: 10_000 });
	return data;
}

export async function ratesOf(day: string): Promise<Rate[]> {
	const { data } = await axios.get<Rate[]>(`https://rates.example.com/v1/${day}`, { timeout: 4000 });
	//                           ^^^ guard deadline=present kind=headers 4000ms
	return data;
}
